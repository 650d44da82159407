import type { CheckContext } from '../context.ts';
import { defineTextCheck, type TextFinding } from '../define-check.ts';
import { textsWith } from '../select-texts.ts';
import { hasKnownWords, isEnglishAlone, isOwnWord, isOwnWording } from '../spoken-language.ts';
import type { Text } from '../text.ts';
import { wordsOf } from '../words-of.ts';
import { wordingOf } from './wording.ts';
import { writingOf } from './writing.ts';

/** English words of grammar, and of this package, that hardly another language writes so. */
const ENGLISH = new Set(
  (
    'the and your yours you this that these those with which when where while what who from have been their they them there ' +
    'because again another already please click license licenses device devices isn’t aren’t doesn’t don’t didn’t can’t couldn’t ' +
    'won’t it’s there’s you’re'
  ).split(' '),
);
/** Short ones that other languages have too, with another meaning: only where the English text has the same word. */
const SHARED = new Set('of to is are if it'.split(' '));

// A straight apostrophe may stand in any of them.
const textsWithEnglish = textsWith(/'/, { words: wordsToFind });

const WORD = /(?<![\p{L}\p{M}\p{N}’'-])[A-Za-z]+(?:[’'][a-z]+)?(?![\p{L}\p{M}\p{N}]|[’'.-]\p{L})/gu;

export const englishWord = defineTextCheck({
  kind: 'english-word',
  severity: 'warning',
  title: 'Word left in English',
  explanation: 'An English word was left in a translation. Translate it.',
  example: { wrong: 'Votre license a expiré', right: 'Votre licence a expiré' },
  select(context) {
    // In other scripts every word in Latin letters is found anyhow.
    if (isEnglish(context.rulesFrom) || writingOf(context)?.scripts.includes('Latn') !== true) return [];
    return textsWithEnglish(context);
  },
  runText(text, context, english) {
    const found = joinNeighbours(
      wordingOf(text, context).flatMap((literal) =>
        Array.from(literal.text.matchAll(WORD), ({ index, 0: word }) => ({
          word,
          start: literal.start + index,
        })).filter(({ word }) => isLeftover(word.toLowerCase().replace("'", '’'), english, context)),
      ),
      text,
    );
    return found.length === 0 || isOwnWording(text, context, english) ? found : [];
  },
});

function wordsToFind(tag: string): readonly string[] {
  return isEnglish(tag) ? [] : [...ENGLISH, ...[...SHARED].filter(isEnglishAlone)];
}

function isEnglish(tag: string): boolean {
  return /^en\b/.test(tag);
}

function isLeftover(word: string, english: Text | undefined, context: CheckContext): boolean {
  if (SHARED.has(word)) {
    if (english === undefined || !wordsOf(english).includes(word)) return false;
    if (!isEnglishAlone(word) || !hasKnownWords(context)) return false;
  } else if (!ENGLISH.has(word)) return false;
  return !isOwnWord(word, context);
}

/** Words in a row are one fault. */
function joinNeighbours(
  words: readonly { readonly word: string; readonly start: number }[],
  { value }: Text,
): TextFinding[] {
  const joined: { start: number; end: number }[] = [];
  for (const { word, start } of words) {
    const previous = joined.at(-1);
    if (previous !== undefined && value.slice(previous.end, start) === ' ') previous.end = start + word.length;
    else joined.push({ start, end: start + word.length });
  }
  return joined.map(({ start, end }) => ({ start, end, message: `“${value.slice(start, end)}” is English.` }));
}
