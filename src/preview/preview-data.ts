import type { CompiledBundle } from '../bundle/bundle.ts';
import type { Problem } from '../check/problem.ts';
import type { PreviewWords } from './words.ts';

/** What a problem is about: there is no translation, its English text has changed since, or anything else. */
export type Concern = 'missing' | 'outdated' | 'warning';

/** A problem of `check`, as the page shows it. */
export interface PreviewProblem extends Pick<Problem, 'kind' | 'severity' | 'key' | 'message' | 'expected'> {
  readonly concern: Concern;
  /** File, line and column, the file relative to the folder of the bundles: `fr.json:12:5`. */
  readonly place: string;
}

/** A language of the folder. */
export interface PreviewLocale {
  /** As in the name of the file. */
  readonly tag: string;
  /** The language's name in itself; the tag where it names no language. */
  readonly name: string;
  /** The usable texts. A code that is not complete in them is answered in English. */
  readonly bundle: CompiledBundle;
  /** The words that the page itself speaks in this language. */
  readonly words: PreviewWords;
  /** Whether the file is no JSON now; the texts are then those from before, if there were any. */
  readonly isUnreadable: boolean;
  readonly problems: readonly PreviewProblem[];
}

/** What the page shows: a folder of bundles at one time. Plain JSON. */
export interface PreviewData {
  /** English first, complete in any case; then the others, sorted by tag. */
  readonly locales: readonly PreviewLocale[];
  /** The languages to show at first; empty: those of the reader. */
  readonly wanted: readonly string[];
  /** Why the folder could not be read the last time; what is shown is from before. */
  readonly trouble?: string;
}
