/** Where a translation comes from. */
export interface TextState {
  /** The English text that the translation was made from. */
  readonly english: string;
  readonly madeBy: 'machine' | 'person';
  /** Who approved it; absent while nobody has. */
  readonly reviewedBy?: string;
  /** `YYYY-MM-DD` of the last change of this entry. */
  readonly date: string;
}

/** The review state of one language: the content of a file in `locales/state/`. */
export interface State {
  /** By dotted path of the text. */
  readonly texts: Readonly<Record<string, TextState>>;
  /** Places where a check is known to be wrong: dotted path of the text → kind of the problem → reason. */
  readonly excuses: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** The content of a state file. Texts and excuses stand in the order of the object. */
export function serializeState({ texts, excuses }: State): string {
  return `${JSON.stringify({ texts, excuses }, null, 2)}\n`;
}
