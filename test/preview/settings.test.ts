import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { CODE_NAMES } from '../../src/codes/index.ts';
import { CHOICES, formatAddress, parseAddress, parseNumber, type Address } from '../../src/preview/settings.ts';
import { NAUGHTY_STRINGS } from '../hostile.ts';

const DEFAULTS: Address = {
  code: undefined,
  search: '',
  locales: undefined,
  number: 3,
  language: undefined,
  show: 'all',
  values: 'none',
  operation: 'none',
  colors: 'system',
  width: 'full',
  text: 'normal',
  notes: 'on',
  shortcuts: 'on',
};

const tag = fc.stringMatching(/^[A-Za-z0-9-]{1,12}$/);
const anyAddress: fc.Arbitrary<Address> = fc.record({
  code: fc.constantFrom(undefined, ...CODE_NAMES),
  search: fc.string({ unit: 'grapheme' }),
  locales: fc.option(fc.array(tag), { nil: undefined }),
  number: fc.integer({ min: 1, max: 999_999 }),
  language: fc.option(tag, { nil: undefined }),
  show: fc.constantFrom(...CHOICES.show),
  values: fc.constantFrom(...CHOICES.values),
  operation: fc.constantFrom(...CHOICES.operation),
  colors: fc.constantFrom(...CHOICES.colors),
  width: fc.constantFrom(...CHOICES.width),
  text: fc.constantFrom(...CHOICES.text),
  notes: fc.constantFrom(...CHOICES.notes),
  shortcuts: fc.constantFrom(...CHOICES.shortcuts),
});

test('a link leads back to what it was made from', () => {
  fc.assert(
    fc.property(anyAddress, (address) => {
      const { href, hash } = new URL(formatAddress(address), 'http://127.0.0.1/');
      expect(parseAddress(hash)).toEqual(address);
      // What a browser makes of it is what it was.
      expect(new URL(href).hash).toBe(hash);
    }),
  );
});

test.each<[fragment: string, expected: Partial<Address>]>([
  ['', {}],
  ['#', {}],
  ['#License_Expired', { code: 'License_Expired' }],
  ['#License_Expired?locale=fr,ar&values=all', { code: 'License_Expired', locales: ['fr', 'ar'], values: 'all' }],
  ['#?locale=', { locales: [] }],
  ['#?locale=%20,fr,,', { locales: [' ', 'fr'] }],
  ['#?search=key+not%20found', { search: 'key not found' }],
  ['#?values=expiryDate&operation=floating&number=21', { values: 'expiryDate', operation: 'floating', number: 21 }],
  ['#209', {}],
  ['#constructor?show=__proto__&values=toString&number=1e3&colors=red', {}],
  ['#?number=0', {}],
  ['#?number=1000000', {}],
])('%s', (fragment, expected) => {
  expect(parseAddress(fragment)).toEqual({ ...DEFAULTS, ...expected });
});

test('what is the default is left out, and a list of languages can be read', () => {
  expect(formatAddress(DEFAULTS)).toBe('#');
  expect(formatAddress({ ...DEFAULTS, code: 'License_Expired', locales: ['fr', 'ar'] })).toBe(
    '#License_Expired?locale=fr,ar',
  );
});

test.each(NAUGHTY_STRINGS.map((text) => [text.slice(0, 40), text]))('no fragment is too odd: %j', (_, text) => {
  for (const fragment of [text, `#${text}`, `#?${text}`, `#?locale=${text}&number=${text}&show=${text}`]) {
    expect(() => formatAddress(parseAddress(fragment))).not.toThrow();
    expect(parseNumber(text)).toBeUndefined();
  }
});
