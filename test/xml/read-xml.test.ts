// The reader of XML from others: strict, without entities of its own, bounded.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { elementsOf, readXml, textOf, type XmlElement } from '../../src/xml/read-xml.ts';
import { MAX_DEPTH } from '../../src/xml/walk-xml.ts';
import { millisecondsOf, PROTOTYPE_NAMES, prototypes } from '../hostile.ts';

function read(xml: string): XmlElement {
  const { root, problem } = readXml(xml);
  expect(problem).toBeUndefined();
  if (root === undefined) throw new Error('unread');
  return root;
}

test('gives elements, attributes by namespace, and text with its entities resolved', () => {
  const root = read(
    '<?xml version="1.0"?><a xmlns="u" xmlns:p="v" b="1" p:b="&#x32;&lt;">x&amp;<!-- c --><?p i?><![CDATA[<y>]]><p:c/>z</a>',
  );
  expect([root.name, root.namespace, root.offset]).toEqual(['a', 'u', 21]);
  expect([root.attribute('b'), root.attribute('b', 'v'), root.attribute('c')]).toEqual(['1', '2<', undefined]);
  expect(root.children.map((child) => (typeof child === 'string' ? child : [child.name, child.namespace]))).toEqual([
    'x&<y>',
    ['c', 'v'],
    'z',
  ]);
  expect([elementsOf(root, 'c').length, elementsOf(root, 'd').length]).toEqual([1, 0]);
  expect([textOf(root), textOf(elementsOf(root)[0] ?? root), textOf(read('<a>b&gt;</a>'))]).toEqual([
    undefined,
    '',
    'b>',
  ]);
});

test('knows where an element begins, whatever stands in its tag', () => {
  const xml = '<a>\n  <b\n    c=">"/>\n <d/></a>';
  expect(elementsOf(read(xml)).map(({ offset }) => xml.slice(offset, offset + 2))).toEqual(['<b', '<d']);
});

test.each([
  ['nothing', '', 0, /^no XML$/],
  ['text', 'licence', 0, /^no XML$/],
  ['JSON', '{"a": "<b/>"}', 0, /^no XML$/],
  ['a truncated document', '<a>\n<b><c></c>', 4, /^the element <b> is not closed$/],
  ['a truncated tag', '<a><b c="', 0, /^the element <a> is not closed$/],
  ['two roots', '<a/><b/>', 6, /one root/],
  ['a tag closed by another', '<a><b></a></b>', 3, /^the element <b> is not closed$/],
  ['a tag closed twice', '<a></a></a>', 10, /not well-formed XML: unmatched closing tag/],
  ['an attribute given twice', '<a b="1" b="2"/>', 15, /duplicate attribute/],
  ['a prefix of no namespace', '<a><p:b/></a>', 8, /unbound namespace prefix/],
  ['an entity that XML does not have', '<a>&nbsp;</a>', 8, /undefined entity/],
  ['an entity with a dot', '<a>&l.t;</a>', 7, /undefined entity/],
  ['a number that is no character', '<a>&#0;</a>', 6, /malformed character entity/],
  ['a number beyond Unicode', `<a>&#x${'f'.repeat(40)};</a>`, 46, /malformed character entity/],
  ['a control character', '<a>\u0001</a>', 3, /disallowed character/],
  ['half of a surrogate pair', '<a>b\ud800<c/></a>', 4, /^half of a surrogate pair$/],
  ['an ampersand', '<a>b & c</a>', 5, /^an & that begins no entity$/],
  ['an ampersand behind an entity', '<a>&lt;& c</a>', 7, /^an & that begins no entity$/],
  ['an ampersand before an entity', '<a>b & c&lt;</a>', 11, /disallowed character in entity name/],
  ['an unknown version of XML', '<?xml version="2.0"?><a/>', 18, /version number/],
  ['an HTML page', '<!doctype html><html><br></html>', 8, /not well-formed/],
])('refuses %s with its place', (_, xml, offset, reason) => {
  const { root, problem } = readXml(xml);
  expect(root).toBeUndefined();
  expect(problem?.reason).toMatch(reason);
  expect(problem?.offset).toBe(offset);
});

const LAUGHS = Array.from({ length: 10 }, (_, level) => `<!ENTITY l${level + 1} "${`&l${level};`.repeat(10)}">`).join(
  '',
);

test.each([
  ['an empty DOCTYPE', '<!DOCTYPE a><a/>'],
  ['a file', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'],
  ['a parameter entity', '<!DOCTYPE a [<!ENTITY % x SYSTEM "http://127.0.0.1/x.dtd">%x;]><a/>'],
  ['a public identifier', '<!DOCTYPE a PUBLIC "-//X//Y" "http://127.0.0.1/x.dtd"><a/>'],
  ['a billion laughs', `<!DOCTYPE a [<!ENTITY l0 "ha">${LAUGHS}]><a>&l10;</a>`],
  ['quadratic growth', `<!DOCTYPE a [<!ENTITY l "${'x'.repeat(50_000)}">]><a>${'&l;'.repeat(50_000)}</a>`],
])('refuses a DOCTYPE: %s', (_, xml) => {
  const milliseconds = millisecondsOf(() => readXml(xml), 100);
  expect(readXml(xml).problem).toEqual({ reason: 'a DOCTYPE, which is not read', offset: 0 });
  expect(milliseconds).toBeLessThan(100);
});

test('reads to a bounded depth', () => {
  const nested = (depth: number): string => '<a>'.repeat(depth) + '</a>'.repeat(depth);
  expect(readXml(nested(MAX_DEPTH)).problem).toBeUndefined();
  const problem = { reason: 'too many elements inside each other', offset: 3 * (MAX_DEPTH - 1) };
  expect(readXml(nested(MAX_DEPTH + 1)).problem).toEqual(problem);
  expect(readXml('<a>'.repeat(100_000)).problem).toEqual(problem);
});

test('reads a bounded number of elements', () => {
  expect(readXml(`<a>${'<b/>'.repeat(500_000)}</a>`).problem?.reason).toBe('more than 500000 elements');
});

describe('takes time in proportion to the length', () => {
  test.each<[string, (count: number) => string]>([
    ['attributes', (count) => `<a ${Array.from({ length: count }, (_, index) => `a${index}="1"`).join(' ')}/>`],
    ['namespaces', (count) => `<a ${Array.from({ length: count }, (_, index) => `xmlns:a${index}="u"`).join(' ')}/>`],
    ['CDATA sections', (count) => `<a>${'<![CDATA[x]]>'.repeat(count)}</a>`],
    ['entities', (count) => `<a>${'&#65;&amp;'.repeat(count)}</a>`],
    ['comments', (count) => `<a>${'<!-- - -->x'.repeat(count)}</a>`],
    ['elements', (count) => `<a>${'<b>x</b>'.repeat(count)}</a>`],
    ['a comment that does not end', (count) => `<!--${'- '.repeat(count)}`],
    ['a tag that does not end', (count) => `<a ${'b '.repeat(count)}`],
    ['brackets', (count) => `<a><![CDATA[${']'.repeat(count)}`],
  ])('%s', (_, xml) => {
    const [short, long] = [xml(10_000), xml(40_000)];
    readXml(short);
    const limit = 100 + 12 * millisecondsOf(() => readXml(short), 0);
    expect(millisecondsOf(() => readXml(long), limit)).toBeLessThan(limit);
  });
});

test('leaves every prototype as it was', () => {
  const before = prototypes();
  for (const name of PROTOTYPE_NAMES) {
    const { root } = readXml(`<${name} ${name}="1"><${name}/></${name}>`);
    if (root !== undefined) expect(root.attribute(name)).toBe('1');
    expect(read('<a/>').attribute(name)).toBeUndefined();
  }
  expect(prototypes()).toEqual(before);
});

test('never throws', () => {
  const pieces = fc.constantFrom(
    '<a>',
    '</a>',
    '<a',
    '/>',
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '<?x ',
    '?>',
    '&',
    ';',
    '&#x',
    '"',
    "'",
    '=',
    ':',
    'xmlns',
    ' ',
    '\ud800',
    '\u0000',
    '<!DOCTYPE',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(pieces, fc.string({ unit: 'binary' }))), (parts) => {
      const xml = parts.join('');
      const { root, problem } = readXml(xml);
      expect((root === undefined) !== (problem === undefined)).toBe(true);
      if (problem !== undefined) expect(problem.offset >= 0 && problem.offset <= xml.length).toBe(true);
    }),
    { numRuns: 5000 },
  );
});
