import type { MessageValues } from '../../../dist/index.js';

/** What every candidate produces. */
export interface Texts {
  readonly title: string;
  readonly message: string;
  readonly action: string;
}

/** The job that every candidate does: from the number of a code, and what the app knows, to three English texts. */
export type TextsOf = (code: number, values?: MessageValues) => Texts;
