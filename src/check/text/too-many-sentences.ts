import type { Field } from '../../bundle/bundle.ts';
import type { CheckContext } from '../context.ts';
import { defineTextCheck } from '../define-check.ts';
import { FULL_STOPS, mayBeAbbreviation, wordBefore } from '../full-stop.ts';
import { withFallback } from '../language.ts';
import { textsWith } from '../glance.ts';
import { renderingsOf } from '../rendering.ts';
import { isOwnWording } from '../spoken-language.ts';

/** How many sentences a text may have, from the wording guide. */
export const SENTENCE_BUDGETS: Readonly<Record<Field, number>> = { title: 1, message: 2, action: 3 };

// Too many are none the worse: of characters beyond U+FFFF, any half counts.
const MARKS = `${FULL_STOPS}?!؟？！`;
const ENDS_LAST = /[\p{Sentence_Terminal}][^\p{L}\p{N}]*$/u;
const STOP = new RegExp(`[${FULL_STOPS}]`, 'u');

const manyMarks = new Map<number, RegExp>();
const segmenters = new Map<string, Intl.Segmenter>();

// Nearly every text of one sentence has its only mark at the end.
const suspects = textsWith({ first: new RegExp(`[${MARKS}]`), next: /[^]/ });

export const tooManySentences = defineTextCheck({
  kind: 'too-many-sentences',
  severity: 'warning',
  title: 'Too many sentences',
  explanation:
    'A message has at most two sentences, an action three and a title one: readers of a dialog skip the rest. Shorten the text, or join two sentences.',
  example: { wrong: 'Not found. Check the license key', right: 'License key not found' },
  select: (context) =>
    suspects(context).filter(
      ({ place, value }) => place.section === 'codes' && mayHaveMore(value, SENTENCE_BUDGETS[place.field]),
    ),
  runText(text, context, english) {
    if (text.place.section !== 'codes') return [];
    const most = SENTENCE_BUDGETS[text.place.field];
    const renderings = renderingsOf(text, context).filter((rendering) => mayHaveMore(rendering.text, most));
    const count = Math.max(0, ...renderings.map((rendering) => countSentences(rendering.text, context)));
    if (count <= most || !isOwnWording(text, context, english)) return [];
    return [{ message: `The text has ${count} sentences.`, expected: `at most ${most}` }];
  },
});

/** Whether a text can have more sentences: nearly every one has no more marks than it may have sentences. */
function mayHaveMore(text: string, most: number): boolean {
  if (hasMarks(text, most + 1)) return true;
  return !text.endsWith('.') && hasMarks(text, most) && !ENDS_LAST.test(text.slice(-10));
}

/** Whether a text has as many marks, or more. */
function hasMarks(text: string, count: number): boolean {
  const pattern = manyMarks.get(count) ?? new RegExp(`^(?:[^${MARKS}]*[${MARKS}]){${count}}`);
  manyMarks.set(count, pattern);
  return pattern.test(text);
}

/** The number of sentences; one that ends with what may be an abbreviation or a number counts with the next. */
function countSentences(text: string, { rulesFrom, texts }: CheckContext): number {
  let count = 0;
  let isOpen = false;
  for (const { segment } of segmenterOf(rulesFrom).segment(text)) {
    if (!isOpen && /[\p{L}\p{N}]/u.test(segment)) count++;
    const end = lastStopOf(segment);
    isOpen = segment[end] === '.' && mayBeAbbreviation(wordBefore(segment, end), texts);
  }
  return count;
}

/** Where the full stop stands that ends a segment, in front of spaces and closing marks; -1 where none does. */
function lastStopOf(segment: string): number {
  let end = segment.length - 1;
  while (end >= 0 && !/[\p{L}\p{N}]/u.test(segment[end] ?? '') && !STOP.test(segment[end] ?? '')) end--;
  return STOP.test(segment[end] ?? '') ? end : -1;
}

function segmenterOf(tag: string): Intl.Segmenter {
  const hit = segmenters.get(tag);
  if (hit !== undefined) return hit;
  const made = new Intl.Segmenter(withFallback(tag), { granularity: 'sentence' });
  segmenters.set(tag, made);
  return made;
}
