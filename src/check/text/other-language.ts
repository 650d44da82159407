import type { CheckContext } from '../context.ts';
import { defineTextCheck } from '../define-check.ts';
import { textsWith } from '../select-texts.ts';
import { languageOf } from '../language.ts';
import { OTHER_WORDS, otherLanguageOf } from '../spoken-language.ts';
import type { Text } from '../text.ts';
import { isLeftInEnglish } from '../words/left-in-english.ts';
import { writingOf } from './writing.ts';

// A Japanese term of Chinese characters alone is shorter.
const LONGEST_TERM = 6;
const COMMON_KANA = /[\u3041-\u3096\u30a1-\u30fa]/;

const suspects = textsWith(OTHER_WORDS, { no: isOwn }, hidesLetters);

export const otherLanguage = defineTextCheck({
  kind: 'other-language',
  severity: 'warning',
  title: 'Other language',
  explanation:
    'The text is written in another language than the bundle, perhaps because it was pasted into the wrong file. Put in the text of this language.',
  example: { wrong: 'Su licencia ha caducado (pt-BR)', right: 'Sua licença expirou (pt-BR)' },
  select: (context) => (writingOf(context) === undefined ? [] : suspects(context)),
  runText(text, context, english) {
    if (isLeftInEnglish(text, context, english)) return [];
    const tag = otherLanguageOf(text, context);
    if (tag !== '') return [{ message: `The text seems to be in another language (${tag}).` }];
    if (isInLatinLetters(text, context)) return [{ message: 'The text has no letter of the language.' }];
    return languageOf(context.rulesFrom).script === 'Jpan' && isSentenceWithoutKana(text)
      ? [{ message: 'The text has no kana, so it is not a Japanese sentence.' }]
      : [];
  },
});

/** Whether a character shows that a text is in the language, where it has a script of its own; in Japanese only kana do. */
function isOwn(character: string, tag: string): boolean {
  const writing = writingOf({ rulesFrom: tag, locale: tag });
  if (writing === undefined || writing.scripts.includes('Latn')) return true;
  return languageOf(tag).script === 'Jpan' ? COMMON_KANA.test(character) : writing.ownLetter.test(character);
}

/** Whether a character has letters behind it that no reader sees, where letters show something. */
function hidesLetters(character: string, tag: string): boolean {
  return character === '{' && !isOwn('a', tag);
}

/** Whether a text of a language with a script of its own has words in Latin letters alone. */
function isInLatinLetters({ literals }: Text, context: CheckContext): boolean {
  const writing = writingOf(context);
  if (writing === undefined || writing.scripts.includes('Latn')) return false;
  // An acronym alone can be a label in any language.
  return (
    literals.some(({ text }) => /\p{Ll}{3}/u.test(text)) && !literals.some(({ text }) => writing.ownLetter.test(text))
  );
}

/** No Japanese sentence does without kana; one in Chinese characters alone is Chinese. */
function isSentenceWithoutKana({ place, literals }: Text): boolean {
  if (place.section !== 'codes' || place.field === 'title') return false;
  const shown = literals.map(({ text }) => text).join('');
  return (
    !/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(shown) &&
    (shown.match(/\p{Script=Han}/gu)?.length ?? 0) >= LONGEST_TERM
  );
}
