// What the checks of files must find, at the right characters and as one problem, and what they must never complain about.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { COVERAGE_CHECKS } from '../../src/check/coverage/index.ts';
import { FILE_CHECKS } from '../../src/check/file/index.ts';
import { check, type CheckOptions, type Problem } from '../../src/check/index.ts';
import { LOCALES_DIR, TAGS } from '../locales.ts';

const KINDS = FILE_CHECKS.map(({ kind }) => kind);
// A fault of a file must not be a fault of its keys and texts, too.
const WATCHED = [...KINDS, ...COVERAGE_CHECKS.map(({ kind }) => kind)];

/** A correct file, edited. */
type Edit = (json: string) => string | Uint8Array;

interface Expected {
  readonly line?: number;
  /** What the line says. */
  readonly inLine?: RegExp;
  readonly column?: number;
  /** The characters that the problem points at. */
  readonly part?: string;
  readonly key?: string;
  readonly expected?: string;
}

const replace =
  (from: string | RegExp, to: string): Edit =>
  (json) =>
    json.replace(from, () => to);
const is =
  (content: string): Edit =>
  () =>
    content;
const bytes =
  (encoding: BufferEncoding, before = ''): Edit =>
  (json) =>
    Buffer.from(before + json, encoding);

/** The lines of a code that every bundle begins with: its name in line 3, then title, message and action. */
const NO_ERROR = / +"title": .*\n +"message": .*\n +"action": .*/;

const WRONG: readonly (readonly [kind: string, locale: string, what: string, edit: Edit, expected: Expected])[] = [
  ['not-utf8', 'fr', 'Latin-1', bytes('latin1'), { line: 4, part: '\ufffd' }],
  ['not-utf8', 'de', 'UTF-16', bytes('utf16le', '\ufeff'), { line: 1, column: 1 }],
  [
    'not-utf8',
    'ja',
    'cut inside a character',
    (json) => Buffer.from(json).subarray(0, json.indexOf('"title"') + 11),
    { line: 4 },
  ],

  ['byte-order-mark', 'pl', 'in text', (json) => `\ufeff${json}`, { line: 1, column: 1 }],
  ['byte-order-mark', 'ar', 'in bytes', bytes('utf8', '\ufeff'), { line: 1, column: 1 }],

  ['crlf', 'en', 'everywhere', (json) => json.replaceAll('\n', '\r\n'), { line: 1, column: 2, expected: 'LF' }],
  ['crlf', 'sv', 'in one line', replace(',\n', ',\r\n'), { line: 4 }],
  ['crlf', 'zh-Hans', 'CR alone', (json) => json.replaceAll('\n', '\r'), { line: 1, column: 2 }],

  ['no-final-newline', 'it', 'at the end', (json) => json.trimEnd(), { inLine: /^}$/, column: 2 }],

  [
    'merge-conflict',
    'es',
    'both sides',
    replace(NO_ERROR, '<<<<<<< HEAD\n1\n=======\n2\n>>>>>>> b'),
    { line: 4, part: '<<<<<<< HEAD' },
  ],
  [
    'merge-conflict',
    'ja',
    'with the ancestor',
    replace(NO_ERROR, '<<<<<<< a\n1\n||||||| b\n2\n=======\n3\n>>>>>>> c'),
    { line: 4 },
  ],
  ['merge-conflict', 'ar', 'a marker left alone', replace(NO_ERROR, '======='), { line: 4, part: '=======' }],
  ['merge-conflict', 'fr', 'the end left alone', (json) => `${json}>>>>>>> theirs\n`, { inLine: /theirs/, column: 1 }],

  ['invalid-json', 'en', 'an empty file', is(''), { line: 1, column: 1, expected: '{' }],
  ['invalid-json', 'fr', 'only spaces', is(' \n\n'), { line: 1, column: 1, expected: '{' }],
  ['invalid-json', 'de', 'an opening brace', is('{\n'), { line: 1, column: 2 }],
  [
    'invalid-json',
    'sv',
    'the end is missing',
    (json) => `${json.slice(0, -5).trimEnd()}\n`,
    { inLine: /"previous"/, part: '' },
  ],
  [
    'invalid-json',
    'fr',
    'a comma too many',
    replace(/,\n {4}"contact-support".*\n/, ',\n'),
    { inLine: /"contact-administrator"/, part: ',', expected: 'no comma' },
  ],
  [
    'invalid-json',
    'ja',
    'a comma is missing',
    replace(/(?<="),\n {6}"message"/, '\n      "message"'),
    { line: 4, part: '', expected: ',' },
  ],
  [
    'invalid-json',
    'ar',
    'a comma is missing behind a brace',
    replace('},\n', '}\n'),
    { line: 7, column: 6, expected: ',' },
  ],
  ['invalid-json', 'pl', 'a colon is missing', replace('"title":', '"title"'), { line: 4, column: 14, expected: ':' }],
  [
    'invalid-json',
    'zh-Hans',
    'the closing quote is missing',
    replace(/",\n/, ',\n'),
    { line: 4, part: '', expected: '"' },
  ],
  [
    'invalid-json',
    'es',
    'a line break in a text',
    replace('"title": "', '"title": "\n'),
    { line: 4, column: 17, expected: '"' },
  ],
  [
    'invalid-json',
    'it',
    'a tab in a text',
    replace('"title": "', '"title": "\t'),
    { line: 4, column: 17, part: '\t', expected: String.raw`\t` },
  ],
  ['invalid-json', 'de', 'the opening quote is missing', replace('"title": "', '"title": '), { line: 4, column: 16 }],
  ['invalid-json', 'pt-BR', 'a quote in a text', replace('"title": "', '"title": "A "b" '), { line: 4, part: 'b' }],
  ['invalid-json', 'en', 'an unknown escape', replace('"title": "', String.raw`"title": "\x`), { line: 4 }],
  ['invalid-json', 'en', 'a comment', replace('"title"', '// x\n      "title"'), { line: 4, column: 7, part: '/' }],
  ['invalid-json', 'fr', 'typographic quotes', replace('"title"', '“title”'), { line: 4, part: '“' }],
  ['invalid-json', 'fr', 'single quotes', replace('"title"', "'title'"), { line: 4, part: "'" }],
  [
    'invalid-json',
    'sv',
    'a brace too many',
    (json) => `${json.trimEnd()}}\n`,
    { inLine: /^}}$/, column: 2, part: '}' },
  ],
  ['invalid-json', 'sv', 'objects without end', is(`${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}\n`), { line: 1 }],

  [
    'duplicate-key',
    'de',
    'a text',
    replace(/"action": /, '"title": "x",\n      "action": '),
    { line: 6, part: '"title"', key: 'codes.NoError.title' },
  ],
  [
    'duplicate-key',
    'ja',
    'with escapes',
    replace(/"action": /, String.raw`"t\u0069tle": "x",` + '\n      "action": '),
    { line: 6, part: String.raw`"t\u0069tle"`, key: 'codes.NoError.title' },
  ],
  [
    'duplicate-key',
    'ar',
    'a code',
    replace('    "License_Error"', '    "NoError": {},\n    "License_Error"'),
    { part: '"NoError"', key: 'codes.NoError' },
  ],
  [
    'duplicate-key',
    'pl',
    'a section',
    replace(/\n\}\n$/, ',\n  "labels": {}\n}\n'),
    { part: '"labels"', key: 'labels' },
  ],

  [
    'prototype-key',
    'en',
    'at the root',
    replace('{', '{\n  "__proto__": {},'),
    { line: 2, part: '"__proto__"', key: '__proto__' },
  ],
  [
    'prototype-key',
    'fr',
    'among codes',
    replace('    "NoError"', '    "constructor": { "prototype": "x" },\n    "NoError"'),
    { line: 3, part: '"constructor"' },
  ],
  [
    'prototype-key',
    'sv',
    'among texts',
    replace('"title"', '"toString": "x",\n      "title"'),
    { line: 4, key: 'codes.NoError.toString' },
  ],
  [
    'prototype-key',
    'it',
    'written with escapes',
    replace('"retry"', '"\\u005f_proto__": "x",\n    "retry"'),
    { key: 'actions.__proto__' },
  ],
  [
    'prototype-key',
    'de',
    'any name of Object.prototype',
    replace('"retry"', '"hasOwnProperty": "x",\n    "retry"'),
    { part: '"hasOwnProperty"' },
  ],

  ['wrong-type', 'en', 'a list as the file', is('[]\n'), { line: 1, part: '[]', key: '', expected: 'an object' }],
  ['wrong-type', 'fr', 'a text as the file', is('"x"\n'), { line: 1, part: '"x"', expected: 'an object' }],
  ['wrong-type', 'fr', 'lists without end', is(`${'['.repeat(50_000)}${']'.repeat(50_000)}\n`), { line: 1, key: '' }],
  [
    'wrong-type',
    'de',
    'a number',
    replace(/"title": ".*"/, '"title": 5'),
    { line: 4, part: '5', key: 'codes.NoError.title', expected: 'a text' },
  ],
  ['wrong-type', 'ja', 'null', replace(/"title": ".*"/, '"title": null'), { line: 4, part: 'null' }],
  ['wrong-type', 'ja', 'a truth value', replace(/"title": ".*"/, '"title": true'), { line: 4, part: 'true' }],
  [
    'wrong-type',
    'ar',
    'a list',
    replace(/"title": ".*"/, '"title": ["x"]'),
    { line: 4, part: '["x"]', expected: 'a text' },
  ],
  [
    'wrong-type',
    'pl',
    'an object for a text',
    replace(/"title": ".*"/, '"title": { "a": "x" }'),
    { line: 4, part: '{ "a": "x" }', expected: 'a text' },
  ],
  [
    'wrong-type',
    'sv',
    'a text for a code',
    replace(/"NoError": \{[^}]*\}/, '"NoError": "x"'),
    { line: 3, part: '"x"', key: 'codes.NoError', expected: 'an object' },
  ],
  [
    'wrong-type',
    'es',
    'a text for a section',
    replace(/"labels": \{[^}]*\}/, '"labels": "x"'),
    { part: '"x"', key: 'labels', expected: 'an object' },
  ],
  [
    'wrong-type',
    'es',
    'an object for a label',
    replace(/"copied": ".*"/, '"copied": {}'),
    { part: '{}', key: 'labels.copied' },
  ],

  [
    'key-order',
    'fr',
    'texts',
    (json) => json.replace(/("title": .*,)(\n +)("message": .*,)/, '$3$2$1'),
    { line: 4, part: '"message"', expected: '"title"' },
  ],
  [
    'key-order',
    'zh-Hans',
    'codes',
    (json) => json.replace(/("NoError": \{[^}]*\}),(\n +)("RequestBlocked_Error": \{[^}]*\}),/, '$3,$2$1,'),
    { line: 3, part: '"RequestBlocked_Error"', key: 'codes.RequestBlocked_Error', expected: '"NoError"' },
  ],
  [
    'key-order',
    'ar',
    'actions',
    (json) => json.replace(/( +"retry": .*\n)((?: +"[\w-]+": .*\n){5})/, '$2$1'),
    { part: '"enter-key"', expected: '"retry"' },
  ],

  [
    'indentation',
    'fr',
    'four spaces',
    (json) => `${JSON.stringify(JSON.parse(json), null, 4)}\n`,
    { line: 2, part: '    ', expected: '2 spaces' },
  ],
  ['indentation', 'ja', 'tabs', (json) => `${JSON.stringify(JSON.parse(json), null, '\t')}\n`, { line: 2, part: '\t' }],
  [
    'indentation',
    'de',
    'one line',
    replace('      "title"', '     "title"'),
    { line: 4, part: '     ', expected: '6 spaces' },
  ],
  ['indentation', 'pl', 'none', replace('      "title"', '"title"'), { line: 4, part: '' }],
  ['indentation', 'ar', 'the last brace', replace(/\}\n$/, '  }\n'), { part: '  ', expected: 'no space' }],
  ['indentation', 'sv', 'before the first brace', (json) => ` ${json}`, { line: 1, part: ' ' }],
];

type Right = [kind: string, locale: string, what: string, edit: Edit, options?: CheckOptions];

const RIGHT: readonly Right[] = [
  ['not-utf8', 'fr', 'U+FFFD in UTF-8', (json) => Buffer.from(json.replace('"title": "', '"title": "\ufffd'))],
  ['not-utf8', 'ar', 'bytes', bytes('utf8')],
  ['not-utf8', 'en', 'no bytes', () => new Uint8Array()],
  ['byte-order-mark', 'ja', 'U+FEFF inside a text', replace('"title": "', '"title": "\ufeff')],
  ['crlf', 'en', 'an escape in a text', replace('"title": "', String.raw`"title": "\r\n`)],
  ['crlf', 'en', "an app's own file", (json) => json.replaceAll('\n', '\r\n'), { partial: true }],
  ['no-final-newline', 'en', 'an empty file', is('')],
  ['no-final-newline', 'en', 'a file that is cut off', (json) => json.slice(0, -100)],
  ['no-final-newline', 'en', 'a CR at the end', (json) => `${json.trimEnd()}\r`],
  ['no-final-newline', 'en', 'two line ends', (json) => `${json}\n`],
  ['no-final-newline', 'en', "an app's own file", (json) => json.trimEnd(), { partial: true }],
  [
    'merge-conflict',
    'fr',
    'the same characters in a text',
    replace('"title": "', '"title": "<<<<<<< ======= >>>>>>> '),
  ],
  ['merge-conflict', 'fr', 'a longer line', replace('{', '{\n========\n')],
  ['invalid-json', 'fr', 'a conflict', replace(NO_ERROR, '<<<<<<< a\n=======\n>>>>>>> b')],
  ['invalid-json', 'fr', 'another encoding', bytes('utf16le')],
  ['invalid-json', 'fr', 'escapes', replace('"title": "', String.raw`"title": "\"\\\/\b\f\n\r\t\u0041 \ud83d\ude00`)],
  ['invalid-json', 'fr', 'U+2028 and U+007F in a text', replace('"title": "', '"title": "\u2028\u007f\u0085')],
  ['invalid-json', 'fr', 'in one line', (json) => JSON.stringify(JSON.parse(json))],
  ['invalid-json', 'fr', 'a duplicate key', replace('"title"', '"title": "x",\n"title"')],
  [
    'duplicate-key',
    'fr',
    'the same key in two objects',
    is('{"codes":{"NoError":{"title":"x"},"License_Error":{"title":"x"}}}'),
  ],
  ['duplicate-key', 'fr', 'keys that differ in case', is('{"codes":{"NoError":{"title":"x","Title":"x"}}}')],
  ['duplicate-key', 'fr', 'a key of a prototype', is('{"__proto__":{},"__proto__":{}}')],
  ['prototype-key', 'fr', 'in a text', replace('"title": "', '"title": "__proto__ constructor ')],
  ['prototype-key', 'fr', 'a key that is only unknown', is('{"proto":{},"codes":{"Constructor":{}}}')],
  ['wrong-type', 'fr', 'the value of an unknown key', is('{"x":5,"codes":{"y":[],"NoError":{"z":null}}}')],
  ['wrong-type', 'fr', 'empty objects', is('{"codes":{"NoError":{}},"actions":{},"labels":{}}')],
  ['wrong-type', 'fr', 'the name of the schema', is('{"$schema":"../schema.json"}')],
  ['key-order', 'fr', 'a key is missing', is('{"codes":{"NoError":{"title":"x","action":"y"}},"labels":{}}')],
  [
    'key-order',
    'fr',
    'an unknown key between',
    is('{"$schema":"x","codes":{"x":{},"NoError":{"title":"x","y":"","action":"y"}}}'),
  ],
  ['key-order', 'fr', 'a duplicate key', is('{"codes":{"NoError":{"title":"x","action":"y","title":"x"}}}')],
  ['key-order', 'fr', "an app's own file", is('{"labels":{},"codes":{}}'), { partial: true }],
  ['indentation', 'fr', 'empty lines, and spaces at the end of a line', replace(',\n', ', \n\n')],
  [
    'indentation',
    'fr',
    'an object in one line',
    is('{\n  "codes": { "NoError": { "title": "}{" } },\n  "labels": {}\n}\n'),
  ],
  ['indentation', 'fr', 'braces and quotes in a text', replace('"title": "', String.raw`"title": "\\\"{ [`)],
  ['indentation', 'fr', 'CR LF', (json) => json.replaceAll('\n', '\r\n')],
  ['indentation', 'fr', 'no JSON', is('\t{')],
  ['indentation', 'fr', "an app's own file", is('{\n\t"labels": {}\n}\n'), { partial: true }],
];

/** Names of files, and what they should be. */
const WRONG_TAGS: readonly [tag: string, expected?: string][] = [
  ['fr_FR', 'fr-FR'],
  ['pt_BR', 'pt-BR'],
  ['EN', 'en'],
  ['pt-br', 'pt-BR'],
  ['zh-hans', 'zh-Hans'],
  ['iw', 'he'],
  ['sh', 'sr-Latn'],
  ['deu', 'de'],
  ['en-UK', 'en-GB'],
  ['en-EN', 'en'],
  ['sr-Xxxx', 'sr'],
  ['kr', 'ko'],
  ['kr_KR', 'ko-KR'],
  ['jp', 'ja'],
  ['jp-JP', 'ja-JP'],
  ['ua', 'uk'],
  ['cn', 'zh-Hans'],
  ['gr', 'el'],
  ['cz', 'cs'],
  ['dk', 'da'],
  ['vn', 'vi'],
  ['us', 'en'],
  ['xx'],
  ['und'],
  ['french'],
  ['package'],
  ['__proto__'],
  ['toString'],
  [''],
];

const RIGHT_TAGS = [
  ...TAGS,
  ...'zh-CN zh-Hant-TW sv-SE ja-JP en-GB es-419 sr-Latn ca-valencia en-XA ar-XB'.split(' '),
  ...'th hi ko he fa ru tr vi ka uk nb no fil cy eu yue zu eo'.split(' '),
  // Also codes of countries, and languages for which CLDR has no plural rules.
  ...'se be sl et br my sq tt mi tg qu rw tw'.split(' '),
];

test.each(WRONG)('%s in %s: %s', (kind, locale, _, edit, { inLine, part, ...fields }) => {
  const content = edit(readJson(locale));
  const problems = problemsOf(locale, content);
  expect(problems.map((problem) => problem.kind)).toEqual([kind]);
  const [problem] = problems;
  expect(problem).toMatchObject({
    file: `${locale}.json`,
    locale,
    ...fields,
  });
  expect(problem?.message).toMatch(/^\P{Lowercase}.*\.$/su);
  if (inLine !== undefined && problem !== undefined) expect(linesOf(content)[problem.line - 1]).toMatch(inLine);
  if (part !== undefined && problem !== undefined) expect(partOf(content, problem)).toBe(part);
});

test.each<Right>(RIGHT)('no %s in %s: %s', (kind, locale, _, edit, options) => {
  expect(problemsOf(locale, edit(readJson(locale)), { ...options, only: [kind] })).toEqual([]);
});

test.each<[tag: string, expected?: string]>(WRONG_TAGS)('wrong-tag in %j', (tag, expected) => {
  const problems = problemsOf(tag, readJson('fr'), { only: KINDS });
  expect(problems).toMatchObject([{ kind: 'wrong-tag', locale: tag, line: 1, column: 1, key: '' }]);
  expect(problems[0]?.expected).toBe(expected);
});

test.each(RIGHT_TAGS)('no wrong-tag in %s', (tag) => {
  expect(problemsOf(tag, '{}\n', { only: ['wrong-tag'] })).toEqual([]);
});

test.each(TAGS)('nothing in the bundle of %s', (tag) => {
  expect(problemsOf(tag, readJson(tag))).toEqual([]);
  expect(problemsOf(tag, Buffer.from(readJson(tag)))).toEqual([]);
});

test('each conflict is one problem', () => {
  const conflict = '<<<<<<< a\n=======\n>>>>>>> b\n';
  const problems = problemsOf('fr', `${conflict}{}\n${conflict}`);
  expect(problems.map(({ kind, line }) => [kind, line])).toEqual([
    ['merge-conflict', 1],
    ['merge-conflict', 5],
  ]);
});

test('a text of some million characters is read', () => {
  const long = JSON.stringify({ codes: { NoError: { title: '\\"x'.repeat(2_000_000) } } }, null, 2);
  expect(() => problemsOf('fr', `${long}\n`, { only: ['indentation', 'invalid-json'] })).not.toThrow();
  expect(() => problemsOf('fr', long.slice(0, -20), { only: KINDS })).not.toThrow();
});

describe.each(FILE_CHECKS)('$kind', ({ kind, title, explanation, example }) => {
  test('has rows of both sorts', () => {
    const tags = ['wrong-tag'];
    expect([...WRONG.map(([row]) => row), ...tags]).toContain(kind);
    expect([...RIGHT.map(([row]) => row), ...tags]).toContain(kind);
  });

  test('is explained', () => {
    expect(kind).toMatch(/^[a-z\d]+(?:-[a-z\d]+)*$/);
    expect([title, explanation, example.wrong, example.right]).not.toContain('');
    expect(explanation).toMatch(/\.$/);
  });
});

function readJson(tag: string): string {
  return readFileSync(join(LOCALES_DIR, `${tag}.json`), 'utf8');
}

function problemsOf(tag: string, content: string | Uint8Array, options?: CheckOptions): Problem[] {
  return check({ [`${tag}.json`]: content }, { only: WATCHED, english: readJson('en'), ...options });
}

function partOf(content: string | Uint8Array, { line, column, endLine, endColumn }: Problem): string {
  const lines = linesOf(content);
  return lines.join('\n').slice(offsetOf(lines, line, column), offsetOf(lines, endLine, endColumn));
}

function linesOf(content: string | Uint8Array): readonly string[] {
  return (typeof content === 'string' ? content : Buffer.from(content).toString('utf8')).split('\n');
}

function offsetOf(lines: readonly string[], line: number, column: number): number {
  return lines.slice(0, line - 1).reduce((length, text) => length + text.length + 1, column - 1);
}
