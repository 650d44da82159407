import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ACTION_IDS } from '../../src/codes/actions.ts';
import { findCode } from '../../src/codes/find-code.ts';
import { CODE_NAMES, CODES } from '../../src/codes/index.ts';
import { OPERATIONS, VALUE_TYPES } from '../../src/codes/values.ts';
import { GUIDANCE } from '../../src/guidance/index.ts';

const VENDOR_LIST = join(import.meta.dirname, '..', 'fixtures', 'eservererrorcode.json');

test('names and numbers are those of the vendor’s list, in its order', () => {
  const ours = CODE_NAMES.map((name) => [name, CODES[name].value]);
  expect(ours).toEqual(Object.entries(JSON.parse(readFileSync(VENDOR_LIST, 'utf8'))));
});

test('CODES is deeply frozen', () => {
  expect(Object.isFrozen(CODES)).toBe(true);
  for (const definition of Object.values(CODES)) {
    expect(Object.isFrozen(definition)).toBe(true);
    for (const list of [definition.fixableBy, definition.actions, definition.variants]) {
      expect(Object.isFrozen(list)).toBe(true);
    }
  }
});

describe.each(CODE_NAMES)('%s', (name) => {
  const { category, severity, cause, reach, fixableBy, retry, actions, variants, value } = CODES[name];

  test('its facts agree with one another', () => {
    expect(reach === 'success', 'only a success reaches users as one').toBe(severity === 'success');
    expect(fixableBy.length === 0, 'where nothing failed there is nobody to fix it').toBe(severity === 'success');
    if (retry === 'not-needed') expect(cause, 'nothing is at fault where nothing is to be done').toBe('none');
    if (retry === 'never') expect(actions).not.toContain('retry');
    expect(category === 'success').toBe(value === 0);
  });

  test('its lists hold known names, each once', () => {
    for (const list of [fixableBy, actions, variants]) expect(new Set(list).size).toBe(list.length);
    expect(actions.length).toBeGreaterThan(0);
    expect(ACTION_IDS).toEqual(expect.arrayContaining([...actions]));
    expect([...Object.keys(VALUE_TYPES), ...OPERATIONS]).toEqual(expect.arrayContaining([...variants]));
  });

  test('translators and support staff have guidance', () => {
    expect(GUIDANCE[name].note).toMatch(/^[A-Z0-9].{20,}\.$/s);
    expect(GUIDANCE[name].remedy).toMatch(/^[A-Z0-9].{20,}\.$/s);
  });
});

/** Classes of codes by number, as the domain has them; written apart from the definitions, so that a slip in one shows. */
const CLASSES = {
  reach: {
    common: [
      2, 100, 101, 102, 103, 200, 201, 202, 203, 205, 206, 207, 209, 210, 211, 212, 213, 214, 216, 217, 219, 220, 223,
      224,
    ],
    possible: [1, 3, 4, 5, 6, 7, 8, 204, 208, 218, 225, 227, 228, 1900, 1901, 1902, 1904, 2100, 2101, 2102, 2200, 2201],
    fault: [215, 2000, 2002, 2003, 3000, 3100],
    admin: [221, 222, 229, 1903, 1905, 1906, 1907, 1908, 2001],
    success: [0, 226],
  },
  retry: {
    automatic: [100, 101, 223, 225],
    now: [1, 6, 200, 227, 2000, 2003, 2102, 2200, 3000],
    'after-fix': [
      2, 8, 102, 103, 202, 203, 205, 206, 207, 208, 209, 210, 211, 217, 219, 220, 221, 222, 224, 1902, 1904, 1905, 1906,
      1907, 1908, 2001,
    ],
    later: [212, 228, 1900, 2100],
    never: [3, 4, 5, 7, 201, 204, 213, 214, 215, 218, 229, 1901, 1903, 2002, 2101, 2201, 3100],
    'not-needed': [0, 216, 226],
  },
  cause: {
    none: [0, 216, 223, 226],
    clock: [2, 102],
    connection: [6, 100, 101, 103],
    license: [200, 201, 209, 210, 211, 212, 213],
    key: [203, 205, 220],
    device: [202, 207, 214, 217, 219, 225, 228],
    input: [8, 206, 208, 222, 224, 229, 1901, 1903, 1904],
    server: [215, 221, 227, 1900, 1902, 1905, 1906, 1907, 1908, 2000, 2001, 2002, 2003, 2100, 2102, 2200, 3000],
    'vendor-setup': [1, 3, 4, 5, 7, 204, 218, 2101, 2201, 3100],
  },
  severity: {
    success: [0, 226],
    info: [216, 223],
    warning: [2, 100, 101, 212, 225, 227, 228, 1901],
    error: CODE_NAMES.map((name) => CODES[name].value).filter(
      (value) => ![0, 226, 216, 223, 2, 100, 101, 212, 225, 227, 228, 1901].includes(value),
    ),
  },
} as const;

test.each(Object.keys(CLASSES) as (keyof typeof CLASSES)[])('each code has the %s of its class', (fact) => {
  for (const [kind, values] of Object.entries(CLASSES[fact])) {
    const names = CODE_NAMES.filter((name) => CODES[name][fact] === kind);
    expect({ [kind]: names.map((name) => CODES[name].value) }).toEqual({ [kind]: values });
  }
});

test('every action and every value is used by a code', () => {
  const definitions = CODE_NAMES.map((name) => CODES[name]);
  expect(new Set(definitions.flatMap(({ actions }) => [...actions]))).toEqual(new Set(ACTION_IDS));
  const variants = new Set<string>(definitions.flatMap(({ variants: own }) => [...own]));
  expect(Object.keys(VALUE_TYPES).filter((name) => !variants.has(name))).toEqual([]);
});

describe('findCode', () => {
  test.each(CODE_NAMES.map((name) => [name, CODES[name].value] as const))(
    'knows %s (%i) in every spelling',
    (name, value) => {
      for (const input of [name, value, String(value), ` ${value}\n`, `000${value}`, BigInt(value)]) {
        expect(findCode(input)).toEqual({ name, number: value, known: true });
      }
    },
  );

  test.each([
    [9, 'RequestBlocked_Error'],
    [99, 'RequestBlocked_Error'],
    [104, 'ConnectionToServer_Error'],
    [199, 'ConnectionToServer_Error'],
    [230, 'License_Error'],
    [1899, 'License_Error'],
    [1909, 'Customer_Error'],
    [1999, 'Customer_Error'],
    [2004, 'UnknownError'],
    [2099, 'UnknownError'],
    [2199, 'UnknownError'],
    [2202, 'ProductProperties_Error'],
    [2220, 'ProductProperties_Error'],
    [2221, 'UnknownError'],
    [3001, 'UnknownError'],
    [99999, 'UnknownError'],
    [-1, 'UnknownError'],
    [209.5, 'License_Error'],
  ])('an unknown number takes the generic code of its range: %d → %s', (number, name) => {
    expect(findCode(number)).toEqual({ name, number, known: false });
    if (Number.isInteger(number)) expect(findCode(String(number))).toEqual({ name, number, known: false });
  });

  test.each([
    ['a text', 'no code'],
    ['an empty text', ''],
    ['a hexadecimal number', '0xD1'],
    ['a prototype name', '__proto__'],
    ['another', 'constructor'],
    ['a name in other case', 'license_expired'],
    ['not a number', Number.NaN],
    ['infinity', Number.POSITIVE_INFINITY],
    ['nothing', undefined],
    ['null', null],
    ['an object that converts to a code', { valueOf: (): number => 209, toString: (): string => '209' }],
    ['a symbol', Symbol('209')],
  ])('%s is UnknownError', (_, input) => {
    expect(findCode(input)).toEqual({ name: 'UnknownError', number: CODES.UnknownError.value, known: false });
  });
});
