import type { MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import type { CheckContext } from '../context.ts';
import { keptByEnglish } from '../kept.ts';
import { allElements, type Text } from '../text.ts';
import { defineTextCheck } from '../define-check.ts';
import { textsWith } from '../select-texts.ts';
import { withDigits } from './digits.ts';
import type { Part } from './edges.ts';
import { wordingOf } from './wording.ts';

const DIGIT = /\p{Nd}/u;
// With the separators of any language; a number inside a name such as IPv4 is a part of the name.
const NUMBERS =
  /(?<![\p{sc=Latn}\p{Nd}])\p{Nd}+(?:[.,'’\u066b\u066c]\p{Nd}+|[ \u00a0\u2009\u202f]\p{Nd}{3}(?!\p{Nd}))*/gu;

/** What the source language has words for. Translations often have a number in place of them: `2つの手順` for “two steps”. */
const NUMBER_WORDS: readonly (readonly [number, RegExp])[] = [
  [0, /\b(?:zero|no|none)\b/i],
  [2, /\b(?:two|second|twice|both|couple|pair|double)\b/i],
  [3, /\b(?:three|third)\b/i],
  [4, /\b(?:four|fourth|quarter)\b/i],
  [5, /\b(?:five|fifth)\b/i],
  [6, /\b(?:six|sixth)\b/i],
  [7, /\b(?:seven|seventh|week)\b/i],
  [8, /\b(?:eight|eighth)\b/i],
  [9, /\b(?:nine|ninth)\b/i],
  [10, /\b(?:ten|tenth)\b/i],
  [11, /\b(?:eleven|eleventh)\b/i],
  [12, /\b(?:twelve|twelfth|dozen)\b/i],
];

/** Up to here, languages write numbers as words. */
const LARGEST_WORD = 12;

interface NumberInText extends Part {
  readonly value: string;
  readonly written: string;
  readonly isInPlural: boolean;
}

export const numberDiffers = defineTextCheck({
  kind: 'number-differs',
  severity: 'warning',
  title: 'Number differs from English',
  explanation:
    'The text has a number that the English text lacks, or lacks one that it has, so that they say different things. Digits of the language and number words are the same number.',
  example: { wrong: 'Wait 24 hours. → Attendez 42 heures.', right: 'Wait 24 hours. → Attendez 24 heures.' },
  select: textsWithNumbers,
  *runText(text, context, english) {
    if (english === undefined || text.elements === undefined || english.elements === undefined) return;
    const numbers = numbersIn(text, wordingOf(text, context));
    const englishNumbers = numbersIn(english, english.literals);
    const known = new Set(englishNumbers.map(({ value }) => value));
    const own = new Set(numbers.map(({ value }) => value));
    const missing = englishNumbers.filter(({ value }) => !own.has(value) && Number(value) > LARGEST_WORD);
    const extra = numbers.filter((number) => !known.has(number.value) && !isSaidInWords(number, english));
    for (const { start, end, written } of extra) {
      yield { start, end, message: `English does not have the number ${written}.`, ...expectedOf(missing) };
    }
    if (extra.length === 0 && missing.length > 0) {
      yield { message: 'The text lacks a number that English has.', ...expectedOf(missing) };
    }
  },
});

// Halves of characters beyond U+FFFF may be digits.
const textsWithDigits = textsWith(/[\p{Nd}\p{Cs}]/u);

const keysWithNumbers = keptByEnglish(
  (english): ReadonlySet<string> =>
    new Set([...english.values()].filter(({ value }) => DIGIT.test(value)).map(({ key }) => key)),
);

/** None in overrides, which say what the app wants to say. */
function textsWithNumbers(context: CheckContext): readonly Text[] {
  const { texts, english, isSource, isPartial } = context;
  if (isSource || isPartial) return [];
  const withDigit = textsWithDigits(context);
  const keys = keysWithNumbers(english);
  return keys.size === 0 ? withDigit : texts.filter((text) => keys.has(text.key) || withDigit.includes(text));
}

function expectedOf(missing: readonly NumberInText[]): { readonly expected?: string } {
  const numbers = [...new Set(missing.map(({ written }) => written))];
  return numbers.length === 0 ? {} : { expected: numbers.join(', ') };
}

function isSaidInWords({ value, isInPlural }: NumberInText, { literals }: Text): boolean {
  // For many languages it is the article; and in a plural “one” and “two” may be written out either way.
  if (value === '1' || (isInPlural && Number(value) <= 2)) return true;
  const word = NUMBER_WORDS.find(([number]) => number === Number(value))?.[1];
  return word !== undefined && literals.some(({ text }) => word.test(text));
}

function numbersIn({ elements = [] }: Text, literals: CheckContext['texts'][number]['literals']): NumberInText[] {
  const pluralStarts = new Set(startsInPlurals(elements));
  return literals.flatMap(({ text, start }) =>
    Array.from(text.matchAll(NUMBERS), ({ index, 0: written }) => ({
      start: start + index,
      end: start + index + written.length,
      value: withDigits(written).replace(/[^0-9]/g, ''),
      written,
      isInPlural: pluralStarts.has(start),
    })),
  );
}

function* startsInPlurals(elements: readonly MessageFormatElement[]): Generator<number> {
  for (const element of elements) {
    if (!('options' in element)) continue;
    for (const { value } of Object.values(element.options)) {
      for (const { location } of allElements(value)) yield location?.start.offset ?? 0;
    }
  }
}
