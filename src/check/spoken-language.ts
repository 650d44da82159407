import { FUNCTION_WORDS } from '../compiled/function-words.ts';
import type { CheckContext } from './context.ts';
import { textsWith } from './select-texts.ts';
import { type Sign } from './signs.ts';
import { keptByBundle, keptByText } from './kept.ts';
import type { Text } from './text.ts';
import { writingOf } from './text/writing.ts';
import { isLeftInEnglish } from './words/left-in-english.ts';
import { wordsOf } from './words-of.ts';

// A word that three texts of a bundle have is no slip.
const FREQUENT = 3;
// An app's overrides are too few texts to learn a language from.
const ENOUGH_TEXTS = 50;

const ownWordsOf = keptByBundle<Map<string, boolean>, CheckContext>(() => new Map());
let languageByWord: ReadonlyMap<string, string> | undefined;

/** Of a text that may be in another language. One word of it shows nothing. */
export const OTHER_WORDS: Sign = { words: wordsOfOthers, fewest: 2 };

const textsWithOtherWords = textsWith(OTHER_WORDS);

/**
 * The tag of the shipped language that a text is written in, where it is not the bundle's; the empty string where nothing
 * shows that. A text says it by words that are frequent in that language and that no other shipped language has.
 */
export const otherLanguageOf = keptByText(judge);

/**
 * Whether a text is written in the language of its bundle, as far as can be told, and the file's name says which: only then
 * the language's rules apply.
 */
export function isOwnWording(text: Text, context: CheckContext, english: Text | undefined): boolean {
  if (writingOf(context) === undefined) return false;
  return !isLeftInEnglish(text, context, english) && otherLanguageOf(text, context) === '';
}

/** Whether several texts of the bundle have a word that their English texts do not have: then it is no slip. */
export function isOwnWord(word: string, context: CheckContext): boolean {
  const known = ownWordsOf(context);
  const hit = known.get(word);
  if (hit !== undefined) return hit;
  const made = countOwnUses(word, context) >= FREQUENT;
  known.set(word, made);
  return made;
}

/** Whether English, and no other shipped language, often has a word. */
export function isEnglishAlone(word: string): boolean {
  return wordLanguages().get(word) === 'en';
}

/** Whether the shipped bundles or the many texts of this one say which words its language has. */
export function hasKnownWords({ texts, rulesFrom }: CheckContext): boolean {
  return isShipped(rulesFrom) || texts.length >= ENOUGH_TEXTS;
}

function countOwnUses(word: string, { texts, english }: CheckContext): number {
  return texts.filter((text) => {
    const source = english.get(text.key);
    return source !== undefined && wordsOf(text).includes(word) && !wordsOf(source).includes(word);
  }).length;
}

/** The words of all shipped languages but that of a tag. */
function wordsOfOthers(rulesFrom: string): readonly string[] {
  const own = ownTag(rulesFrom);
  return [...wordLanguages()].filter(([, tag]) => tag !== own).map(([word]) => word);
}

function judge(text: Text, context: CheckContext): string {
  if (!textsWithOtherWords(context).includes(text)) return '';
  const languages = wordLanguages();
  const own = ownTag(context.rulesFrom);
  const words = wordsOf(text);
  const hits = words
    .map((word) => languages.get(word))
    .filter((tag) => tag !== undefined)
    .filter((tag) => tag !== own);
  if (hits.length < 2) return '';
  const candidates = new Set(hits.filter((tag) => !isSameLanguage(tag, context.rulesFrom)));
  return [...candidates].find((tag) => isWrittenIn(tag, new Set(words), context)) ?? '';
}

/** The tag under which the words of the bundle's own language stand, or its own where they stand nowhere. */
function ownTag(rulesFrom: string): string {
  return Object.keys(FUNCTION_WORDS).find((tag) => isSameLanguage(tag, rulesFrom)) ?? rulesFrom;
}

function isWrittenIn(tag: string, words: ReadonlySet<string>, context: CheckContext): boolean {
  const isKnown = isShipped(context.rulesFrom);
  const languages = wordLanguages();
  let theirs = 0;
  let ours = 0;
  for (const word of words) {
    const language = languages.get(word) ?? '';
    if (isKnown ? isSameLanguage(language, context.rulesFrom) : frequentWordsOf(context).has(word)) ours++;
    else if (language === tag) theirs++;
  }
  const isEnough = isKnown || (hasKnownWords(context) && theirs > 2) || theirs > 4;
  if (!isEnough || ours * 2 > theirs) return false;
  return theirs > (theirs > 2 ? 0.3 : 0.6) * words.size;
}

const frequentWordsOf = keptByBundle(({ texts }: CheckContext): ReadonlySet<string> => {
  const counts = new Map<string, number>();
  for (const text of texts) for (const word of new Set(wordsOf(text))) counts.set(word, (counts.get(word) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count >= FREQUENT).map(([word]) => word));
});

function wordLanguages(): ReadonlyMap<string, string> {
  languageByWord ??= new Map(
    Object.entries(FUNCTION_WORDS).flatMap(([tag, words]) => words.split(' ').map((word) => [word, tag] as const)),
  );
  return languageByWord;
}

function isShipped(tag: string): boolean {
  return Object.keys(FUNCTION_WORDS).some((shipped) => isSameLanguage(shipped, tag));
}

function isSameLanguage(a: string, b: string): boolean {
  return a.split('-')[0] === b.split('-')[0];
}
