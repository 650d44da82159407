import { describe, expect, test } from 'vitest';
import { acceptTexts } from '../../src/check/accept-texts.ts';
import { check, type CheckOptions } from '../../src/check/check.ts';
import type { Problem } from '../../src/check/problem.ts';
import { readState } from '../../src/check/read-state.ts';
import { serializeState, type State } from '../../src/check/state.ts';
import { STATE_CHECKS } from '../../src/check/state/index.ts';
import { flatten, readBundle, TAGS, TRANSLATIONS } from '../locales.ts';

const KINDS = STATE_CHECKS.map(({ kind }) => kind);
const ENGLISH = flatten(readBundle('en'));
const KEY = 'codes.License_Expired.title';

/** A state in which every text is recorded as made from the English text of today. */
function fresh(locale: string, excuses: State['excuses'] = {}): State {
  const present = new Set(flatten(readBundle(locale)).keys());
  return acceptTexts({ texts: {}, excuses }, ENGLISH, present, { keys: present, date: '2026-01-31' });
}

function without({ texts, excuses }: State, key: string): State {
  return { texts: Object.fromEntries(Object.entries(texts).filter(([other]) => other !== key)), excuses };
}

function madeFrom({ texts, excuses }: State, key: string, english: string): State {
  return { texts: { ...texts, [key]: { english, madeBy: 'person', date: '2025-01-31' } }, excuses };
}

/** What is wrong with a correct bundle that has a state, and with the state. */
function find(locale: string, state: State | string, options: CheckOptions = {}, text?: string): Problem[] {
  const bundle: { codes: Record<string, object> } = { ...readBundle(locale) };
  if (text !== undefined)
    bundle.codes = { ...bundle.codes, License_Expired: { ...bundle.codes['License_Expired'], title: text } };
  const content = typeof state === 'string' ? state : serializeState(state);
  return check(
    { [`${locale}.json`]: `${JSON.stringify(bundle, null, 2)}\n` },
    { states: { [locale]: { path: `state/${locale}.json`, content } }, only: [...KINDS, 'double-space'], ...options },
  );
}

const DOUBLE_SPACE = 'Deine  Lizenz';
const EXCUSE = { [KEY]: { 'double-space': 'It is drawn so.' } };

type FoundRow = readonly [
  kind: string,
  locale: string,
  state: State | string,
  place: { readonly file: string; readonly at: string },
];

const FOUND: readonly FoundRow[] = [
  [
    'stale',
    'fr',
    madeFrom(fresh('fr'), KEY, 'Your license is over'),
    { file: 'fr.json', at: 'Votre licence a expiré' },
  ],
  ['stale', 'ja', madeFrom(fresh('ja'), 'labels.code', ''), { file: 'ja.json', at: 'コード' }],
  ['no-state', 'ar', without(fresh('ar'), 'labels.close'), { file: 'ar.json', at: 'إغلاق' }],
  ['unused-excuse', 'de', fresh('de', EXCUSE), { file: 'state/de.json', at: '"double-space"' }],
  [
    'unused-excuse',
    'pl',
    fresh('pl', { 'codes.No_Such.title': { 'double-space': 'Gone.' } }),
    { file: 'state/pl.json', at: '"double-space"' },
  ],
  [
    'unused-excuse',
    'sv',
    fresh('sv', { [KEY]: { 'double-spaces': 'Why.' } }),
    { file: 'state/sv.json', at: '"double-spaces"' },
  ],
  [
    'unused-excuse',
    'sv',
    fresh('sv', { [KEY]: { constructor: 'Why.' } }),
    { file: 'state/sv.json', at: '"constructor"' },
  ],
  ['state-syntax', 'it', '{\n  "texts": {}\n  "excuses": {}\n}', { file: 'state/it.json', at: '' }],
  ['state-syntax', 'it', '<<<<<<< HEAD\n{}', { file: 'state/it.json', at: '' }],
];

describe('is found at its place', () => {
  test.each(FOUND)('%s in %s', (kind, locale, state, { file, at }) => {
    const problems = find(locale, state);
    expect(problems.map((problem) => [problem.kind, problem.file])).toEqual([[kind, file]]);
    const content = typeof state === 'string' ? state : serializeState(state);
    const source = file.startsWith('state/') ? content : `${JSON.stringify(readBundle(locale), null, 2)}\n`;
    for (const { line, column, endColumn } of problems) {
      expect(source.split('\n')[line - 1]?.slice(column - 1, endColumn - 1)).toBe(at);
    }
  });

  test('excuse-without-reason, and the excuse counts all the same', () => {
    for (const reason of ['', '  ']) {
      const state = fresh('de', { [KEY]: { 'double-space': reason } });
      expect(find('de', state, {}, DOUBLE_SPACE)).toEqual([
        expect.objectContaining({ kind: 'excuse-without-reason', severity: 'error', file: 'state/de.json', key: KEY }),
      ]);
    }
  });
});

interface SilentRow {
  readonly kind: string;
  readonly locale: string;
  readonly state: State | string;
  readonly options?: CheckOptions;
  readonly text?: string | undefined;
}

const SILENT: readonly SilentRow[] = [
  { kind: 'stale', locale: 'fr', state: fresh('fr') },
  { kind: 'stale', locale: 'en', state: madeFrom(fresh('en'), KEY, 'Your license is over') },
  { kind: 'stale', locale: 'fr', state: madeFrom(fresh('fr'), 'codes.Gone.title', 'Your license is over') },
  { kind: 'no-state', locale: 'en', state: without(fresh('en'), KEY) },
  { kind: 'no-state', locale: 'de', state: without(fresh('de'), KEY), text: ENGLISH.get(KEY) },
  { kind: 'no-state', locale: 'de', state: '{ "texts": ' },
  { kind: 'unused-excuse', locale: 'de', state: fresh('de', EXCUSE), text: DOUBLE_SPACE },
  // Nobody knows what a check that was not run would have found.
  { kind: 'unused-excuse', locale: 'de', state: fresh('de', EXCUSE), options: { only: KINDS } },
  {
    kind: 'unused-excuse',
    locale: 'de',
    state: fresh('de', EXCUSE),
    options: { only: undefined, skip: ['double-space'] },
  },
  {
    kind: 'unused-excuse',
    locale: 'de',
    state: fresh('de', { [KEY]: { spelling: 'A name.' } }),
    options: { only: undefined },
  },
  { kind: 'excuse-without-reason', locale: 'de', state: fresh('de', EXCUSE), text: DOUBLE_SPACE },
  { kind: 'state-syntax', locale: 'de', state: '{}' },
  { kind: 'state-syntax', locale: 'de', state: fresh('de') },
];

describe('stays silent', () => {
  test.each(SILENT)('$kind in $locale', ({ kind, locale, state, options, text }) => {
    expect(find(locale, state, options, text).filter((problem) => problem.kind === kind)).toEqual([]);
  });

  test.each(TAGS)('on %s, without a state and with a fresh one', (locale) => {
    expect(check({ [locale]: readBundle(locale) }, { only: KINDS })).toEqual([]);
    expect(find(locale, fresh(locale))).toEqual([]);
  });
});

test.each(KINDS)('%s has rows of both sorts', (kind) => {
  expect([...FOUND.map(([found]) => found), 'excuse-without-reason']).toContain(kind);
  expect(SILENT.map((row) => row.kind)).toContain(kind);
});

test('stale shows what English was and is', () => {
  expect(find('fr', madeFrom(fresh('fr'), KEY, 'Your license is over'))).toEqual([
    expect.objectContaining({
      message: expect.stringContaining('Your license is over'),
      expected: expect.stringContaining('Your license has expired'),
      english: 'Your license has expired',
    }),
  ]);
});

test('an unknown kind in an excuse gets the nearest right one', () => {
  expect(find('sv', fresh('sv', { [KEY]: { 'double-spaces': 'Why.' } }))[0]?.expected).toBe('double-space');
});

test('an excuse cannot hide what is wrong with itself', () => {
  const state = fresh('de', { [KEY]: { 'unused-excuse': 'I want it.' } });
  expect(find('de', state).map(({ kind }) => kind)).toEqual(['unused-excuse']);
});

test('an excuse of a file that is not JSON is left alone', () => {
  const states = { de: { path: 'state/de.json', content: serializeState(fresh('de', EXCUSE)) } };
  expect(check({ 'de.json': '{' }, { states, only: [...KINDS, 'double-space'] })).toEqual([]);
});

describe('acceptTexts', () => {
  const english = new Map([
    ['a', 'A'],
    ['b', 'B'],
    ['c', 'C'],
  ]);
  const old = { english: 'old', madeBy: 'person', reviewedBy: 'Jo', date: '2020-01-01' } as const;

  test('records what is named, in the order of English, and keeps the rest', () => {
    const state = { texts: { c: old, b: old, gone: old }, excuses: EXCUSE };
    const after = acceptTexts(state, english, new Set(['a', 'b', 'c']), {
      keys: new Set(['a', 'c']),
      date: '2026-11-22',
    });
    expect(Object.entries(after.texts)).toEqual([
      ['a', { english: 'A', madeBy: 'machine', date: '2026-11-22' }],
      ['b', old],
      ['c', { english: 'C', madeBy: 'person', date: '2026-11-22' }],
    ]);
    expect(after.excuses).toBe(EXCUSE);
  });

  test('drops the record of a text that the bundle no longer has', () => {
    const after = acceptTexts({ texts: { a: old, b: old }, excuses: {} }, english, new Set(['a']), {
      keys: new Set(),
      date: '2026-11-22',
    });
    expect(Object.keys(after.texts)).toEqual(['a']);
  });

  test('keeps the date of what is the same', () => {
    const acceptance = { keys: new Set(['a']), reviewedBy: 'Jo', madeBy: 'person' as const };
    const first = acceptTexts({ texts: {}, excuses: {} }, english, new Set(['a']), {
      ...acceptance,
      date: '2026-01-01',
    });
    expect(acceptTexts(first, english, new Set(['a']), { ...acceptance, date: '2026-02-02' })).toEqual(first);
    const other = acceptTexts(first, english, new Set(['a']), { keys: new Set(['a']), date: '2026-02-02' });
    expect(other.texts).toEqual({ a: { english: 'A', madeBy: 'person', date: '2026-02-02' } });
  });
});

test.each(TRANSLATIONS)('the state of %s reads back as it was written', (locale) => {
  const state = fresh(locale, EXCUSE);
  expect(readState(serializeState(state))).toEqual(state);
});
