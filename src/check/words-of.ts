import type { RareWords } from './rare-words.ts';
import { tableOf } from './select-texts.ts';
import type { Text } from './text.ts';

// Spaces, signs and punctuation but apostrophes; what no language has inside a word.
const BETWEEN_WORDS =
  /[\0-&(-@[-`{-\u00a9\u00ab-\u00b4\u00b6-\u00b9\u00bb-\u00bf\u2000-\u200b\u200e-\u2018\u201a-\u206f\u2190-\u2bff\u3000-\u3004\u3008-\u3020\uff00-\uff0f\uff1a-\uff20\ufffd\u0589\u060c\u061b\u061f\u06d4\u0964\u0965\u1361-\u1368]/;

let betweenWords: Uint8Array | undefined;

/** The words of a text as its reader sees them, in lower case. In a script without spaces, runs of letters. */
export function wordsOf({ words }: Text): readonly string[] {
  return words.list;
}

/** The words of what is written in lower case. Nearly all are only looked at where they stand. */
export class Words {
  readonly #lower: string;
  /** Where each word begins and ends. */
  readonly #bounds: readonly number[];
  #list: readonly string[] | undefined;

  constructor(lower: string) {
    this.#lower = lower;
    this.#bounds = boundsOf(lower);
  }

  get list(): readonly string[] {
    this.#list ??= Array.from({ length: this.#bounds.length / 2 }, (_, index) => this.#word(2 * index));
    return this.#list;
  }

  /** Whether a word stands twice in a row. */
  get repeat(): boolean {
    const bounds = this.#bounds;
    for (let at = 2; at < bounds.length; at += 2) {
      const length = lengthAt(bounds, at);
      if (length === lengthAt(bounds, at - 2) && this.#word(at) === this.#word(at - 2)) return true;
    }
    return false;
  }

  /** How many of the words are in a set. */
  countIn(set: RareWords): number {
    const bounds = this.#bounds;
    let count = 0;
    for (let at = 0; at < bounds.length; at += 2) {
      if (set.hasPart(this.#lower, bounds[at] ?? 0, bounds[at + 1] ?? 0)) count++;
    }
    return count;
  }

  #word(at: number): string {
    return this.#lower.slice(this.#bounds[at], this.#bounds[at + 1]);
  }
}

function lengthAt(bounds: readonly number[], at: number): number {
  return (bounds[at + 1] ?? 0) - (bounds[at] ?? 0);
}

/** Every text is taken apart, so that a table tells where each word ends. */
function boundsOf(lower: string): readonly number[] {
  betweenWords ??= tableOf((character) => BETWEEN_WORDS.test(character));
  const bounds: number[] = [];
  let start = 0;
  for (let index = 0; index < lower.length; index++) {
    if (betweenWords[lower.charCodeAt(index)] === 0) continue;
    if (index > start) addWord(bounds, lower, start, index);
    start = index + 1;
  }
  if (lower.length > start) addWord(bounds, lower, start, lower.length);
  return bounds;
}

/** An apostrophe at the edge of a word quotes. */
function addWord(bounds: number[], lower: string, from: number, to: number): void {
  const start = isApostrophe(lower.charCodeAt(from)) ? from + 1 : from;
  const end = to > start && isApostrophe(lower.charCodeAt(to - 1)) ? to - 1 : to;
  if (end > start) bounds.push(start, end);
}

function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019;
}
