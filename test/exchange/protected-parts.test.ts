// What of a text a translator edits, and what only moves.
import { parse } from '@formatjs/icu-messageformat-parser';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { partsOf } from '../../src/exchange/protected-parts.ts';
import { flatten, readBundle, TAGS } from '../locales.ts';
import { anyText } from './arbitrary-file.ts';
import { icuText } from './arbitrary-icu.ts';

/** Code in square brackets. */
function show(text: string): string[] {
  return partsOf(text).map((part) => (part.isCode ? `[${part.text}]` : part.text));
}

test.each([
  ['', []],
  ['Your license has expired', ['Your license has expired']],
  ['Ended on {expiryDate, date, long}.', ['Ended on ', '[{expiryDate, date, long}]', '.']],
  ['{a}{b}', ['[{a}]', '[{b}]']],
  [
    '{n, plural, one {# day} other {# days}} left',
    ['[{n, plural, one {]', '[#]', ' day', '[} other {]', '[#]', ' days', '[}}]', ' left'],
  ],
  ['{n, plural, 1 {b} 0 {a} other {}}', ['[{n, plural, 1 {]', 'b', '[} 0 {]', 'a', '[} other {}}]']],
  [
    '{a, select, x {{n, plural, other {y}}} other {}}',
    ['[{a, select, x {{n, plural, other {]', 'y', '[}}} other {}}]'],
  ],
  ["L''appli '{'n'}' # <b>", ["L''appli '{'n'}' # <b>"]],
  ['not {ICU', ['not {ICU']],
  ['{n, plural, one {no other}}', ['{n, plural, one {no other}}']],
])('%j', (text, parts) => {
  expect(show(text)).toEqual(parts);
});

describe('loses nothing', () => {
  test.each([
    ['of any text', anyText],
    ['of any ICU text', icuText],
  ])('%s', (_, arbitrary) => {
    let codes = 0;
    fc.assert(
      fc.property(arbitrary, (text) => {
        const parts = partsOf(text);
        codes += parts.filter(({ isCode }) => isCode).length;
        expect(parts.map((part) => part.text).join('')).toBe(text);
        expect(parts.some((part) => part.text === '')).toBe(false);
      }),
      { numRuns: 5000 },
    );
    expect(codes).toBeGreaterThan(100);
  });
});

test('leaves no argument to the translator', () => {
  fc.assert(
    fc.property(icuText, (text) => {
      fc.pre(isIcu(text));
      for (const part of partsOf(text)) {
        if (!part.isCode) expect(isIcu(part.text) && /\{/.test(part.text.replaceAll(/'[{}]+.*?'/gs, ''))).toBe(false);
      }
    }),
    { numRuns: 2000 },
  );
});

test.each(TAGS)('protects every brace of the texts of %s', (tag) => {
  const words = [...flatten(readBundle(tag)).values()].flatMap(partsOf).filter(({ isCode }) => !isCode);
  expect(words.filter(({ text }) => /[{}#]/.test(text))).toEqual([]);
});

test('takes a text that is too long for the parser as it is', () => {
  for (const text of ['{'.repeat(1_000_000), '{a,plural,other{'.repeat(50_000), '{a,plural,other{'.repeat(600)]) {
    expect(partsOf(text)).toEqual([{ text, isCode: false }]);
  }
});

function isIcu(text: string): boolean {
  try {
    parse(text, { ignoreTag: true, shouldParseSkeletons: false });
    return true;
  } catch {
    return false;
  }
}
