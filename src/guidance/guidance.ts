/** What the people behind a message need to know about its code. English prose; never shown to an app's user. */
export interface Guidance {
  /** For translators: when the message appears, and which other message it must not be confused with. */
  readonly note: string;
  /** For support staff: what the vendor or the operator of the license server changes, naming the server property. */
  readonly remedy: string;
}
