import type { Acceptance } from '../check/accept-texts.ts';
import type { State, TextState } from '../check/state.ts';
import { UNIT_STATES, type ReadUnit, type UnitState } from './exchange.ts';
import { unitStateOf } from './unit-state.ts';

/** What is recorded about the texts that a file brings. */
export interface ImportRecord {
  /** Who has reviewed what the file marks as reviewed. Where it is absent, nothing is recorded as reviewed. */
  readonly reviewedBy?: string | undefined;
  /** Who makes the translations that arrive. */
  readonly madeBy: TextState['madeBy'];
  /** `YYYY-MM-DD`. */
  readonly date: string;
}

/**
 * What becomes of a text. `added`: it was not translated. `changed`: it was, in other words. `confirmed`: it stays, and from now on counts
 * as made from the English of today, or as reviewed. `untranslated`: the file has no translation, and the bundle stays as it is.
 */
export type Outcome = 'added' | 'changed' | 'confirmed' | 'unchanged' | 'untranslated';

/** What a unit does to its text. */
export interface ImportStep {
  readonly key: string;
  readonly target: string;
  readonly outcome: Outcome;
  /** What is recorded; absent where the record stays as it is. */
  readonly accepted?: Omit<Acceptance, 'keys'>;
  /** Whether it is marked as reviewed, and nobody was named as the reviewer. */
  readonly isUnsigned: boolean;
}

/** What there is before an import, by key. */
export interface Before {
  readonly english: ReadonlyMap<string, string>;
  readonly texts: ReadonlyMap<string, string>;
  readonly records: State['texts'];
}

/**
 * Judges a unit whose English text is that of today.
 *
 * 1. Without a translation, or with the English text that nobody calls a translation, the text stays as it is.
 * 2. A text that is new or has other words was made from the English text beside it, whatever its mark; it is reviewed only where
 *    the mark says so and a reviewer is named.
 * 3. Of a text that stays, a file can only raise the state, never lower it: an unchanged export changes nothing.
 */
export function judgeUnit(
  { key, target = '', state: mark }: ReadUnit,
  { english, texts, records }: Before,
  { reviewedBy, madeBy, date }: ImportRecord,
): ImportStep {
  const source = english.get(key) ?? '';
  const text = texts.get(key);
  const now = unitStateOf({ text, english: source, record: Object.hasOwn(records, key) ? records[key] : undefined });
  const isReviewed = mark === 'reviewed';
  const isCalledTranslation = isReviewed || mark === 'unreviewed';
  const isLeftInEnglish = target === source && !isCalledTranslation && (text !== target || now === 'untranslated');
  if (target.trim() === '' || isLeftInEnglish) return { key, target, outcome: 'untranslated', isUnsigned: false };

  const isUnsigned = isReviewed && reviewedBy === undefined && (text !== target || now !== 'reviewed');
  const signature = isReviewed ? reviewedBy : undefined;
  if (text !== target) {
    const outcome = now === 'untranslated' ? 'added' : 'changed';
    return { key, target, outcome, isUnsigned, accepted: { reviewedBy: signature, madeBy, date } };
  }
  const raised: UnitState | undefined = isReviewed && reviewedBy === undefined ? 'unreviewed' : mark;
  if (raised === undefined || rankOf(raised) <= rankOf(now)) return { key, target, outcome: 'unchanged', isUnsigned };
  return { key, target, outcome: 'confirmed', isUnsigned, accepted: { reviewedBy: signature, date } };
}

function rankOf(state: UnitState): number {
  return UNIT_STATES.indexOf(state);
}
