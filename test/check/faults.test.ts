// Faults planted one at a time into correct bundles: each must be found, in its line, under its kind; and nothing is found in the
// correct ones. What a fault changes is derived from the bundle itself, so that a new language is tested without a new row.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { check, CHECKS, type Problem } from '../../src/check/index.ts';
import { membersOf, parseDocument, type Member } from '../../src/check/json-document.ts';
import { languageOf } from '../../src/check/language.ts';
import { LOCALES_DIR, TAGS, TRANSLATIONS } from '../locales.ts';

interface Fault {
  readonly kind: string;
  /** The edited file, or nothing where the language cannot have the fault. */
  readonly plant: (source: Source) => string | Uint8Array | undefined;
  /** The beginning of the line that is pointed at. Default: the first line that the fault changes. */
  readonly at?: string;
  /** How many lines below that. */
  readonly below?: number;
}

interface Source {
  readonly tag: string;
  readonly json: string;
  /** The file with one text replaced. */
  readonly edit: (key: string, write: (text: string) => string) => string | undefined;
  /** The text of a key. */
  readonly text: (key: string) => string;
}

const read = (path: string): string => readFileSync(join(LOCALES_DIR, path), 'utf8');
const stateOf = (tag: string) => ({ [tag]: { path: `state/${tag}.json`, content: read(`state/${tag}.json`) } });

const MESSAGE = 'codes.License_Revoked.message';
const DATE = 'codes.License_Expired.message_expiryDate';
const PLURAL = 'codes.ConnectionToServer_MaxDaysOfflineExceeded.message_maxDaysOffline';
const NAME = 'codes.License_ActivationKeyForWrongProduct.message_licensedProductName';
const TITLE = 'codes.License_NotFound.title';

const insertWord = (word: string) => (text: string) => `${text.slice(0, -1)} ${word}${text.slice(-1)}`;
const insertInside = (characters: string) => (text: string) => text.slice(0, 3) + characters + text.slice(3);

const FAULTS: readonly Fault[] = [
  // File
  {
    kind: 'not-utf8',
    plant: ({ json }) =>
      Buffer.concat([Buffer.from(json.slice(0, 60)), Buffer.from([0xff]), Buffer.from(json.slice(60))]),
  },
  { kind: 'byte-order-mark', plant: ({ json }) => `\ufeff${json}`, at: '{' },
  { kind: 'crlf', plant: ({ json }) => json.replaceAll('\n', '\r\n'), at: '{' },
  { kind: 'no-final-newline', plant: ({ json }) => json.trimEnd(), at: '}' },
  { kind: 'invalid-json', plant: ({ json }) => json.replace('"message":', '"message"') },
  {
    kind: 'merge-conflict',
    plant: ({ json }) => json.replace('    "License_Error"', '<<<<<<< ours\n    "License_Error"'),
  },
  { kind: 'duplicate-key', plant: ({ json }) => json.replace(/(\n {6}"action": .*)(\n {4}\})/, '$1,$1$2'), below: 1 },
  {
    kind: 'duplicate-key',
    plant: ({ json }) => json.replace(/(\n {6})"action"(: .*)(\n {4}\})/, String.raw`$1"action"$2,$1"\u0061ction"$2$3`),
    below: 1,
  },
  { kind: 'wrong-type', plant: ({ json }) => json.replace(/"title": ".*"/, '"title": 5') },
  { kind: 'wrong-type', plant: ({ json }) => json.replace(/"action": ".*"/, '"action": { "text": "x" }') },
  {
    kind: 'prototype-key',
    plant: ({ json }) => json.replace('\n    "License_Error"', '\n    "__proto__": {},\n    "License_Error"'),
  },
  { kind: 'key-order', plant: ({ json }) => json.replace(/(\n {6}"title": .*,)(\n {6}"message": .*,)/, '$2$1') },
  { kind: 'indentation', plant: ({ json }) => json.replace('\n      "title"', '\n     "title"') },

  // Coverage
  { kind: 'missing-text', plant: ({ json }) => json.replace(/\n {6}"message": .*,/, ''), at: '    "NoError"' },
  {
    kind: 'missing-text',
    plant: ({ json }) => json.replace(/\n {6}"message_expiryDate": .*,/, ''),
    at: '    "License_Expired"',
  },
  { kind: 'unknown-key', plant: ({ json }) => json.replace('"License_Error"', '"License_Eror"') },
  { kind: 'unknown-key', plant: ({ json }) => json.replace('"message_validate"', '"message_Validate"') },
  { kind: 'empty-text', plant: ({ edit }) => edit(MESSAGE, () => '') },
  { kind: 'empty-text', plant: ({ edit }) => edit(MESSAGE, () => ' \u00a0') },
  {
    kind: 'untranslated',
    plant: ({ tag, edit }) => (tag === 'en' ? undefined : edit(MESSAGE, () => english.text(MESSAGE))),
  },
  {
    kind: 'same-texts',
    plant: ({ json, text }) =>
      ['title', 'message', 'action'].reduce(
        (edited, field) =>
          editJson(edited, `codes.DB_InsertError.${field}`, () => text(`codes.DB_SQL_Query_Error.${field}`)) ?? edited,
        json,
      ),
    at: '    "DB_InsertError"',
  },

  // ICU
  { kind: 'icu-syntax', plant: ({ edit }) => edit(DATE, (text) => text.replace('long}', 'long')) },
  { kind: 'misspelt-placeholder', plant: ({ edit }) => edit(DATE, (text) => text.replace('expiryDate', 'expirydate')) },
  {
    kind: 'misspelt-placeholder',
    plant: ({ edit }) => edit(NAME, (text) => text.replace('licensedProductName', 'licencedProductName')),
  },
  {
    kind: 'missing-placeholder',
    plant: ({ tag, edit }) =>
      tag === 'en' ? undefined : edit(NAME, (text) => text.replace('{licensedProductName}', 'X')),
  },
  { kind: 'extra-placeholder', plant: ({ edit }) => edit(MESSAGE, insertWord('{emailAddress}')) },
  { kind: 'undeclared-value', plant: ({ edit }) => edit(MESSAGE, insertWord('{zzz}')) },
  {
    kind: 'placeholder-type',
    plant: ({ tag, edit }) =>
      tag === 'en' ? undefined : edit(DATE, (text) => text.replace('date, long', 'date, short')),
  },
  {
    kind: 'placeholder-type',
    plant: ({ edit }) => edit(NAME, (text) => text.replace('}', ', select, a {A} other {B}}')),
  },
  { kind: 'unknown-format', plant: ({ edit }) => edit(DATE, (text) => text.replace('date, long', 'date, huge')) },
  {
    kind: 'missing-plural-category',
    plant: ({ tag, edit }) =>
      categories(tag) === 1 ? undefined : edit(PLURAL, (text) => text.replace(/\b(?:one|few) \{[^{}]*\} /, '')),
  },
  {
    kind: 'unknown-plural-category',
    plant: ({ tag, edit }) =>
      tag === 'ar' ? undefined : edit(PLURAL, (text) => text.replace('plural, ', 'plural, zero {x} ')),
  },
  { kind: 'missing-other', plant: ({ edit }) => edit(PLURAL, (text) => text.replace(/ ?other \{[^{}]*\}/, ' =7 {x}')) },
  {
    kind: 'wrong-exact-match',
    plant: ({ edit }) => edit(PLURAL, (text) => text.replace('plural, ', 'plural, =1.5 {x} ')),
  },
  { kind: 'swallowed-placeholder', plant: ({ edit }) => edit(NAME, (text) => text.replace('{', "'{")) },
  { kind: 'too-complex', plant: ({ edit }) => edit(MESSAGE, (text) => text.repeat(300)) },

  // Text
  { kind: 'edge-space', plant: ({ edit }) => edit(TITLE, (text) => `${text} `) },
  { kind: 'edge-space', plant: ({ edit }) => edit(TITLE, (text) => `\u00a0${text}`) },
  { kind: 'double-space', plant: ({ edit }) => edit(MESSAGE, insertInside('  ')) },
  { kind: 'mojibake', plant: ({ edit }) => edit(MESSAGE, insertInside('\ufffd')) },
  { kind: 'control-character', plant: ({ edit }) => edit(MESSAGE, insertInside('\u0007')) },
  {
    kind: 'control-character',
    plant: ({ tag, edit }) => (hasSpaces(tag) ? edit(MESSAGE, insertInside('\u200b')) : undefined),
  },
  { kind: 'bidi-control', plant: ({ edit }) => edit(MESSAGE, insertInside('\u202e')) },
  {
    kind: 'not-nfc',
    plant: ({ edit, text }) =>
      text(MESSAGE).normalize('NFD') === text(MESSAGE) ? undefined : edit(MESSAGE, (own) => own.normalize('NFD')),
  },
  { kind: 'markup', plant: ({ edit }) => edit(MESSAGE, insertWord('<b>x</b>')) },
  { kind: 'link', plant: ({ edit }) => edit(MESSAGE, insertWord('https://example.com/x')) },
  { kind: 'link', plant: ({ edit }) => edit(MESSAGE, insertWord('help@example.com')) },
  { kind: 'foreign-script', plant: ({ edit }) => edit(MESSAGE, insertInside('щ')) },
  { kind: 'foreign-digits', plant: ({ edit }) => edit(MESSAGE, insertWord('४२')) },
  { kind: 'number-differs', plant: ({ tag, edit }) => (tag === 'en' ? undefined : edit(MESSAGE, insertWord('47'))) },
  { kind: 'end-punctuation', plant: ({ edit }) => edit(MESSAGE, (text) => text.slice(0, -1)) },
  { kind: 'end-punctuation', plant: ({ edit, text }) => edit(TITLE, (title) => title + text(MESSAGE).slice(-1)) },
  { kind: 'exclamation-mark', plant: ({ edit }) => edit(MESSAGE, (text) => `${text.slice(0, -1)}!`) },
  { kind: 'ellipsis', plant: ({ edit }) => edit(MESSAGE, (text) => `${text.slice(0, -1)}…`) },
  { kind: 'quotation-marks', plant: ({ edit }) => edit(MESSAGE, insertWord('"x"')) },
  { kind: 'too-long', plant: ({ edit }) => edit(TITLE, (text) => Array.from({ length: 9 }, () => text).join(', ')) },

  // Words
  { kind: 'banned-word', plant: ({ tag, edit }) => edit(MESSAGE, insertWord(plainPattern(termsOf(tag).never))) },
  {
    kind: 'register',
    plant: ({ tag, edit }) =>
      termsOf(tag).register.never.length === 0
        ? undefined
        : edit(MESSAGE, insertWord(plainPattern(termsOf(tag).register.never))),
  },

  {
    kind: 'missing-term',
    plant: ({ tag, edit, text }) =>
      edit(MESSAGE, () => (tag === 'en' ? text(MESSAGE) : text('codes.Sms_Error_Sending.message'))),
  },

  // Only in some languages
  { kind: 'invisible-character', plant: ({ edit }) => edit(MESSAGE, insertInside('\u00ad')) },
  { kind: 'joiner', plant: ({ tag, edit }) => (usesLatin(tag) ? edit(MESSAGE, insertInside('\u200d')) : undefined) },
  {
    kind: 'foreign-word',
    plant: ({ tag, edit }) => (usesLatin(tag) ? undefined : edit(MESSAGE, insertWord('download'))),
  },
  {
    kind: 'foreign-letter',
    plant: ({ tag, edit }) => (usesLatin(tag) ? edit(MESSAGE, insertInside(foreignLetter(tag))) : undefined),
  },
  { kind: 'mixed-digits', plant: ({ tag, edit }) => (tag === 'ar' ? edit(MESSAGE, insertWord('3 ٤')) : undefined) },
  {
    kind: 'halfwidth',
    plant: ({ tag, edit }) => (/^(?:ja|zh)/.test(tag) ? edit(MESSAGE, insertInside('Ａ')) : undefined),
  },
  {
    kind: 'apostrophe-style',
    plant: ({ tag, edit }) =>
      /^(?:en|fr|it)$/.test(tag)
        ? edit('codes.ConnectionToServer_MaxDaysOfflineExceeded.message', (text) => text.replace('’', "'"))
        : undefined,
  },
  {
    kind: 'punctuation-spacing',
    plant: ({ tag, edit }) =>
      hasSpaces(tag) ? edit(MESSAGE, (text) => text.replace(/([.,،])(?=\s)/, ' $1')) : undefined,
  },
  {
    kind: 'foreign-punctuation',
    plant: ({ tag, edit }) => (usesLatin(tag) ? undefined : edit(MESSAGE, (text) => text.replace(/[،、，]/, ','))),
  },
  {
    kind: 'repeated-word',
    plant: ({ tag, edit }) =>
      hasSpaces(tag) ? edit(MESSAGE, (text) => text.replace(/ (\p{L}+) /u, ' $1 $1 ')) : undefined,
  },
  {
    kind: 'all-caps',
    plant: ({ tag, edit }) =>
      usesLatin(tag) ? edit(MESSAGE, (text) => text.replace(/\p{L}{6,}/u, (word) => word.toUpperCase())) : undefined,
  },
  {
    kind: 'too-many-sentences',
    plant: ({ edit, text }) =>
      edit(MESSAGE, (own) =>
        [own, text('codes.DB_SQL_Query_Error.message'), text('codes.DB_InsertError.message')].join(' '),
      ),
  },
  {
    kind: 'other-language',
    plant: ({ tag, edit }) => edit(MESSAGE, () => createSource(tag === 'de' ? 'fr' : 'de').text(MESSAGE)),
  },
  {
    kind: 'english-word',
    plant: ({ tag, edit }) => (tag === 'en' || !usesLatin(tag) ? undefined : edit(MESSAGE, insertWord('anymore the'))),
  },
];

/** Kinds that need something else than a fault in a bundle; each has tests of its own. */
const OTHERWISE_TESTED = new Set([
  'wrong-tag',
  // No shipped text has a select.
  'select-option',
  'plural-without-number',
  'retry-advice',
  'spelling',
  'state-syntax',
  'stale',
  'no-state',
  'excuse-without-reason',
  'unused-excuse',
]);

const english = createSource('en');

test('the correct bundles have no problem', () => {
  const bundles = Object.fromEntries(TAGS.map((tag) => [`${tag}.json`, read(`${tag}.json`)]));
  const states = Object.assign({}, ...TRANSLATIONS.map(stateOf));
  expect(check(bundles, { states })).toEqual([]);
});

describe.each(TAGS)('in %s', (tag) => {
  const source = createSource(tag);
  const planted = FAULTS.flatMap((fault, index) => {
    const content = fault.plant(source);
    return content === undefined || content === source.json ? [] : [{ ...fault, index, content }];
  });

  test.each(planted)('$kind is found (fault $index)', ({ kind, content, at, below = 0 }) => {
    const problems = check(
      { [`${tag}.json`]: content },
      { english: english.json, states: tag === 'en' ? {} : stateOf(tag) },
    );
    const expectedLine = (at === undefined ? firstChangedLine(source.json, content) : lineOf(content, at)) + below;
    expect(problems.map(describeProblem)).toContain(`${tag}.json:${expectedLine} ${kind}`);
  });
});

test('at least 120 faults are planted, of every kind that a bundle alone can have', () => {
  const sources = TAGS.map(createSource);
  const planted = FAULTS.filter(({ plant }) => sources.some((source) => plant(source) !== undefined));
  const count = sources.flatMap((source) =>
    FAULTS.filter(({ plant }) => ![undefined, source.json].includes(plant(source) as string)),
  ).length;
  expect(count).toBeGreaterThan(500);
  const kinds = new Set(planted.map(({ kind }) => kind));
  expect(CHECKS.map(({ kind }) => kind).filter((kind) => !kinds.has(kind) && !OTHERWISE_TESTED.has(kind))).toEqual([]);
});

function describeProblem({ file, line, kind }: Problem): string {
  return `${file}:${line} ${kind}`;
}

function createSource(tag: string): Source {
  const json = read(`${tag}.json`);
  return {
    tag,
    json,
    edit: (key, write) => editJson(json, key, write),
    text: (key) => textOf(findMember(json, key)),
  };
}

function textOf(member: Member | undefined): string {
  return typeof member?.value === 'string' ? member.value : '';
}

function editJson(json: string, key: string, write: (text: string) => string): string | undefined {
  const member = findMember(json, key);
  if (typeof member?.value !== 'string') return undefined;
  const { start, end } = member.valueSpan;
  return json.slice(0, start) + JSON.stringify(write(member.value)) + json.slice(end);
}

function findMember(json: string, key: string): Member | undefined {
  return key
    .split('.')
    .reduce<Member | undefined>(
      (member, part) => membersOf(member).find((child) => child.key === part),
      parseDocument(json).root,
    );
}

function linesOf(content: string | Uint8Array): string[] {
  return (typeof content === 'string' ? content : Buffer.from(content).toString('utf8'))
    .replace(/^\ufeff/, '')
    .split('\n');
}

function lineOf(content: string | Uint8Array, beginning: string): number {
  return linesOf(content).findIndex((line) => line.startsWith(beginning)) + 1;
}

function firstChangedLine(before: string, after: string | Uint8Array): number {
  const lines = linesOf(after);
  return before.split('\n').findIndex((line, index) => line !== lines[index]) + 1;
}

function categories(tag: string): number {
  return new Intl.PluralRules(tag).resolvedOptions().pluralCategories.length;
}

function termsOf(tag: string): {
  readonly never: readonly string[];
  readonly register: { readonly never: readonly string[] };
} {
  return JSON.parse(read(`terms/${tag}.json`));
}

/** A pattern as a word that it matches. */
function plainPattern(patterns: readonly string[]): string {
  return (patterns[0] ?? '').replaceAll('*', '');
}

function usesLatin(tag: string): boolean {
  return languageOf(tag).script === 'Latn';
}

function hasSpaces(tag: string): boolean {
  return !/^(?:ja|zh|th)/.test(tag);
}

/** A Latin letter that the language does not even use in names. */
function foreignLetter(tag: string): string {
  return ['ł', 'ő', 'ģ', 'ħ'].find((letter) => !languageOf(tag).letters.has(letter)) ?? '';
}
