// The resolver is a total function: whatever it is given, a person gets three readable texts, at once.
import * as fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { FIELDS } from '../../src/bundle/bundle.ts';
import { CODE_NAMES, CODES } from '../../src/codes/index.ts';
import { OPERATIONS, VALUE_TYPES } from '../../src/codes/values.ts';
import { createResolver, matchLocale, type Resolver } from '../../src/index.ts';
import { hostile, HOSTILE_VALUES, millisecondsOf, NAUGHTY_STRINGS, PROTOTYPE_NAMES, prototypes } from '../hostile.ts';
import { SAMPLE_VALUES, TAGS } from '../locales.ts';

const RUNS = 25_000;
const MAX_MILLISECONDS = 50;

const before = prototypes();
let resolvers: Resolver[];

beforeAll(async () => {
  resolvers = await Promise.all(TAGS.map((locale) => createResolver({ locale })));
});

const CODE_INPUTS = CODE_NAMES.flatMap((name) => [name, CODES[name].value]);
const CODES_WITH_VARIANTS = CODE_NAMES.filter((name) => CODES[name].variants.length > 0);
const code = fc.oneof(
  fc.constantFrom(...CODE_INPUTS, ...CODES_WITH_VARIANTS, ...CODES_WITH_VARIANTS).map((input) => () => input),
  hostile,
);
const usable = fc.constantFrom(...Object.values(SAMPLE_VALUES), ...OPERATIONS).map((value) => () => value);
const names = [...Object.keys(VALUE_TYPES), 'operation'];
const values = fc.oneof(
  hostile,
  fc
    .tuple(
      fc.record(Object.fromEntries(names.map((name) => [name, fc.oneof(hostile, usable)]))),
      fc.dictionary(fc.constantFrom(...PROTOTYPE_NAMES), hostile),
    )
    .map((parts) => () => {
      const entries = parts.flatMap((part) => Object.entries(part));
      return Object.fromEntries(entries.map(([name, give]) => [name, give()]));
    }),
);

test(`resolve answers ${RUNS} hostile inputs`, () => {
  let richer = 0;
  let slowest = 0;
  fc.assert(
    fc.property(fc.constantFrom(...resolvers), code, values, (resolver, giveCode, giveValues) => {
      const [input, given] = [giveCode() as number, giveValues() as object];
      slowest = Math.max(
        slowest,
        millisecondsOf(() => resolver.resolve(input, given), MAX_MILLISECONDS),
      );
      const message = resolver.resolve(input, given);
      for (const field of FIELDS) {
        if (typeof message[field] !== 'string' || message[field].trim() === '') return false;
        // A control character in a text could forge a line in a log or recolor a terminal.
        if (/\p{Cc}|\p{Surrogate}/u.test(message[field])) return false;
      }
      if (message.message !== resolver.resolve(message.name).message) richer++;
      return message.locale === resolver.locale && Number.isFinite(message.code) && message.name in CODES;
    }),
    { numRuns: RUNS },
  );
  expect(slowest).toBeLessThan(MAX_MILLISECONDS);
  expect(richer, 'the inputs must reach the formatter too').toBeGreaterThan(500);
});

test('matchLocale answers hostile input with a shipped tag', () => {
  const locale = fc.oneof(
    hostile,
    fc.array(hostile).map((list) => () => list.map((give) => give())),
  );
  fc.assert(
    fc.property(locale, (give) => TAGS.includes(matchLocale(give() as string))),
    { numRuns: 5000 },
  );
});

test.each([...NAUGHTY_STRINGS.keys()])(
  'naughty string %i is a code, a value, a time zone and a locale that nothing breaks on',
  async (index) => {
    const naughty = NAUGHTY_STRINGS[index] ?? '';
    const resolver = await createResolver({ locale: naughty, timeZone: naughty });
    expect(TAGS).toContain(resolver.locale);
    expect(resolver.resolve(naughty).title).toMatch(/\S/);
    for (const name of Object.keys(VALUE_TYPES)) {
      for (const id of CODE_NAMES) expect(resolver.resolve(id, { [name]: naughty }).message).toMatch(/\S/);
    }
  },
);

test.each([...HOSTILE_VALUES.keys()])('hostile value %i is a locale that nothing breaks on', async (index) => {
  const locale = HOSTILE_VALUES[index] as string;
  expect(TAGS).toContain((await createResolver({ locale })).locale);
});

test('no prototype has changed after all this', () => {
  expect(prototypes()).toEqual(before);
});
