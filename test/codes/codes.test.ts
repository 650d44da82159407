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
