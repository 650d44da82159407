import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { editJson, type JsonChange } from '../../src/exchange/edit-json.ts';

const ORDER: Readonly<Record<string, readonly string[]>> = { '': ['codes', 'labels'], codes: ['a', 'b', 'c', 'd'] };
const orderAt = (path: readonly string[]): readonly string[] | undefined => ORDER[path.join('.')] ?? ['x', 'y', 'z'];
const change = (path: string, value: JsonChange['value']): JsonChange => ({ path: path.split('.'), value });
const edit = (text: string, ...changes: readonly JsonChange[]): string | undefined => editJson(text, changes, orderAt);

test.each<[what: string, text: string, changes: readonly JsonChange[], expected: string]>([
  [
    'replaces one string',
    '{ "codes" :{"a" : "1",\t"b":"2" } }\n\n',
    [change('codes.b', 'é"')],
    '{ "codes" :{"a" : "1",\t"b":"é\\"" } }\n\n',
  ],
  [
    'keeps escapes of others',
    '{"codes":{"a":"\\u0041\\/","b":"x"}}',
    [change('codes.b', 'y')],
    '{"codes":{"a":"\\u0041\\/","b":"y"}}',
  ],
  ['nothing changes nothing', '{"codes": {}}\r\n', [], '{"codes": {}}\r\n'],
  [
    'adds in the middle',
    '{\n  "codes": {\n    "a": "1",\n    "c": "3"\n  }\n}',
    [change('codes.b', '2')],
    '{\n  "codes": {\n    "a": "1",\n    "b": "2",\n    "c": "3"\n  }\n}',
  ],
  [
    'adds first',
    '{\n  "codes": {\n    "b": "2"\n  }\n}',
    [change('codes.a', '1')],
    '{\n  "codes": {\n    "a": "1",\n    "b": "2"\n  }\n}',
  ],
  [
    'adds last, several at once',
    '{\n\t"codes": {\n\t\t"b": "2"\n\t}\n}',
    [change('codes.d', '4'), change('codes.c', '3')],
    '{\n\t"codes": {\n\t\t"b": "2",\n\t\t"c": "3",\n\t\t"d": "4"\n\t}\n}',
  ],
  [
    'adds to an empty object',
    '{\r\n  "codes": {}\r\n}',
    [change('codes.a', '1')],
    '{\r\n  "codes": {\r\n    "a": "1"\r\n  }\r\n}',
  ],
  [
    'adds to one line',
    '{"codes": {"b": "2"}}',
    [change('codes.a', '1'), change('codes.c', '3')],
    '{"codes": {"a": "1", "b": "2", "c": "3"}}',
  ],
  [
    'adds an object',
    '{\n    "codes": {}\n}',
    [change('labels.y', '2'), change('labels.x', '1')],
    '{\n    "codes": {},\n    "labels": {\n        "x": "1",\n        "y": "2"\n    }\n}',
  ],
  ['adds to nothing', '{}', [change('codes.a', '1')], '{\n  "codes": {\n    "a": "1"\n  }\n}'],
  [
    'replaces an object',
    '{\n  "codes": {\n    "a": { "x": "1", "q": 5 }\n  }\n}',
    [change('codes.a', { x: '2' })],
    '{\n  "codes": {\n    "a": {\n      "x": "2"\n    }\n  }\n}',
  ],
  [
    'leaves unknown keys where they are',
    '{\n  "codes": {\n    "a": "1",\n    "?": [1e400]\n  }\n}',
    [change('codes.b', '2')],
    '{\n  "codes": {\n    "a": "1",\n    "b": "2",\n    "?": [1e400]\n  }\n}',
  ],
  [
    'takes the last of two keys',
    '{"codes": {"a": "1", "a": "2"}}',
    [change('codes.a', '3')],
    '{"codes": {"a": "1", "a": "3"}}',
  ],
  [
    'takes any key',
    '{"codes": {}}',
    [change('__proto__.constructor', '1')],
    '{"__proto__": {\n  "constructor": "1"\n}, "codes": {}}',
  ],
])('%s', (_, text, changes, expected) => {
  expect(edit(text, ...changes)).toBe(expected);
});

test.each([
  ['no JSON', '{', 'codes.a'],
  ['a text in the place of an object', '{"codes": "x"}', 'codes.a'],
  ['an object in the place of a text', '{"codes": {"a": {}}}', 'codes.a'],
  ['a list in the place of a text', '{"codes": {"a": []}}', 'codes.a'],
  ['a number in the place of a text', '{"codes": {"a": 5}}', 'codes.a'],
  ['a list', '[]', 'codes.a'],
])('refuses %s', (_, text, path) => {
  expect(edit(text, change(path, 'x'))).toBeUndefined();
});

test('the value is the one that was asked for, and every other one stays', () => {
  const key = fc.constantFrom('a', 'b', 'c', 'd');
  const object = fc.dictionary(key, fc.string({ unit: 'binary' }));
  const layout = fc.constantFrom(0, 1, 2, 4, '\t');
  fc.assert(
    fc.property(
      fc.record({ codes: object, labels: object }),
      object,
      layout,
      fc.boolean(),
      (before, wanted, indent, crlf) => {
        const written = JSON.stringify(before, null, indent);
        const text = crlf ? written.replaceAll('\n', '\r\n') : written;
        const changes = Object.entries(wanted).map(([name, value]) => change(`codes.${name}`, value));
        const after = edit(text, ...changes) ?? '';
        expect(JSON.parse(after)).toEqual({ ...before, codes: { ...before.codes, ...wanted } });
        // What was asked for is there: a second time changes nothing.
        expect(edit(after, ...changes)).toBe(after);
        expect(after.slice(after.indexOf('"labels"'))).toBe(text.slice(text.indexOf('"labels"')));
      },
    ),
  );
});
