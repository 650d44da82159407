import {
  bitsOfSigns,
  characters,
  FIRST_LIST,
  FIRST_PAIR,
  lists,
  pairs,
  REPEATED,
  type CharacterTest,
} from './signs.ts';
import { GLUE } from './words/shown-text.ts';
import { BETWEEN_WORDS, isApostrophe, trimApostrophes } from './words-of.ts';

const CODE_UNITS = 0x1_00_00;
// Behind the last code unit.
const END_OF_TEXT = CODE_UNITS;
// Far more than there are words in the lists, so that hardly two have the same.
const SLOTS = 0x2_00_00;

// The table has three numbers for each character, side by side: a text is looked along mostly by reading memory.
const CELLS = 4;
const PAIR = 0;
const CHARACTER = 1;
const LETTER = 2;

// Of the pairs a character can be the first of, the number has a lower bit, of those it can be the next of an upper one.
const NEXT = 16;
const ENDS_WORD = 1 << 30;
const KNOWN = 1 << 31;

/** Looks along texts of one language. Each character is judged when it is first met: a language has few. */
export class Glance {
  readonly #tag: string;
  readonly #table = new Int32Array((CODE_UNITS + 1) * CELLS);
  /** The lists that a word is in, by the sum of its letters and the word; and a bit by that sum, for nearly no word is in one. */
  readonly #listed = new Map<number, Map<string, number>>();
  readonly #mayBeListed = new Int32Array(SLOTS / 32);

  constructor(tag: string) {
    this.#tag = tag;
    this.#table[END_OF_TEXT * CELLS + PAIR] = pairBits('') | ENDS_WORD;
    lists.forEach(({ words }, bit) => {
      for (const word of words(tag)) {
        const sum = word.split('').reduce((total, letter) => (total + letterNumber(letter)) | 0, 0);
        const known = this.#listed.get(sum) ?? new Map<string, number>();
        this.#listed.set(sum, known.set(word, (known.get(word) ?? 0) | (1 << bit)));
        const slot = slotOf(sum);
        this.#mayBeListed[slot >>> 5] = (this.#mayBeListed[slot >>> 5] ?? 0) | (1 << slot);
      }
    });
  }

  /** The bits of the signs that a text has. */
  look(text: string): number {
    const table = this.#table;
    const { length } = text;
    let once = 0;
    let twice = 0;
    let pairBefore = table[END_OF_TEXT * CELLS + PAIR] ?? 0;
    let wordBefore = 0;
    let word = 0;
    let start = 0;
    for (let index = 0; index <= length; index++) {
      const code = index < length ? text.charCodeAt(index) : END_OF_TEXT;
      const cell = code * CELLS;
      let pair = table[cell + PAIR] ?? 0;
      if (pair === 0) pair = this.#judge(code);
      const both = ((pair >>> NEXT) & pairBefore) << FIRST_PAIR;
      twice |= once & both;
      once |= both | (table[cell + CHARACTER] ?? 0);
      pairBefore = pair;
      if ((pair & ENDS_WORD) === 0) {
        word = (word + (table[cell + LETTER] ?? 0)) | 0;
        continue;
      }
      if (word !== 0) {
        if (word === wordBefore) once |= REPEATED;
        const slot = slotOf(word);
        if ((((this.#mayBeListed[slot >>> 5] ?? 0) >>> slot) & 1) === 1) {
          const known = this.#listed.get(word);
          const listed = known?.get(trimApostrophes(text.slice(start, index)).toLowerCase()) ?? 0;
          twice |= once & (listed << FIRST_LIST);
          once |= listed << FIRST_LIST;
        }
        wordBefore = word;
        word = 0;
      }
      start = index + 1;
    }
    return bitsOfSigns(once, twice);
  }

  #judge(code: number): number {
    const character = String.fromCharCode(code);
    const passes = (test: CharacterTest): boolean =>
      typeof test === 'function' ? test(character, this.#tag) : test.test(character);
    const pair = pairBits(character) | (BETWEEN_WORDS.test(character) || character === GLUE ? ENDS_WORD : 0);
    this.#table[code * CELLS + PAIR] = pair;
    this.#table[code * CELLS + CHARACTER] = characters.reduce(
      (sum, test, bit) => sum | (Number(passes(test)) << bit),
      0,
    );
    this.#table[code * CELLS + LETTER] = letterNumber(character);
    return pair;
  }
}

function pairBits(character: string): number {
  return pairs.reduce(
    (sum, { first, next }, bit) =>
      sum | (Number(first.test(character)) << bit) | (Number(next.test(character)) << (bit + NEXT)),
    KNOWN,
  );
}

const letterNumbers = new Map<string, number>();

/**
 * A number for each letter, the same in all cases. The sum tells words apart, but for some that have the same letters. Apostrophes
 * count for nothing, for at the edge of a word they quote.
 */
function letterNumber(character: string): number {
  const made = letterNumbers.get(character) ?? (isApostrophe(character) ? 0 : spread(character));
  letterNumbers.set(character, made);
  return made;
}

/** The factors are those of a hash that is known to spread well. */
function spread(character: string): number {
  const mixed = Math.imul(character.toUpperCase().toLowerCase().charCodeAt(0), 0x85ebca6b);
  return Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
}

function slotOf(word: number): number {
  return (word ^ (word >>> 16)) & (SLOTS - 1);
}
