import type { CheckContext } from './context.ts';
import type { TextSelect } from './define-check.ts';
import { keptByBundle } from './kept.ts';
import { renderingsOf } from './rendering.ts';
import type { Text } from './text.ts';
import { GLUE, shownText } from './words/shown-text.ts';
import { BETWEEN_WORDS, isApostrophe, trimApostrophes } from './words-of.ts';

/** What a check looks for at first glance. Every character is a UTF-16 code unit. */
export type Sign = CharacterTest | CharacterPair | Absence | WordList;

/** Whether a character is one, perhaps in the language of a valid tag alone. An expression has no state. */
type CharacterTest = RegExp | ((character: string, tag: string) => boolean);

/** A character and the next; an expression of nothing stands for the ends of the text. */
interface CharacterPair {
  readonly first: RegExp;
  readonly next: RegExp;
}

/** That a text has no such character. */
interface Absence {
  readonly no: CharacterTest;
}

/** Words in lower case, of which a text has one, or two that may be the same. */
interface WordList {
  readonly words: (tag: string) => Iterable<string>;
  readonly fewest: 1 | 2;
}

/** In a pair, the beginning or the end of the text. */
export const EDGE = /^$/;

/** Of a text that is more than words. */
export const SYNTAX = /[{}']/;

/** Of a text in which the same word may stand twice in a row, perhaps in cases that look different. */
export const REPETITION: Sign = (character) => character.toLowerCase().length > 1;

const CODE_UNITS = 0x1_00_00;
// A hundred times as many as there are words in a list.
const SLOTS = 0x2_00_00;
// Behind the last code unit.
const END_OF_TEXT = CODE_UNITS;

// What was seen of a text is a number with a bit for each sign: characters have the lower ones, then lists of words, then pairs.
const FIRST_LIST = 18;
const FIRST_PAIR = 20;
const LISTS = (1 << FIRST_PAIR) - (1 << FIRST_LIST);
const END = 31;
// In the table of pairs a first character has a lower bit, a next one an upper bit, and the last bits say what all have to know.
const NEXT = 16;
const ENDS_WORD = 1 << 30;
const KNOWN = 1 << 31;

const characters: CharacterTest[] = [];
const lists: WordList[] = [];
const pairs: CharacterPair[] = [];
const bits = new Map<Sign, number>();
let absences = 0;
let onceIsEnough = 0;

const REPEATED = bitOf(REPETITION);
const NEIGHBOURS = REPEATED | -(1 << FIRST_PAIR);

/**
 * Selects the texts that have one of some signs. One look along each text tells the signs of all checks; so they have to be named
 * while modules are loaded.
 */
export function textsWith(...signs: readonly Sign[]): TextSelect {
  const wanted = signs.reduce((sum, sign) => sum | bitOf(sign), 0);
  return (context) =>
    glanceAt(context)
      .filter(({ found }) => (found & wanted) !== 0)
      .map(({ text }) => text);
}

function bitOf(sign: Sign): number {
  const hit = bits.get(sign);
  if (hit !== undefined) return hit;
  const made = 1 << indexOf(sign);
  if ('no' in sign) absences |= made;
  bits.set(sign, made);
  return made;
}

function indexOf(sign: Sign): number {
  if ('words' in sign) {
    if (sign.fewest === 1) onceIsEnough |= 1 << lists.length;
    return add(sign, lists, FIRST_LIST, FIRST_PAIR);
  }
  if ('next' in sign) return add(sign, pairs, FIRST_PAIR, END);
  return add('no' in sign ? sign.no : sign, characters, 0, FIRST_LIST);
}

function add<S>(sign: S, signs: S[], first: number, end: number): number {
  const index = first + signs.push(sign) - 1;
  if (index >= end) throw new RangeError('There are more signs than bits.');
  return index;
}

/** A text in which something was seen. */
interface Seen {
  readonly text: Text;
  readonly found: number;
}

const glances = new Map<string, Glance>();

const glanceAt = keptByBundle((context: CheckContext): readonly Seen[] => {
  const glance = glanceOf(context.rulesFrom);
  const made: Seen[] = [];
  for (const text of context.texts) {
    const found = text.isPlain ? glance.look(text.value) : lookAtAll(text, glance, context);
    if (found !== 0) made.push({ text, found });
  }
  return made;
});

/** The signs of a text that is more than words. Its syntax has no words; what it is shown as has neighbours that it has not. */
function lookAtAll(text: Text, glance: Glance, context: CheckContext): number {
  const found = (glance.look(text.value) & ~LISTS) | (glance.look(shownText(text)) & LISTS);
  return renderingsOf(text, context).reduce((sum, shown) => sum | (glance.look(shown.text) & NEIGHBOURS), found);
}

function glanceOf(tag: string): Glance {
  const hit = glances.get(tag);
  if (hit !== undefined) return hit;
  const made = new Glance(tag);
  glances.set(tag, made);
  return made;
}

/** Looks along texts of one language. Each character is judged when it is first met: a language has few. */
class Glance {
  readonly #tag: string;
  readonly #characters = new Int32Array(CODE_UNITS + 1);
  readonly #pairs = new Int32Array(CODE_UNITS + 1);
  /** The lists that a word is in; and a bit by the sum of its letters, for nearly no word is in one. */
  readonly #listed = new Map<string, number>();
  readonly #mayBeListed = new Int32Array(SLOTS / 32);

  constructor(tag: string) {
    this.#tag = tag;
    this.#pairs[END_OF_TEXT] = pairsOf('') | ENDS_WORD;
    lists.forEach(({ words }, bit) => {
      for (const word of words(tag)) {
        this.#listed.set(word, (this.#listed.get(word) ?? 0) | (1 << bit));
        const slot = slotOf(word.split('').reduce((sum, letter) => (sum + letterNumber(letter)) | 0, 0));
        this.#mayBeListed[slot >>> 5] = (this.#mayBeListed[slot >>> 5] ?? 0) | (1 << slot);
      }
    });
  }

  /** The bits of the signs that a text has. */
  look(value: string): number {
    const characterBits = this.#characters;
    const pairBits = this.#pairs;
    const { length } = value;
    let found = 0;
    let once = 0;
    let twice = 0;
    let pairBefore = pairBits[END_OF_TEXT] ?? 0;
    let wordBefore = 0;
    let word = 0;
    let start = 0;
    for (let index = 0; index <= length; index++) {
      const code = index < length ? value.charCodeAt(index) : END_OF_TEXT;
      let pair = pairBits[code] ?? 0;
      if (pair === 0) pair = this.#judge(code);
      found |= (characterBits[code] ?? 0) | (((pair >>> NEXT) & pairBefore) << FIRST_PAIR);
      pairBefore = pair;
      if ((pair & ENDS_WORD) === 0) {
        word = (word + (letters[code] ?? 0)) | 0;
        continue;
      }
      if (word !== 0) {
        if (word === wordBefore) found |= REPEATED;
        const slot = slotOf(word);
        if ((((this.#mayBeListed[slot >>> 5] ?? 0) >>> slot) & 1) === 1) {
          const listed = this.#listed.get(trimApostrophes(value.slice(start, index)).toLowerCase()) ?? 0;
          twice |= once & listed;
          once |= listed;
        }
        wordBefore = word;
        word = 0;
      }
      start = index + 1;
    }
    return (found | (((once & onceIsEnough) | twice) << FIRST_LIST)) ^ absences;
  }

  #judge(code: number): number {
    const character = String.fromCharCode(code);
    const passes = (test: CharacterTest): boolean =>
      typeof test === 'function' ? test(character, this.#tag) : test.test(character);
    this.#characters[code] = characters.reduce((sum, test, bit) => sum | (Number(passes(test)) << bit), 0);
    letterNumber(character);
    const made = pairsOf(character) | (BETWEEN_WORDS.test(character) || character === GLUE ? ENDS_WORD : 0);
    this.#pairs[code] = made;
    return made;
  }
}

function pairsOf(character: string): number {
  return pairs.reduce(
    (sum, { first, next }, bit) =>
      sum | (Number(first.test(character)) << bit) | (Number(next.test(character)) << (bit + NEXT)),
    KNOWN,
  );
}

/**
 * A number for each letter, the same in all cases. The sum tells words apart, but for some that have the same letters. Apostrophes
 * count for nothing, for at the edge of a word they quote.
 */
const letters = new Int32Array(CODE_UNITS + 1);

function letterNumber(character: string): number {
  const code = character.charCodeAt(0);
  return letters[code] || (letters[code] = isApostrophe(character) ? 0 : spread(character));
}

/** The factors are those of a hash that is known to spread well. */
function spread(character: string): number {
  const mixed = Math.imul(character.toUpperCase().toLowerCase().charCodeAt(0), 0x85ebca6b);
  return Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
}

function slotOf(word: number): number {
  return (word ^ (word >>> NEXT)) & (SLOTS - 1);
}
