// Made for each run from the same messages that the other candidates get, in the form that a person would write.
import type { MessageValues } from '../../../dist/index.js';
import type { Texts } from './texts.ts';

/** The texts of each code. Maps, since they find a number twice as fast as an object does. */
export declare const TEXTS: ReadonlyMap<number, Texts>;

/** For the codes that have more to say when a value or an operation is known. */
export declare const ENRICHED: ReadonlyMap<number, (values: MessageValues) => Texts>;
