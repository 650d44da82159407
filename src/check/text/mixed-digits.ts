import { defineTextCheck } from '../define-check.ts';
import { ownDigitsOf, withDigits } from './digits.ts';
import { unusualTexts } from './unusual-texts.ts';
import { wordingOf } from './wording.ts';
import { writingOf } from './writing.ts';

const MAY_BE_OTHERS = /(?![0-9])\p{Nd}/u;
// Not those of a name such as IPv4 or Windows 11.
const ASCII_DIGITS = /(?<![\p{sc=Latn}\d.-])(?<!\p{sc=Latn}[\s\u00a0])\d+(?![\d\p{sc=Latn}])/gu;
const OTHER_DIGITS = /(?:(?![0-9])\p{Nd})+/gu;

export const mixedDigits = defineTextCheck({
  kind: 'mixed-digits',
  severity: 'warning',
  title: 'Two kinds of digits',
  explanation:
    'One number is written with 0 to 9, another with the language’s own digits. Use one kind throughout; inserted numbers have the kind that is expected.',
  example: { wrong: '۳ دستگاه از 5', right: '۳ دستگاه از ۵' },
  select: unusualTexts,
  *runText(text, context) {
    if (!MAY_BE_OTHERS.test(text.value)) return;
    const writing = writingOf(context);
    if (writing === undefined) return;
    const { formatted, isOwn } = ownDigitsOf(writing);
    const literals = wordingOf(text, context);
    const ascii = literals.flatMap((literal) => matchesOf(literal, ASCII_DIGITS));
    const own = literals
      .flatMap((literal) => matchesOf(literal, OTHER_DIGITS))
      .filter(({ digits }) => isOwn(digits.charAt(0)));
    if (ascii.length === 0 || own.length === 0) return;
    for (const { start, digits } of formatted.startsWith('0') ? own : ascii) {
      yield {
        start,
        end: start + digits.length,
        message: `“${digits}” stands beside a number with other digits.`,
        expected: withDigits(digits, formatted),
      };
    }
  },
});

function matchesOf(
  { text, start }: { readonly text: string; readonly start: number },
  pattern: RegExp,
): { readonly start: number; readonly digits: string }[] {
  return Array.from(text.matchAll(pattern), ({ index, 0: digits }) => ({ start: start + index, digits }));
}
