// What is written is read back character by character, by our own reader and by any other strict one.
import { spawnSync } from 'node:child_process';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readXml } from '../../src/xml/read-xml.ts';
import { element, textElement, UNWRITABLE, writeXml } from '../../src/xml/write-xml.ts';

const SYNTAX = [
  ...'< > & " \' - ] ? ]]> --> ?> &amp; &#13;'.split(' '),
  '\t',
  '\n',
  '\r',
  ' ',
  '\u0085',
  '\u2028',
  '\ufeff',
  '\ufffd',
  '\u{10ffff}',
];

/** Every character that XML can have, often one that means something to it. */
const text = fc
  .array(fc.oneof(fc.constantFrom(...SYNTAX), fc.string({ unit: 'binary', maxLength: 3 })))
  .map((parts) => parts.join(''))
  .filter((candidate) => !UNWRITABLE.test(candidate));

test('gives back any text and any attribute', () => {
  fc.assert(
    fc.property(text, text, (attribute, content) => {
      const { root } = readXml(writeXml(textElement('a', { b: attribute }, [content])));
      expect([root?.attribute('b'), root?.children]).toEqual([attribute, content === '' ? [] : [content]]);
    }),
    { numRuns: 3000 },
  );
});

test('is plain ASCII where a reader or an editor could change a character', () => {
  expect(writeXml(textElement('a', { b: '\t\n\r"<\u0085' }, ['\t\n\r"<\u2028]]>']))).toBe(
    '<?xml version="1.0" encoding="utf-8"?>\n' +
      '<a b="&#x9;&#xA;&#xD;&quot;&lt;&#x85;">&#x9;\n&#xD;"&lt;&#x2028;]]&gt;</a>\n',
  );
});

test('sets elements on lines of their own, and adds no space to text', () => {
  const root = element('a', { b: '1', c: undefined }, [
    element('d', {}, [textElement('e', {}, ['x', textElement('f', { g: '2' }, []), textElement('h', {}, [''])])]),
    element('i', {}, []),
  ]);
  expect(writeXml(root)).toBe(
    '<?xml version="1.0" encoding="utf-8"?>\n<a b="1">\n  <d>\n    <e>x<f g="2"/><h/></e>\n  </d>\n  <i/>\n</a>\n',
  );
});

describe('knows what XML cannot carry', () => {
  test.each(['\u0000', '\u0008', '\u000b', '\u001f', '\ufffe', '\uffff', '\ud800', '\udfff', '\udc00\ud800'])(
    '%j',
    (character) => {
      expect(UNWRITABLE.test(`a${character}b`)).toBe(true);
      expect(readXml(`<a>${character}</a>`).problem).toBeDefined();
    },
  );

  test.each([
    '\t',
    '\n',
    '\r',
    ' ',
    '\u007f',
    '\u0085',
    '\u200b',
    '\ud7ff',
    '\ue000',
    '\ufffd',
    '\u{10000}',
    '\u{10ffff}',
  ])('but can carry %j', (character) => {
    expect(UNWRITABLE.test(character)).toBe(false);
  });
});

const hasXmllint = spawnSync('xmllint', ['--version']).status === 0;

test.runIf(hasXmllint)('is well-formed to xmllint', () => {
  const samples = fc.sample(text, { numRuns: 300, seed: 1 });
  const document = writeXml(
    element(
      'a',
      {},
      samples.map((sample) => textElement('b', { c: sample }, [sample])),
    ),
  );
  const { status, stderr } = spawnSync('xmllint', ['--nonet', '--noout', '-'], { input: document, encoding: 'utf8' });
  expect([status, stderr]).toEqual([0, '']);
});
