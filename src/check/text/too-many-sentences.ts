import type { Field } from '../../bundle/bundle.ts';
import type { CheckContext } from '../context.ts';
import { defineTextCheck } from '../define-check.ts';
import { FULL_STOPS, mayBeAbbreviation, wordBefore } from '../full-stop.ts';
import { withFallback } from '../language.ts';
import { textsWith } from '../select-texts.ts';
import { renderingsOf } from '../rendering.ts';
import { isOwnWording } from '../spoken-language.ts';
import type { Text } from '../text.ts';

/** How many sentences a text may have, from the wording guide. */
export const SENTENCE_BUDGETS: Readonly<Record<Field, number>> = { title: 1, message: 2, action: 3 };

// Too many are none the worse: of characters beyond U+FFFF, any half counts.
const MARK = new RegExp(`[${FULL_STOPS}?!؟？！]`);
const ALL_MARKS = new RegExp(MARK, 'g');
const ENDS_LAST = /[\p{Sentence_Terminal}][^\p{L}\p{N}]*$/u;
const STOP = new RegExp(`[${FULL_STOPS}]`, 'u');

const segmenters = new Map<string, Intl.Segmenter>();

// Two sentences have one mark in front of their last; only a title has to be one sentence.
const suspects = textsWith({ first: MARK, next: /[^]/, fewest: 2 });

export const tooManySentences = defineTextCheck({
  kind: 'too-many-sentences',
  severity: 'warning',
  title: 'Too many sentences',
  explanation:
    'A message has at most two sentences, an action three and a title one: readers of a dialog skip the rest. Shorten the text, or join two sentences.',
  example: { wrong: 'Not found. Check the license key', right: 'License key not found' },
  select(context) {
    const others = suspects(context).filter((text) => !isTitle(text));
    return [...context.texts.filter(isTitle), ...others].filter(
      ({ place, value }) => place.section === 'codes' && mayHaveMore(value, SENTENCE_BUDGETS[place.field]),
    );
  },
  runText(text, context, english) {
    if (text.place.section !== 'codes') return [];
    const most = SENTENCE_BUDGETS[text.place.field];
    const renderings = renderingsOf(text, context).filter((rendering) => mayHaveMore(rendering.text, most));
    const count = Math.max(0, ...renderings.map((rendering) => countSentences(rendering.text, context)));
    if (count <= most || !isOwnWording(text, context, english)) return [];
    return [{ message: `The text has ${count} sentences.`, expected: `at most ${most}` }];
  },
});

function isTitle({ place }: Text): boolean {
  return place.section === 'codes' && place.field === 'title';
}

/** Whether a text can have more sentences: nearly every one has no more marks than it may have sentences. */
function mayHaveMore(text: string, most: number): boolean {
  const marks = text.match(ALL_MARKS)?.length ?? 0;
  return marks > most || (marks === most && !text.endsWith('.') && !ENDS_LAST.test(text.slice(-10)));
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
