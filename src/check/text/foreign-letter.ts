import { defineTextCheck } from '../define-check.ts';
import { codePointName } from './code-point.ts';
import { unusualTexts } from './unusual-texts.ts';
import { wordingOf } from './wording.ts';
import { writingOf, type Writing } from './writing.ts';

const WORDS = /[\p{L}\p{M}]+/gu;

export const foreignLetter = defineTextCheck({
  kind: 'foreign-letter',
  severity: 'warning',
  title: 'Letter of another language',
  explanation:
    'According to CLDR the language is not written with this letter, not even in common names and loan words. It may be a slip, or a word of another language.',
  example: { wrong: 'Lizenzschlųssel', right: 'Lizenzschlüssel' },
  select: unusualTexts,
  *runText(text, context, english) {
    const writing = writingOf(context);
    if (writing === undefined || !writing.unlistedLetter.test(text.value)) return;
    for (const literal of wordingOf(text, context)) {
      for (const { index, 0: word } of literal.text.matchAll(WORDS)) {
        const letter = unlistedLetterOf(word, writing);
        // A name that English has, too.
        if (letter === undefined || (!context.isSource && english?.value.includes(word))) continue;
        const start = literal.start + index + word.indexOf(letter);
        yield {
          start,
          end: start + letter.length,
          message: `“${letter}” (${codePointName(letter)}) in “${word}” is not a letter of the language.`,
        };
      }
    }
  },
});

function unlistedLetterOf(word: string, { unlistedLetter, letters, tag }: Writing): string | undefined {
  // A letter in another normal form is found for that.
  if (!unlistedLetter.test(word) || word !== word.normalize('NFC')) return undefined;
  return Array.from(word).find(
    (letter) =>
      unlistedLetter.test(letter) &&
      // Listed with its marks apart, in another case, or as another form such as “ª” and “ﬁ”.
      ![letter.normalize('NFD'), letter.normalize('NFKC')].some((form) =>
        Array.from(form.toLocaleLowerCase(tag)).every((part) => letters.has(part) || /[a-z]/.test(part)),
      ),
  );
}
