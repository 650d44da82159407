/** A dictionary of one language. */
export interface Speller {
  readonly isCorrect: (word: string) => boolean;
  /** Words that a misspelt one may mean, the likeliest first. */
  readonly suggest: (word: string) => readonly string[];
}
