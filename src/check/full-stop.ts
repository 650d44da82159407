import type { Text } from './text.ts';
import { wordsOf } from './words-of.ts';

/**
 * The characters that Unicode names full stop, danda or the like, as the inside of a character class: the ends of sentences that
 * neither ask nor exclaim.
 */
export const FULL_STOPS = '.．﹒。｡︒։۔܁܂।॥።᙮᠃᠉။៕។᱾꓿꘎꛳꫰꯫⳹⸼𑅁𑅂𑇅𑇆𑈸𑈹';

// Abbreviations of more letters end no title that a reader understands.
const LONGEST_ABBREVIATION = 4;
// Far more than a word has; a bound keeps the search linear.
const LONGEST_WORD = 60;

/** The word in front of a position, with the dots and apostrophes in it, as in `e.g`. */
export function wordBefore(text: string, position: number): string {
  const before = text.slice(Math.max(0, position - LONGEST_WORD), position);
  let start = before.length;
  while (start > 0 && /[\p{L}\p{M}\p{N}.’'-]/u.test(before[start - 1] ?? '')) start--;
  return before.slice(start);
}

/** The whole character in front of a position; empty at the beginning. */
export function characterBefore(text: string, position: number): string {
  return Array.from(text.slice(Math.max(0, position - 2), position)).at(-1) ?? '';
}

/**
 * Whether the full stop behind a word may belong to the word, as in `e.g.`, `Ltd.` or an ordinal number, and end no sentence. A
 * short word that other texts have without a stop is no abbreviation.
 */
export function mayBeAbbreviation(word: string, texts: readonly Text[]): boolean {
  if (/[.\p{N}]/u.test(word)) return true;
  // Korean abbreviates without a dot.
  if (/\p{Script=Hangul}/u.test(word)) return false;
  const length = Array.from(word.replace(/\p{M}/gu, '')).length;
  return (
    length > 0 && length <= LONGEST_ABBREVIATION && !texts.some((text) => hasWithoutStop(text, word.toLowerCase()))
  );
}

function hasWithoutStop(text: Text, word: string): boolean {
  if (!wordsOf(text).includes(word)) return false;
  return text.literals.some((literal) => {
    const lower = ` ${literal.text.toLowerCase()}`;
    return [' ', ','].some((next) => lower.includes(` ${word}${next}`));
  });
}
