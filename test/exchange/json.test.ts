import { expect, test } from 'vitest';
import { json } from '../../src/exchange/json.ts';

test('writes what is translated, in order, and nothing else', () => {
  const units = [
    { key: 'b', english: 'B', target: 'é"', state: 'stale', previousEnglish: 'b', notes: ['n'] },
    { key: 'a', english: 'A', state: 'untranslated', notes: [] },
    { key: '1', english: '1', target: 'un', state: 'reviewed', notes: [] },
  ] as const;
  const file = { sourceLocale: 'en', targetLocale: 'fr', units };
  expect(json.serialize(file).text).toBe('{\n  "b": "é\\"",\n  "1": "un"\n}\n');
  expect(json.serialize({ ...file, units: [] }).text).toBe('{}\n');
});

test('reads any layout, and keeps what stands there twice', () => {
  expect(json.parse('{"a":"1",\r\n"\\u0061":"2",\n\n"__proto__":"3"}').file?.units).toEqual([
    { key: 'a', target: '1', line: 1 },
    { key: 'a', target: '2', line: 2 },
    { key: '__proto__', target: '3', line: 4 },
  ]);
});

test.each([
  ['', 1, 1, /not JSON/],
  ['{"a": "1",}', 1, 11, /not JSON/],
  ['{\n  "a": {"b": "1"}\n}', 2, 3, /"a" is no text/],
  ['{"a": null}', 1, 2, /"a" is no text/],
  ['["a"]', 1, 1, /no JSON object/],
])('refuses %j', (text, line, column, reason) => {
  expect(json.parse(text)).toEqual({ problem: { line, column, reason: expect.stringMatching(reason) } });
});
