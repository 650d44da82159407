// What the checks of keys and whole texts must find, at the right characters and as one problem, and what they must never complain
// about.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { COVERAGE_CHECKS } from '../../src/check/coverage/index.ts';
import { FILE_CHECKS } from '../../src/check/file/index.ts';
import { check, type CheckOptions, type Problem } from '../../src/check/index.ts';
import { LOCALES_DIR, readBundle, TAGS } from '../locales.ts';

const KINDS = COVERAGE_CHECKS.map(({ kind }) => kind);
// A fault of a key or a text must not be a fault of the file, too.
const WATCHED = [...KINDS, ...FILE_CHECKS.map(({ kind }) => kind)];

type Tree = { [key: string]: Tree | string };

/** Changes a correct bundle; what it changes is there. */
type Edit = (bundle: Tree) => void;

interface Expected {
  readonly key: string;
  /** The characters that the problem points at. */
  readonly part?: string;
  readonly expected?: string;
  readonly english?: string;
}

const [EXPIRED, REVOKED] = ['codes.License_Expired', 'codes.License_Revoked'];
const DATE = `${EXPIRED}.message_expiryDate`;
const COUNT = 'codes.License_NoMoreActivations.message_maxActivations';

const english = readBundle('en');

const set =
  (key: string, value: string | Tree): Edit =>
  (bundle) => {
    const [parent, name] = find(bundle, key);
    parent[name] = value;
  };
const remove =
  (key: string): Edit =>
  (bundle) => {
    const [parent, name] = find(bundle, key);
    delete parent[name];
  };
/** Gives a key another name in its place. */
const rename =
  (key: string, to: string): Edit =>
  (bundle) => {
    const [parent, name] = find(bundle, key);
    const entries = Object.entries(parent);
    for (const [own] of entries) delete parent[own];
    for (const [own, value] of entries) parent[own === name ? to : own] = value;
  };
const copyCode =
  (from: string, to: string): Edit =>
  (bundle) => {
    for (const field of ['title', 'message', 'action'])
      set(`${to}.${field}`, textOf(bundle, `${from}.${field}`))(bundle);
  };
const inEnglish =
  (key: string): Edit =>
  (bundle) =>
    set(key, textOf(english as unknown as Tree, key))(bundle);

const WRONG: readonly (readonly [kind: string, locale: string, what: string, edit: Edit, expected: Expected])[] = [
  [
    'missing-text',
    'fr',
    'a field',
    remove(`${EXPIRED}.title`),
    {
      key: `${EXPIRED}.title`,
      part: '"License_Expired"',
      expected: '"title"',
      english: english.codes.License_Expired.title,
    },
  ],
  ['missing-text', 'ja', 'a variant', remove(DATE), { key: DATE, part: '"License_Expired"' }],
  ['missing-text', 'ar', 'a code', remove(EXPIRED), { key: EXPIRED, part: '"codes"', expected: '"License_Expired"' }],
  [
    'missing-text',
    'sv',
    'an action',
    remove('actions.retry'),
    { key: 'actions.retry', part: '"actions"', english: 'Try again' },
  ],
  ['missing-text', 'zh-Hans', 'a label', remove('labels.server-text'), { key: 'labels.server-text', part: '"labels"' }],
  ['missing-text', 'pl', 'a section', remove('labels'), { key: 'labels', part: '{', expected: '"labels"' }],
  [
    'missing-text',
    'en',
    'a field of English',
    remove(`${EXPIRED}.action`),
    { key: `${EXPIRED}.action`, part: '"License_Expired"' },
  ],
  [
    'missing-text',
    'en',
    'a variant of English',
    remove(DATE),
    { key: EXPIRED, part: '"License_Expired"', expected: '"message_expiryDate"' },
  ],

  [
    'unknown-key',
    'de',
    'a misspelt field',
    rename(`${EXPIRED}.title`, 'titel'),
    { key: `${EXPIRED}.titel`, part: '"titel"', expected: '"title"' },
  ],
  [
    'unknown-key',
    'es',
    'a misspelt variant',
    rename(DATE, 'message_expirydate'),
    { key: `${EXPIRED}.message_expirydate`, expected: '"message_expiryDate"' },
  ],
  [
    'unknown-key',
    'ar',
    'a misspelt code',
    rename(EXPIRED, 'Licence_Expired'),
    { key: 'codes.Licence_Expired', part: '"Licence_Expired"', expected: '"License_Expired"' },
  ],
  [
    'unknown-key',
    'ja',
    'a misspelt action',
    rename('actions.contact-support', 'contact_support'),
    { key: 'actions.contact_support', expected: '"contact-support"' },
  ],
  [
    'unknown-key',
    'it',
    'a misspelt label',
    rename('labels.copied', 'Copied'),
    { key: 'labels.Copied', expected: '"copied"' },
  ],
  ['unknown-key', 'pl', 'a misspelt section', rename('labels', 'lables'), { key: 'lables', expected: '"labels"' }],
  [
    'unknown-key',
    'en',
    'a misspelt variant of English',
    rename(DATE, 'message_expirydate'),
    { key: `${EXPIRED}.message_expirydate`, expected: '"message_expiryDate"' },
  ],
  [
    'unknown-key',
    'sv',
    'a second spelling',
    set(`${EXPIRED}.actoin`, 'x'),
    { key: `${EXPIRED}.actoin`, expected: '"action"' },
  ],
  ['unknown-key', 'fr', 'nothing like it', set('labels.zzzzzzzz', 'x'), { key: 'labels.zzzzzzzz', part: '"zzzzzzzz"' }],
  [
    'unknown-key',
    'fr',
    'a section of its own',
    set('comments', { title: { a: 'x' } }),
    { key: 'comments', part: '"comments"' },
  ],
  [
    'unknown-key',
    'fr',
    'a variant that English has not here',
    set(`${EXPIRED}.title_expiryDate`, 'x'),
    { key: `${EXPIRED}.title_expiryDate`, part: '"title_expiryDate"' },
  ],
  ['unknown-key', 'fr', 'a key with a dot', set('extra.title', {}), { key: 'extra.title' }],

  ['empty-text', 'fr', 'nothing', set(`${EXPIRED}.title`, ''), { key: `${EXPIRED}.title`, part: '' }],
  ['empty-text', 'ja', 'spaces', set(`${EXPIRED}.message`, '  '), { key: `${EXPIRED}.message`, part: '  ' }],
  [
    'empty-text',
    'ja',
    'an ideographic space',
    set(`${EXPIRED}.message`, '\u3000'),
    { key: `${EXPIRED}.message`, part: '\u3000' },
  ],
  [
    'empty-text',
    'ar',
    'no-break and zero-width',
    set('actions.retry', '\u00a0\u200b\u200f'),
    { key: 'actions.retry', part: '\u00a0\u200b\u200f' },
  ],
  ['empty-text', 'de', 'line ends', set('labels.close', '\n\t'), { key: 'labels.close', part: String.raw`\n\t` }],
  ['empty-text', 'sv', 'invisible', set('labels.close', '\u2060\u00ad\ufeff\u3164\u2800'), { key: 'labels.close' }],
  ['empty-text', 'en', 'in English', set('labels.close', ' '), { key: 'labels.close', part: ' ' }],
  [
    'empty-text',
    'it',
    'for one number',
    set(COUNT, '{maxActivations, plural, one {} many {# dispositivi} other {# dispositivi}}'),
    { key: COUNT, part: '{}' },
  ],
  [
    'empty-text',
    'pl',
    'for an inner choice',
    set(COUNT, ' {maxActivations, plural, =0 {{maxActivations, select, a { } other {x}}} other {x}}'),
    { key: COUNT, part: '{ }' },
  ],

  [
    'untranslated',
    'fr',
    'a title',
    inEnglish(`${EXPIRED}.title`),
    { key: `${EXPIRED}.title`, part: english.codes.License_Expired.title },
  ],
  [
    'untranslated',
    'ja',
    'a sentence',
    inEnglish(`${REVOKED}.message`),
    { key: `${REVOKED}.message`, english: english.codes.License_Revoked.message },
  ],
  ['untranslated', 'ar', 'a date', inEnglish(DATE), { key: DATE }],
  ['untranslated', 'sv', 'a plural', inEnglish(COUNT), { key: COUNT }],
  [
    'untranslated',
    'es',
    'a button of two words',
    inEnglish('actions.retry'),
    { key: 'actions.retry', part: 'Try again' },
  ],
  ['untranslated', 'zh-Hans', 'a label of two words', inEnglish('labels.copy'), { key: 'labels.copy' }],
  [
    'untranslated',
    'de',
    'other punctuation and capitals',
    set(`${EXPIRED}.title`, 'Your License has Expired.'),
    { key: `${EXPIRED}.title` },
  ],

  ['same-texts', 'de', 'two codes', copyCode(EXPIRED, REVOKED), { key: EXPIRED, part: '"License_Expired"' }],
  [
    'same-texts',
    'ja',
    'in the order of the file',
    copyCode('codes.UnknownError', 'codes.NoError'),
    { key: 'codes.UnknownError', part: '"UnknownError"' },
  ],
  ['same-texts', 'en', 'in English', copyCode(EXPIRED, REVOKED), { key: EXPIRED }],
];

type Right = [kind: string, locale: string, what: string, edit: Edit, options?: CheckOptions];

const RIGHT: readonly Right[] = [
  [
    'missing-text',
    'fr',
    'a variant that English does not have',
    remove(DATE),
    { english: write(edited('en', remove(DATE))) },
  ],
  ['missing-text', 'fr', 'another type of value', set(`${EXPIRED}.title`, {})],
  ['missing-text', 'fr', 'a text for a code', set(EXPIRED, 'x')],
  ['missing-text', 'fr', 'a text for a section', set('codes', 'x')],
  ['missing-text', 'fr', 'an empty text', set(`${EXPIRED}.title`, '')],
  ['missing-text', 'fr', 'a misspelt key', rename(EXPIRED, 'Licence_Expired')],
  ['missing-text', 'fr', "an app's own texts", remove('codes'), { partial: true }],
  ['missing-text', 'fr', 'an English file that cannot be read', () => undefined, { english: '{' }],

  ['unknown-key', 'fr', 'the name of the schema', set('$schema', '../schema.json')],
  ['unknown-key', 'fr', 'a key of a prototype', set('labels.constructor', 'x')],
  ['unknown-key', 'fr', 'below a value of the wrong type', set(`${EXPIRED}.title`, { x: 'x' })],
  [
    'unknown-key',
    'fr',
    'a variant that is missing in English',
    () => undefined,
    { english: write(edited('en', remove(DATE))) },
  ],
  ['unknown-key', 'fr', 'another variant in an app', set(`${EXPIRED}.title_expiryDate`, 'x'), { partial: true }],
  ['unknown-key', 'en', 'another variant in English', set(`${EXPIRED}.title_expiryDate`, 'x')],
  ['unknown-key', 'fr', 'an English file that cannot be read', () => undefined, { english: '{' }],

  ['empty-text', 'fr', 'one character', set('labels.close', 'X')],
  ['empty-text', 'ja', 'one character of another script', set('labels.close', '閉')],
  ['empty-text', 'fa', 'a joiner inside', set('labels.close', 'می\u200cبندد')],
  ['empty-text', 'fr', 'a placeholder alone', set(DATE, '{expiryDate, date, long}')],
  ['empty-text', 'fr', 'a number alone', set(COUNT, '{maxActivations, plural, one {#} other {#}}')],
  [
    'empty-text',
    'fr',
    'an empty branch in a sentence',
    set(COUNT, 'Appareil{maxActivations, plural, one {} many {s} other {s}}'),
  ],
  [
    'empty-text',
    'fr',
    'an empty branch beside another choice',
    set(COUNT, '{maxActivations, plural, one {} other {x}}{maxActivations, plural, one {y} other {}z}'),
  ],
  ['empty-text', 'fr', 'not ICU', set(COUNT, '{')],
  ['empty-text', 'fr', 'quoted braces', set('labels.close', "'{}'")],

  ['untranslated', 'en', 'English', () => undefined],
  ['untranslated', 'en-GB', 'British English', () => undefined],
  ['untranslated', 'fr', 'a label of one word', set('labels.code', 'Code')],
  ['untranslated', 'de', 'a button of one word', inEnglish('actions.activate')],
  [
    'untranslated',
    'de',
    'a title of two words',
    set(`${EXPIRED}.title`, 'Clock problem'),
    englishWith(`${EXPIRED}.title`, 'Clock problem'),
  ],
  [
    'untranslated',
    'ja',
    'a placeholder alone',
    set(DATE, '{expiryDate, date, long}'),
    englishWith(DATE, '{expiryDate, date, long}'),
  ],
  ['untranslated', 'fr', 'a title that shares its words but one', set(`${EXPIRED}.title`, 'Your license is expired')],
  ['untranslated', 'fr', 'a text without English', set(`${EXPIRED}.title_expiryDate`, 'Your license has expired')],
  [
    'untranslated',
    'fr',
    'not ICU',
    set(`${EXPIRED}.title`, '{Your license has expired'),
    englishWith(`${EXPIRED}.title`, '{Your license has expired'),
  ],

  [
    'same-texts',
    'fr',
    'two of the three',
    (bundle) => {
      copyCode(EXPIRED, REVOKED)(bundle);
      set(`${REVOKED}.action`, 'Contactez l’assistance.')(bundle);
    },
  ],
  [
    'same-texts',
    'fr',
    'two codes without texts',
    (bundle) => {
      for (const code of [EXPIRED, REVOKED]) set(code, {})(bundle);
    },
  ],
  [
    'same-texts',
    'fr',
    'two codes with empty texts',
    (bundle) => {
      for (const code of [EXPIRED, REVOKED]) set(code, { title: '', message: ' ', action: '' })(bundle);
    },
  ],
  ['same-texts', 'fr', "an app's own texts", copyCode(EXPIRED, REVOKED), { partial: true }],
];

test.each(WRONG)('%s in %s: %s', (kind, locale, _, edit, { part, ...fields }) => {
  const json = write(edited(locale, edit));
  const problems = problemsOf(locale, json).filter((problem) => problem.kind !== 'key-order');
  expect(problems.map((problem) => problem.kind)).toEqual([kind]);
  const [problem] = problems;
  expect(problem).toMatchObject({ file: `${locale}.json`, locale, ...fields });
  expect(problem?.message).toMatch(/^\P{Lowercase}.*\.$/su);
  if (part !== undefined && problem !== undefined) expect(partOf(json, problem)).toBe(part);
});

test.each<Right>(RIGHT)('no %s in %s: %s', (kind, locale, _, edit, options) => {
  expect(problemsOf(locale, write(edited(locale, edit)), { ...options, only: [kind] })).toEqual([]);
});

test.each(TAGS)('nothing in the bundle of %s', (tag) => {
  expect(problemsOf(tag, write(edited(tag, () => undefined)))).toEqual([]);
});

test('a bundle without any text has one problem for each section', () => {
  expect(problemsOf('fr', '{}\n').map(({ kind, key }) => [kind, key])).toEqual([
    ['missing-text', 'codes'],
    ['missing-text', 'actions'],
    ['missing-text', 'labels'],
    ['missing-text', 'preview'],
  ]);
});

test('of three codes with the same texts, two are wrong', () => {
  const json = write(
    edited('fr', (bundle) => {
      copyCode(EXPIRED, REVOKED)(bundle);
      copyCode(EXPIRED, 'codes.UnknownError')(bundle);
    }),
  );
  expect(problemsOf('fr', json).map(({ kind, key }) => [kind, key])).toEqual([
    ['same-texts', EXPIRED],
    ['same-texts', 'codes.UnknownError'],
  ]);
});

describe.each(COVERAGE_CHECKS)('$kind', ({ kind, title, explanation, example }) => {
  test('has rows of both sorts', () => {
    expect(WRONG.map(([row]) => row)).toContain(kind);
    expect(RIGHT.map(([row]) => row)).toContain(kind);
  });

  test('is explained', () => {
    expect(kind).toMatch(/^[a-z\d]+(?:-[a-z\d]+)*$/);
    expect([title, explanation, example.wrong, example.right]).not.toContain('');
    expect(explanation).toMatch(/\.$/);
  });
});

/** The bundle of a language, edited; for a language that has none, the English one. */
function edited(tag: string, edit: Edit): Tree {
  const bundle = JSON.parse(readFileSync(join(LOCALES_DIR, `${TAGS.includes(tag) ? tag : 'en'}.json`), 'utf8')) as Tree;
  edit(bundle);
  return bundle;
}

function write(bundle: Tree): string {
  return `${JSON.stringify(bundle, null, 2)}\n`;
}

/** English with another text. */
function englishWith(key: string, text: string): CheckOptions {
  return { english: write(edited('en', set(key, text))) };
}

/** The object that a key stands in, and its name there. */
function find(bundle: Tree, key: string): [parent: Tree, name: string] {
  const path = key === 'extra.title' ? [key] : key.split('.');
  const parent = path.slice(0, -1).reduce<Tree>((tree, name) => tree[name] as Tree, bundle);
  return [parent, path.at(-1) ?? ''];
}

function textOf(bundle: Tree, key: string): string {
  const [parent, name] = find(bundle, key);
  return parent[name] as string;
}

function problemsOf(tag: string, content: string, options?: CheckOptions): Problem[] {
  return check({ [`${tag}.json`]: content }, { only: WATCHED, ...options });
}

function partOf(content: string, { line, column, endLine, endColumn }: Problem): string {
  const lines = content.split('\n');
  return content.slice(offsetOf(lines, line, column), offsetOf(lines, endLine, endColumn));
}

function offsetOf(lines: readonly string[], line: number, column: number): number {
  return lines.slice(0, line - 1).reduce((length, text) => length + text.length + 1, column - 1);
}
