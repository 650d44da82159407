import type { TextState } from '../check/state.ts';
import type { UnitState } from './exchange.ts';

/** What a bundle, its state file and English say about one text. */
export interface RecordedText {
  /** The text of the bundle; absent where it has none. */
  readonly text: string | undefined;
  /** The English text of today. */
  readonly english: string;
  readonly record: TextState | undefined;
}

/** How far a text is. One left in English is no translation, unless it was recorded as one. */
export function unitStateOf({ text, english, record }: RecordedText): UnitState {
  if (text === undefined || text.trim() === '' || (text === english && record === undefined)) return 'untranslated';
  if (record === undefined) return 'unreviewed';
  if (record.english !== english) return 'stale';
  return record.reviewedBy === undefined ? 'unreviewed' : 'reviewed';
}
