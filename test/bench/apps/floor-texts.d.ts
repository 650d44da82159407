import type { MessageValues } from '../../../dist/index.js';
import type { Texts } from './texts.ts';

/** The texts of a code, and a function for the forms that need a value or an operation. */
export interface FloorTexts extends Texts {
  readonly enrich?: (values: MessageValues) => Texts;
}

/** Made for each run from the same messages that the other candidates get, in the form that a person would write. */
export declare const TEXTS: Readonly<Record<number, FloorTexts>>;
