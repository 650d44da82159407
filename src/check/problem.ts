/** `error` is provably wrong, never a false alarm; `warning` looks wrong. */
export type CheckSeverity = 'error' | 'warning';

/** A finding in a bundle, with the place to change. */
export interface Problem {
  /** The kind of the check that found it; permanent, and its spelling on the command line. */
  readonly kind: string;
  readonly severity: CheckSeverity;
  /** The path of the file as it was given. */
  readonly file: string;
  /** 1-based, of the first offending character. */
  readonly line: number;
  /** 1-based, in UTF-16 code units. */
  readonly column: number;
  /** Just behind the last offending character. */
  readonly endLine: number;
  readonly endColumn: number;
  /** The tag of the bundle. */
  readonly locale: string;
  /** Dotted path of the text, for example `codes.License_Expired.title`; empty for the file as a whole. */
  readonly key: string;
  /** What is wrong, in one sentence. */
  readonly message: string;
  /** What would be right, where that can be said. */
  readonly expected?: string;
  /** The English text, where it helps. */
  readonly english?: string;
}

/** The place of a problem that a file has as a whole: its beginning. */
export const FILE_START = { line: 1, column: 1, endLine: 1, endColumn: 1, key: '' } as const;
