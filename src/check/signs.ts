/** What a check looks for at first glance. Every character is a UTF-16 code unit. */
export type Sign = CharacterTest | CharacterPair | Absence | WordList;

/** Whether a character is one, perhaps in the language of a valid tag alone. An expression has no state. */
export type CharacterTest = RegExp | ((character: string, tag: string) => boolean);

/** A character and the next. */
export interface CharacterPair {
  readonly first: RegExp;
  readonly next: RegExp;
  /** How many of them a text has. Default: one. */
  readonly fewest?: 2;
}

/** That a text has no such character. */
export interface Absence {
  readonly no: CharacterTest;
}

/** Words in lower case. */
export interface WordList {
  readonly words: (tag: string) => Iterable<string>;
  /** How many of them a text has, where the same word counts each time. Default: one. */
  readonly fewest?: 2;
}

/** In a pair, the beginning or the end of the text. */
export const EDGE = /^$/;

/** Of a text that is more than words. */
export const SYNTAX = /[{}']/;

/** Of a text in which the same word may stand twice in a row, perhaps in cases that look different. */
export const REPETITION: Sign = (character) => character.toLowerCase().length > 1;

// What was seen of a text is a number with a bit for each sign: characters have the lower ones, then lists of words, then pairs.
export const FIRST_LIST = 18;
export const FIRST_PAIR = 20;
const END = 31;
export const LISTS = (1 << FIRST_PAIR) - (1 << FIRST_LIST);
const PAIRS = (1 << END) - (1 << FIRST_PAIR);

/** The signs that checks have named, each in the order of its bits. */
export const characters: CharacterTest[] = [];
export const lists: WordList[] = [];
export const pairs: CharacterPair[] = [];

const bits = new Map<Sign, number>();
let absences = 0;
let neededTwice = 0;

export const REPEATED = bitOf(REPETITION);
/** The bits of what is a matter of neighbours. */
export const NEIGHBOURS = REPEATED | PAIRS;

/** The bit of a sign, which has one from then on. */
export function bitOf(sign: Sign): number {
  const hit = bits.get(sign);
  if (hit !== undefined) return hit;
  const made = 1 << indexOf(sign);
  if ('no' in sign) absences |= made;
  if ('fewest' in sign) neededTwice |= made;
  bits.set(sign, made);
  return made;
}

/** The bits of the signs that a text has, from what was seen once and twice. */
export function bitsOfSigns(once: number, twice: number): number {
  return ((once & ~neededTwice) | twice) ^ absences;
}

function indexOf(sign: Sign): number {
  if ('words' in sign) return add(sign, lists, FIRST_LIST, FIRST_PAIR);
  if ('next' in sign) return add(sign, pairs, FIRST_PAIR, END);
  return add('no' in sign ? sign.no : sign, characters, 0, FIRST_LIST);
}

function add<S>(sign: S, signs: S[], first: number, end: number): number {
  const index = first + signs.push(sign) - 1;
  if (index >= end) throw new RangeError('There are more signs than bits.');
  return index;
}
