import type { CheckContext } from '../context.ts';
import { defineTextCheck, type TextFinding } from '../define-check.ts';
import { textsWith } from '../select-texts.ts';
import { keptByBundle, keptByEnglish } from '../kept.ts';
import type { Text } from '../text.ts';
import { wordingOf } from './wording.ts';

const CAPITALS = /(?<![\p{Lu}\p{Ll}\p{M}\p{N}_])(?=\p{Lu})[\p{Lu}\p{M}ß]{3,}(?![\p{Lu}\p{Ll}\p{N}_])/gu;
const THREE_CAPITALS = /[\p{Lu}\p{M}ß]{3}/u;
const CAPITAL_OR_HALF = /[\p{Lu}\p{M}\p{Cs}ß]/u;
const ROMAN_NUMBER = /^[IVXLCDM]+$/;
// An acronym of four letters or more that nobody can pronounce is no word that shouts.
const LATIN_VOWEL = /[AEIOUY]/;
const NOT_LATIN = /[^\p{Script=Latin}\p{M}]/u;
// Three capitals are mostly an acronym.
const SURELY_A_WORD = 4;

export const allCaps = defineTextCheck({
  kind: 'all-caps',
  severity: 'warning',
  title: 'All capitals',
  explanation:
    'Words in capitals shout, and are hard to read. Write them as any other word; acronyms that English has too are fine.',
  example: { wrong: 'Your license is NOT valid here.', right: 'Your license isn’t valid here.' },
  select: textsWith({ first: CAPITAL_OR_HALF, next: CAPITAL_OR_HALF }),
  runText(text, context) {
    if (!THREE_CAPITALS.test(text.value)) return [];
    const found = wordingOf(text, context).flatMap((literal) =>
      Array.from(literal.text.matchAll(CAPITALS), ({ index, 0: word }) => ({ word, start: literal.start + index }))
        .filter(({ word }) => isShouted(word, text, context))
        .map(({ word, start }) => ({
          start,
          end: start + word.length,
          message: `“${word}” is written in capitals.`,
        })),
    );
    return joinNeighbours(found, text);
  },
});

function isShouted(word: string, text: Text, context: CheckContext): boolean {
  if (ROMAN_NUMBER.test(word)) return false;
  if (!context.isSource && capitalWordsOf(context.english).has(word)) return false;
  const letters = word.normalize('NFD').replace(/\p{M}/gu, '');
  if (letters.length >= SURELY_A_WORD) return NOT_LATIN.test(letters) || LATIN_VOWEL.test(letters);
  return isOrdinaryWord(word.toLowerCase(), text, context);
}

/** Whether another text of the bundle has the word in small letters. */
function isOrdinaryWord(word: string, { key }: Text, context: CheckContext): boolean {
  const known = keysOfWords(context);
  const keys = known.get(word) ?? keysWith(word, context);
  known.set(word, keys);
  return keys.some((other) => other !== key);
}

const keysOfWords = keptByBundle<Map<string, readonly string[]>, CheckContext>(() => new Map());

function keysWith(word: string, { texts }: CheckContext): readonly string[] {
  const pattern = new RegExp(String.raw`(?<![\p{L}\p{M}])${word}(?![\p{L}\p{M}])`, 'u');
  return texts
    .filter(({ value, literals }) => value.includes(word) && literals.some(({ text }) => pattern.test(text)))
    .map(({ key }) => key);
}

const capitalWordsOf = keptByEnglish(
  (english): ReadonlySet<string> =>
    new Set(
      [...english.values()].flatMap(({ literals }) => literals.flatMap(({ text }) => text.match(CAPITALS) ?? [])),
    ),
);

/** A whole sentence in capitals is one fault. */
function joinNeighbours(
  found: readonly (TextFinding & { start: number; end: number })[],
  { value }: Text,
): TextFinding[] {
  const joined: { start: number; end: number; message: string }[] = [];
  for (const finding of found) {
    const previous = joined.at(-1);
    if (previous !== undefined && /^[\s\p{P}\p{Lu}]*$/u.test(value.slice(previous.end, finding.start))) {
      previous.end = finding.end;
      previous.message = 'Several words are written in capitals.';
    } else joined.push({ ...finding });
  }
  return joined;
}
