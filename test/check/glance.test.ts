import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CHECKS } from '../../src/check/checks.ts';
import { Glance } from '../../src/check/glance.ts';
import {
  bitsOfSigns,
  characters,
  FIRST_LIST,
  FIRST_PAIR,
  lists,
  pairs,
  REPEATED,
  type CharacterTest,
} from '../../src/check/signs.ts';
import { GLUE } from '../../src/check/words/shown-text.ts';
import { wordsIn } from '../../src/check/words-of.ts';
import { TAGS } from '../locales.ts';

/** What hardly another text has, beside words that checks look for and whole texts of any characters. */
const PIECES =
  ' |  |. |.|..|…|,|:|?|!|"|“|’|\'|{|}|#|7|٣|é|e\u0301|Ã©|РС|VPN|İ|Σ|ς|ſ|漢|か|カ|ع|@|www.|\ufeff|\t|\n'.split('|');
const WORDS = 'the The THE your to of und Und oder les le LE des para el and other one Ünd the’ ‘the it’s'.split(' ');

const anyWord = fc.constantFrom(...WORDS);
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(...PIECES),
      anyWord,
      anyWord.map((again) => `${again} ${again.toUpperCase()}`),
      fc.string({ unit: 'binary', maxLength: 4 }),
    ),
  )
  // No text has the letter that stands for an inserted value.
  .map((parts) => parts.join('').replaceAll(GLUE, ''));
const tag = fc.constantFrom(...TAGS, 'ru', 'th', 'tr');

/** The signs of a text by their definition, one after the other. */
function signsOf(value: string, locale: string): number {
  const units = value.split('');
  const framed = ['', ...units, ''];
  const words = wordsIn(value.toLowerCase());
  let [once, twice] = [0, 0];
  const add = (bit: number, count: number): void => {
    if (count > 0) once |= 1 << bit;
    if (count > 1) twice |= 1 << bit;
  };
  const passes = (character: string, sign: CharacterTest): boolean =>
    typeof sign === 'function' ? sign(character, locale) : sign.test(character);
  characters.forEach((sign, bit) => {
    if (units.some((character) => passes(character, sign))) once |= 1 << bit;
  });
  lists.forEach((list, bit) => {
    const listed = new Set(list.words(locale));
    add(FIRST_LIST + bit, words.filter((word) => listed.has(word)).length);
  });
  pairs.forEach(({ first, next }, bit) => {
    const count = framed.slice(1).filter((character, index) => first.test(framed[index] ?? '') && next.test(character));
    add(FIRST_PAIR + bit, count.length);
  });
  if (words.some((word, index) => word === words[index + 1])) once |= REPEATED;
  return bitsOfSigns(once, twice);
}

describe('Glance', () => {
  test('sees every sign of every check, and no other', () => {
    expect(CHECKS).not.toEqual([]);
    fc.assert(
      fc.property(text, tag, (value, locale) => {
        const seen = new Glance(locale).look(value);
        expect(seen & ~REPEATED).toBe(signsOf(value, locale) & ~REPEATED);
        // Words of the same letters may be taken for the same word, never the same for others.
        expect(seen & REPEATED).toBeGreaterThanOrEqual(signsOf(value, locale) & REPEATED);
      }),
      { numRuns: 1000 },
    );
  });
});
