import { expect, test } from 'vitest';
import { textDirection } from '../../src/locale/direction.ts';
import { describeLocale } from '../../src/locale/locale-info.ts';

test('describes a language in English and in itself', () => {
  expect(describeLocale('ar', 'machine')).toEqual({
    tag: 'ar',
    englishName: 'Arabic',
    ownName: 'العربية',
    dir: 'rtl',
    review: 'machine',
  });
});

test.each(['xx', 'zz'])('%s names no language', (tag) => {
  expect(() => describeLocale(tag, 'machine')).toThrow(RangeError);
});

test.each([
  ['ar', 'rtl'],
  ['he', 'rtl'],
  ['fa', 'rtl'],
  ['ur', 'rtl'],
  ['dv', 'rtl'],
  ['ckb', 'rtl'],
  ['az-Arab', 'rtl'],
  ['az', 'ltr'],
  ['ar-Latn', 'ltr'],
  ['ja', 'ltr'],
])('%s is written %s', (tag, dir) => {
  expect(textDirection(tag)).toBe(dir);
});
