import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { membersOf, offsetsInString, parseDocument, type Member } from '../../src/check/json-document.ts';
import { walkMembers } from '../../src/check/context.ts';

/** What stands in the file where a document says that its keys and values are. */
function cut(text: string): string[] {
  return [...walkMembers(parseDocument(text).root)].map(
    ({ member }) =>
      `${text.slice(member.keySpan.start, member.keySpan.end)}=${text.slice(member.valueSpan.start, member.valueSpan.end)}`,
  );
}

describe('parseDocument', () => {
  test.each<[what: string, text: string, members: string[]]>([
    ['nested objects', '{"a": {"b" :"x"},"c":"y"}', ['"a"={"b" :"x"}', '"b"="x"', '"c"="y"']],
    ['escapes', String.raw`{"\u0061":"\"\\"}`, [String.raw`"\u0061"="\"\\"`]],
    ['a value that looks like a key', '{"a":"\\"b\\":"}', ['"a"="\\"b\\":"']],
    ['duplicate keys', '{"a":"1","\\u0061":"2"}', ['"a"="1"', '"\\u0061"="2"']],
    ['keys that are numbers, in the order of the file', '{"b":"1","2":"3"}', ['"b"="1"', '"2"="3"']],
    ['other values', '{"a":[{"b":1}],"c":null}', ['"a"=[{"b":1}]', '"c"=null']],
    [
      'a key that is a number, written with an escape',
      String.raw`{"b":"1","\u0032":"3"}`,
      ['"b"="1"', String.raw`"\u0032"="3"`],
    ],
    ['a prototype name', '{"__proto__":"x"}', ['"__proto__"="x"']],
    ['no object', '[]', []],
  ])('%s', (_, text, members) => {
    expect(cut(text)).toEqual(members);
  });

  test.each([
    ['{"a":}', 5],
    ['{"a":"b"', 8],
    ['', 0],
    ['{"a":"b",}', 9],
  ])('%s is not JSON, and says where', (text, offset) => {
    const { syntaxError } = parseDocument(text);
    expect(syntaxError?.offset).toBe(offset);
    expect(syntaxError?.reason).toMatch(/\S/);
  });

  test('nesting without end is not JSON', () => {
    expect(parseDocument('{"a":'.repeat(100_000)).syntaxError).toBeDefined();
  });

  test('reads every JSON object as JSON.parse does', () => {
    const tree: fc.Arbitrary<object> = fc.letrec<{ tree: object }>((tie) => ({
      tree: fc.dictionary(fc.string(), fc.oneof(fc.string({ unit: 'binary' }), tie('tree')), { maxKeys: 4 }),
    })).tree;
    const toObject = (member: Member): unknown =>
      typeof member.value === 'string'
        ? member.value
        : Object.fromEntries(membersOf(member).map((child) => [child.key, toObject(child)]));
    fc.assert(
      fc.property(tree, (object) => {
        const { root } = parseDocument(JSON.stringify(object, null, 2));
        expect(root === undefined ? undefined : toObject(root)).toEqual(JSON.parse(JSON.stringify(object)));
      }),
    );
  });
});

test('offsetsInString finds each character of a value that is written with escapes', () => {
  const text = String.raw`{"a":"x\u0041\n\"y"}`;
  const [member] = membersOf(parseDocument(text).root);
  const offsets = offsetsInString(text, member?.valueSpan ?? { start: 0, end: 0 });
  const written = offsets.slice(0, -1).map((offset, index) => text.slice(offset, offsets[index + 1]));
  expect(written).toEqual(['x', String.raw`\u0041`, String.raw`\n`, String.raw`\"`, 'y']);
});
