import { defineTextCheck } from '../define-check.ts';
import { languageOf } from '../language.ts';
import { textsWith } from '../select-texts.ts';
import { wordingOf } from './wording.ts';

const MARKS = /[!！﹗¡՜‼⁉⁈‽❗❕߹᥄𞥞︕]+/gu;
// With one half for all marks beyond U+FFFF.
const MAY_BE_MARK = /[!！﹗¡՜‼⁉⁈‽❗❕߹᥄︕\ud83a]/;
// Khoisan languages write a click so where its own letter is not at hand.
const MARKS_BUT_CLICKS = /[!！﹗¡՜‼⁉⁈‽❗❕߹᥄𞥞︕]+(?!\p{L})/gu;
const CLICK = 'ǃ';

export const exclamationMark = defineTextCheck({
  kind: 'exclamation-mark',
  severity: 'error',
  title: 'Exclamation mark',
  explanation:
    'An exclamation mark shouts at a reader who has a problem, and sounds like advertising elsewhere. Use a full stop.',
  example: { wrong: 'Your license has expired!', right: 'Your license has expired' },
  select: textsWith(MAY_BE_MARK),
  runText(text, context) {
    const marks = languageOf(context.rulesFrom).letters.has(CLICK) ? MARKS_BUT_CLICKS : MARKS;
    return wordingOf(text, context).flatMap((literal) =>
      Array.from(literal.text.matchAll(marks), ({ index, 0: found }) => ({
        start: literal.start + index,
        end: literal.start + index + found.length,
        message: `The text has an exclamation mark, “${found}”.`,
      })),
    );
  },
});
