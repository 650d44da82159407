import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matchLocale } from '../../src/index.ts';
import { negotiate } from '../../src/problem-details/index.ts';
import { hostile, HOSTILE_VALUES, millisecondsOf, NAUGHTY_STRINGS, prototypes } from '../hostile.ts';
import { TAGS } from '../locales.ts';

type Header = Parameters<typeof negotiate>[0];

describe('negotiate', () => {
  test.each<[what: string, header: Header, served: string]>([
    ['the example of RFC 9110', 'da, en-gb;q=0.8, en;q=0.7', 'en'],
    ['the same with a language that is there', 'da, fr-ca;q=0.8, en;q=0.7', 'fr'],
    ['what Chromium sends', 'fr-CH,fr;q=0.9,en-US;q=0.8,en;q=0.7', 'fr'],
    ['any case and any space', ' \tPT-br ; Q = 0.9 , fr;q=0.1', 'pt-BR'],
    ['the higher quality first', 'de;q=0.5, fr;q=0.9, it;q=0.8', 'fr'],
    ['no quality is 1', 'de;q=0.999, fr', 'fr'],
    ['equal quality in the order of the header', 'it;q=0.5, de;q=0.5, fr;q=0.5', 'it'],
    ['equal quality, written differently', 'it;q=1.000, de;q=1, fr', 'it'],
    ['more digits than the standard has', 'de;q=0.33333, fr;q=0.33334', 'fr'],
    ['no crossing to another language', 'ca, es;q=0.1', 'es'],
    ['a script that is not there', 'zh-TW, fr;q=0.5', 'fr'],
    ['an old tag', 'jp, fr', 'ja'],
    ['an underscore', 'pt_BR, fr', 'pt-BR'],
    ['a number for a region', 'es-419, fr', 'es'],

    ['*', '*', 'en'],
    ['* behind what is not there', 'ca, *;q=0.5', 'en'],
    ['* behind what is there', 'de;q=0.6, *;q=0.5', 'de'],
    ['* is none of the named languages', 'en;q=0.1, *;q=0.5', 'ar'],
    ['* is not what a region of it is named for', 'en-GB;q=0.1, *;q=0.5', 'en'],
    ['* that is not wanted', 'de;q=0.5, *;q=0', 'de'],
    ['* where every language is named', `${TAGS.map((tag) => `${tag};q=0.1`).join()}, *`, TAGS.toSorted()[0] ?? ''],

    ['q=0 excludes', 'fr;q=0, fr-CA, de;q=0.1', 'de'],
    ['q=0 excludes from *', 'en;q=0.000, *', 'ar'],
    ['q=0 excludes all scripts and regions', 'pt;q=0, pt-PT, it;q=0.2', 'it'],
    ['q=0 for a region excludes no more than that', 'fr-CA;q=0, fr;q=0.5', 'fr'],
    ['q=0 for everything', 'en;q=0, *;q=0', 'en'],
    ['q=0 for another language', 'frr;q=0, fr', 'fr'],

    ['no header', undefined, 'en'],
    ['no header in the Fetch API', null, 'en'],
    ['an empty header', '', 'en'],
    ['empty elements', ', ,,fr,,', 'fr'],
    ['a duplicate header', ['da', 'fr;q=0.5, it;q=0.6'], 'it'],
    ['an empty list', [], 'en'],
    ['a quality above 1', 'fr;q=1.1, it;q=0.1', 'it'],
    ['a negative quality', 'fr;q=-1, it;q=0.1', 'it'],
    ['a quality that is no number', 'fr;q=0.5.5, de;q=x, es;q=, pl;q=., it;q=0.1', 'it'],
    ['another parameter', 'fr;level=1, it;q=0.1', 'it'],
    ['two qualities', 'fr;q=1;q=0.5, it;q=0.1', 'it'],
    ['a sentence', 'fr please, it;q=0.1', 'it'],
    ['a path', '../fr, /fr, it;q=0.1', 'it'],
    ['control characters', 'fr\r\nX: 1, f\u0000r, it;q=0.1', 'it'],
    ['the name of something that every object has', 'constructor, __proto__, it;q=0.1', 'it'],
    ['a header of 1000 characters', `${' '.repeat(998)}fr`, 'fr'],
    ['a longer header', `fr,${' '.repeat(998)}`, 'en'],
    ['a header of a megabyte', `fr,${'a,'.repeat(500_000)}`, 'en'],
    ['a hundred thousand headers', Array.from({ length: 100_000 }, () => 'fr'), 'en'],
  ])('%s', (_, header, served) => {
    expect(negotiate(header)).toBe(served);
  });

  test('one language is served as matchLocale serves it', () => {
    const tag = fc.tuple(fc.stringMatching(/^[a-z]{2,3}$/), fc.constantFrom('', '-Latn', '-Hans', '-CH', '-BR', '-TW'));
    fc.assert(
      fc.property(
        fc.oneof(
          fc.constantFrom(...TAGS),
          tag.map((parts) => parts.join('')),
        ),
        (language) => {
          expect(negotiate(language)).toBe(matchLocale(language));
        },
      ),
    );
  });

  test('what is excluded is never served while something else is wanted', () => {
    const weight = fc.constantFrom('', ';q=0', ';q=0.5', ';q=1');
    const wish = fc.tuple(fc.constantFrom(...TAGS), weight);
    fc.assert(
      fc.property(fc.uniqueArray(wish, { selector: ([tag]) => tag, minLength: 1 }), (wishes) => {
        const served = negotiate(wishes.map((parts) => parts.join('')).join(', '));
        const wanted = wishes.filter(([, q]) => q !== ';q=0');
        const best = wanted.find(([, q]) => q !== ';q=0.5') ?? wanted[0];
        expect(served).toBe(best?.[0] ?? 'en');
      }),
    );
  });

  test('whatever it is given, it gives a shipped tag at once', () => {
    const before = prototypes();
    const piece = fc.oneof(
      fc.constantFrom(
        ',',
        ';',
        'q',
        '=',
        '0',
        '.5',
        '*',
        '-',
        ' ',
        ...TAGS,
        ...NAUGHTY_STRINGS.map((text) => text.slice(0, 200)),
      ),
      fc.string({ unit: 'binary', maxLength: 5 }),
    );
    const header = fc.oneof(
      hostile,
      fc.array(hostile, { maxLength: 5 }).map((list) => () => list.map((give) => give())),
      fc.array(piece).map((pieces) => () => pieces.join('')),
    );
    fc.assert(
      fc.property(header, (give) => TAGS.includes(negotiate(give() as Header))),
      { numRuns: 5000 },
    );
    for (const value of HOSTILE_VALUES) expect(TAGS).toContain(negotiate([value] as string[]));
    expect(prototypes()).toEqual(before);
  });

  test.each(['!,', 'a,', 'xx-1-', '*,', 'fr;', 'fr;q=0,', ' ', 'a;q=1.', '-', 'fr;q=1'])(
    'no header of %j takes long',
    (piece) => {
      const header = piece.repeat(1000);
      for (const length of [999, header.length]) {
        expect(millisecondsOf(() => negotiate(header.slice(0, length)), 50)).toBeLessThan(50);
      }
    },
  );
});
