import { defineTextCheck } from '../define-check.ts';
import { ownDigitsOf, withDigits } from './digits.ts';
import { unusualTexts } from './unusual-texts.ts';
import { wordingOf } from './wording.ts';
import { writingOf } from './writing.ts';

const MAY_HAVE_DIGITS = /(?![0-9\uff10-\uff19])\p{Nd}/u;
// Full-width digits are those of ASCII, in another width.
const DIGITS = /(?:(?![0-9\uff10-\uff19])\p{Nd})+/gu;

export const foreignDigits = defineTextCheck({
  kind: 'foreign-digits',
  severity: 'error',
  title: 'Digits of another language',
  explanation:
    'The number is written with digits that are neither 0 to 9 nor the language’s own; some only look alike, as the Persian and Arabic ones. Type the right ones.',
  example: { wrong: '\\u06F3 أيام (Persian digit in Arabic)', right: '٣ أيام' },
  select: unusualTexts,
  *runText(text, context) {
    if (!MAY_HAVE_DIGITS.test(text.value)) return;
    const writing = writingOf(context);
    if (writing === undefined) return;
    const { formatted, isOwn } = ownDigitsOf(writing);
    for (const literal of wordingOf(text, context)) {
      for (const { index, 0: digits } of literal.text.matchAll(DIGITS)) {
        if (Array.from(digits).every(isOwn)) continue;
        yield {
          start: literal.start + index,
          end: literal.start + index + digits.length,
          message: `The language is not written with the digits of “${digits}”.`,
          expected: withDigits(digits, formatted),
        };
      }
    }
  },
});
