const SLOTS = 0x1_00_00;

/** A set of words that is asked about a great many words and has hardly any: most are told apart without looking them up. */
export class RareWords {
  readonly #words: ReadonlySet<string>;
  readonly #slots = new Uint8Array(SLOTS);

  constructor(words: readonly string[]) {
    this.#words = new Set(words);
    for (const word of words) this.#slots[slotOf(word, 0, word.length)] = 1;
  }

  /** Whether a part of a text is one of the words. */
  hasPart(text: string, start: number, end: number): boolean {
    return this.#slots[slotOf(text, start, end)] === 1 && this.#words.has(text.slice(start, end));
  }
}

/** Made of the length and three characters; the factor is that of Fibonacci hashing, which spreads what is alike. */
function slotOf(text: string, start: number, end: number): number {
  const first = text.charCodeAt(start);
  const middle = text.charCodeAt((start + end) >> 1);
  const last = text.charCodeAt(end - 1);
  return Math.imul(((first * 31 + middle) * 31 + last) * 31 + end - start, 0x9e3779b1) >>> 16;
}
