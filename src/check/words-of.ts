import { tableOf } from './select-texts.ts';
import type { Text } from './text.ts';

// Spaces, signs and punctuation but apostrophes; what no language has inside a word.
const BETWEEN_WORDS =
  /[\0-&(-@[-`{-\u00a9\u00ab-\u00b4\u00b6-\u00b9\u00bb-\u00bf\u2000-\u200b\u200e-\u2018\u201a-\u206f\u2190-\u2bff\u3000-\u3004\u3008-\u3020\uff00-\uff0f\uff1a-\uff20\ufffd\u0589\u060c\u061b\u061f\u06d4\u0964\u0965\u1361-\u1368]/;

let betweenWords: Uint8Array | undefined;

/** The words of a text as its reader sees them, in lower case. In a script without spaces, runs of letters. */
export function wordsOf({ words }: Text): readonly string[] {
  return words;
}

/** Takes what is written in lower case apart into its words. Every text is, so that a table tells where each word ends. */
export function splitWords(parts: readonly string[]): readonly string[] {
  betweenWords ??= tableOf((character) => BETWEEN_WORDS.test(character));
  const words: string[] = [];
  for (const lower of parts) {
    let start = 0;
    for (let index = 0; index <= lower.length; index++) {
      if (index < lower.length && betweenWords[lower.charCodeAt(index)] === 0) continue;
      const word = index > start ? withoutQuotes(lower.slice(start, index)) : '';
      if (word !== '') words.push(word);
      start = index + 1;
    }
  }
  return words;
}

/** An apostrophe at the edge of a word quotes. */
function withoutQuotes(word: string): string {
  const start = isApostrophe(word.charCodeAt(0)) ? 1 : 0;
  const end = word.length > start && isApostrophe(word.charCodeAt(word.length - 1)) ? -1 : undefined;
  return start === 0 && end === undefined ? word : word.slice(start, end);
}

function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019;
}
