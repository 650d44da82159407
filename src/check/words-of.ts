import { keptByText } from './kept.ts';

// Spaces, signs and punctuation but apostrophes; what no language has inside a word.
export const BETWEEN_WORDS =
  /[\0-&(-@[-`{-\u00a9\u00ab-\u00b4\u00b6-\u00b9\u00bb-\u00bf\u2000-\u200b\u200e-\u2018\u201a-\u206f\u2190-\u2bff\u3000-\u3004\u3008-\u3020\uff00-\uff0f\uff1a-\uff20\ufffd\u0589\u060c\u061b\u061f\u06d4\u0964\u0965\u1361-\u1368]/;

/** The words of a text as its reader sees them, in lower case. In a script without spaces, runs of letters. */
export const wordsOf = keptByText(({ literals }) => wordsIn(literals.map(({ text }) => text.toLowerCase()).join('\0')));

export function wordsIn(lower: string): readonly string[] {
  return lower
    .split(BETWEEN_WORDS)
    .map(trimApostrophes)
    .filter((word) => word !== '');
}

/** Without an apostrophe at an edge, which quotes. */
export function trimApostrophes(word: string): string {
  const start = Number(isApostrophe(word.charAt(0)));
  const end = word.length - Number(isApostrophe(word.slice(start).at(-1) ?? ''));
  return word.slice(start, end);
}

export function isApostrophe(character: string): boolean {
  return character === "'" || character === '’';
}
