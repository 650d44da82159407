import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FixRefusal, fixBundle } from '../../src/check/fix.ts';
import { readBundle, TAGS } from '../locales.ts';

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The content after fixing, which must stand another round. */
function fix(content: string | Uint8Array): string {
  const fixed = fixBundle(content);
  const text = fixed ?? (typeof content === 'string' ? content : new TextDecoder().decode(content));
  expect(fixBundle(text)).toBeUndefined();
  return text;
}

function fixTitle(title: string): string {
  return JSON.parse(fix(json({ codes: { NoError: { title } } }))).codes.NoError.title;
}

test.each(TAGS)('finds nothing to mend in %s', (tag) => {
  expect(fixBundle(json(readBundle(tag)))).toBeUndefined();
  expect(fixBundle(bytes(json(readBundle(tag))))).toBeUndefined();
});

describe('order', () => {
  test.each(TAGS)('of %s, however it was shuffled', (tag) => {
    const reversed = (value: unknown): unknown =>
      typeof value === 'object' && value !== null
        ? Object.fromEntries(
            Object.entries(value)
              .toReversed()
              .map(([key, child]) => [key, reversed(child)]),
          )
        : value;
    expect(fix(JSON.stringify(reversed(readBundle(tag))))).toBe(json(readBundle(tag)));
  });

  test('an unknown key stays behind the key that it follows', () => {
    const before = { $schema: 'x', labels: { z: 1, code: 'a', y: 2 }, note: 'n', codes: {}, last: null };
    expect(Object.keys(JSON.parse(fix(json(before))))).toEqual(['$schema', 'codes', 'last', 'labels', 'note']);
    expect(JSON.parse(fix(json(before)))).toEqual(before);
  });
});

describe('texts', () => {
  test.each([
    [' a ', 'a'],
    ['\u00a0a\u202f\n', 'a'],
    ['e\u0301', 'é'],
    [' e\u0301 ', 'é'],
    ['a  b', 'a  b'],
    ['', ''],
    ['  ', '  '],
    ['\u200fa\u200f', '\u200fa\u200f'],
    ['\u3000a', '\u3000a'],
    [' \u0301a', ' \u0301a'],
    ['  \u0301a', ' \u0301a'],
  ])('%j becomes %j', (before, after) => {
    expect(fixTitle(before)).toBe(after);
  });

  test('what is no text of the format stays', () => {
    const before = json({
      $schema: ' e\u0301 ',
      codes: { Nobody: { title: ' a ' }, NoError: { titel: ' a ' } },
      labels: [' a '],
    });
    expect(JSON.parse(fix(before))).toEqual(JSON.parse(before));
  });

  test('a right text keeps its spelling, and a number its own', () => {
    const before =
      '{\n  "labels": {\n    "code": "\\u0041\\/",\n    "x": [1e400, 1.0,\n 12345678901234567890]\n  }\n}\n';
    expect(fixBundle(before)).toBeUndefined();
  });
});

test('keeps every value and every key, and needs no second round', () => {
  const key = fc.oneof(
    fc.constantFrom(
      'codes',
      'actions',
      'labels',
      'NoError',
      'License_Expired',
      'title',
      'message',
      'retry',
      'code',
      '__proto__',
    ),
    fc.string({ unit: 'binary' }),
  );
  const { bundle } = fc.letrec((tie) => ({
    bundle: fc.dictionary(key, tie('value')),
    value: fc.oneof({ maxDepth: 4 }, fc.string({ unit: 'binary' }), fc.jsonValue(), tie('bundle')),
  }));
  const space = fc.constantFrom(0, 1, 2, 4, '\t');
  fc.assert(
    fc.property(bundle, space, fc.boolean(), (value, indent, crlf) => {
      const text = JSON.stringify({ labels: {}, ...(value as object) }, null, indent);
      const before = crlf ? text.replaceAll('\n', '\r\n') : text;
      const after = JSON.parse(fix(bytes(before)));
      const bare = (part: unknown): unknown =>
        typeof part === 'string' ? part.normalize('NFC').replace(/^[\s\u0301]+|\s+$/g, '') : part;
      expect(JSON.parse(JSON.stringify(after), (_, part) => bare(part))).toEqual(
        JSON.parse(before, (_, part) => bare(part)),
      );
    }),
  );
});

test.each<[reason: FixRefusal['reason'], content: string | Uint8Array, place: string]>([
  ['not-json', '{\n  "codes": {,}\n}', '2:13'],
  ['not-json', '', '1:1'],
  ['not-json', '{"codes": NaN}', '1:11'],
  ['not-json', '{"codes": {}} // x', '1:15'],
  ['merge-marker', '{\n<<<<<<< HEAD\n  "codes": {}\n=======\n  "labels": {}\n>>>>>>> x\n}', '2:1'],
  ['duplicate-key', '{"codes": {}, "codes": {}}', '1:15'],
  ['duplicate-key', '{"codes": {"x": {"y": 1, "\\u0079": 2}}}', '1:26'],
  ['not-utf-8', new Uint8Array([...bytes('{"codes":\n"é'), 0xff, 0x22, 0x7d]), '2:3'],
  ['not-utf-8', new Uint8Array([...bytes('{"codes": "'), 0xc3, 0x28, 0x22, 0x7d]), '1:12'],
  ['not-utf-8', '{"codes": "\ud800"}', '1:12'],
  ['not-a-bundle', '{"name": "x"}', '1:1'],
  ['not-a-bundle', '"codes"', '1:1'],
])('refuses: %s in %j', (reason, content, place) => {
  expect(() => fixBundle(content)).toThrow(FixRefusal);
  try {
    fixBundle(content);
  } catch (error) {
    const { reason: found, line, column } = error as FixRefusal;
    expect([found, `${line}:${column}`]).toEqual([reason, place]);
  }
});

test.each([101, 100_000])('refuses %i levels in time', (depth) => {
  const start = performance.now();
  expect(() => fixBundle(`{"codes":${'{"a":'.repeat(depth)}1${'}'.repeat(depth + 1)}`)).toThrow(FixRefusal);
  expect(performance.now() - start).toBeLessThan(1000);
});

test('takes time in proportion', () => {
  const spaces = ' '.repeat(200_000);
  const start = performance.now();
  fixTitle(`a${spaces}b${spaces}`);
  fixBundle(`{"codes": {${Array.from({ length: 20_000 }, (_, index) => `"${index}": 1`).join(',')}}}`);
  expect(performance.now() - start).toBeLessThan(2000);
});
