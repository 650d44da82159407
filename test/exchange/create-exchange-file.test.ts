import { describe, expect, test } from 'vitest';
import { pluralFormsOf } from '../../src/check/new-language.ts';
import { createEnglishFile, createExchangeFile } from '../../src/exchange/create-exchange-file.ts';
import { UNIT_STATES, type Unit } from '../../src/exchange/exchange.ts';
import { GUIDANCE } from '../../src/guidance/index.ts';
import { flatten, readBundle, TRANSLATIONS } from '../locales.ts';

const json = (value: unknown): string => JSON.stringify(value);
const english = json(readBundle('en'));

function unitOf(key: string, locale = 'fr', bundle: object = {}, records?: object): Unit {
  const state = records === undefined ? undefined : json({ texts: records, excuses: {} });
  const { units } = createExchangeFile({ locale, bundle: json(bundle), state, english });
  expect(units.map((unit) => unit.key)).toEqual([...flatten(readBundle('en')).keys()]);
  return units.find((unit) => unit.key === key) as Unit;
}

describe('the state of a text', () => {
  const KEY = 'labels.close';
  const record = { english: 'Close', madeBy: 'machine', date: '2026-01-01' };

  test.each<[what: string, text: string | undefined, record: object | undefined, unit: Partial<Unit>]>([
    ['missing', undefined, undefined, { state: 'untranslated' }],
    ['missing, though recorded', undefined, record, { state: 'untranslated' }],
    ['empty', ' ', record, { state: 'untranslated' }],
    ['left in English', 'Close', undefined, { state: 'untranslated' }],
    ['English on purpose', 'Close', record, { state: 'unreviewed', target: 'Close' }],
    ['translated, with no record', 'Fermer', undefined, { state: 'unreviewed', target: 'Fermer' }],
    ['translated', 'Fermer', record, { state: 'unreviewed', target: 'Fermer' }],
    ['reviewed', 'Fermer', { ...record, reviewedBy: 'Jo' }, { state: 'reviewed', target: 'Fermer' }],
    [
      'outdated',
      'Fermer',
      { ...record, english: 'Shut', reviewedBy: 'Jo' },
      { state: 'stale', target: 'Fermer', previousEnglish: 'Shut' },
    ],
  ])('%s', (_, text, entry, expected) => {
    const bundle = text === undefined ? {} : { labels: { close: text } };
    const {
      key,
      english: source,
      notes,
      ...rest
    } = unitOf(KEY, 'fr', bundle, entry === undefined ? undefined : { [KEY]: entry });
    expect({ key, source, count: notes.length }).toEqual({ key: KEY, source: 'Close', count: 1 });
    expect(rest).toEqual(expected);
  });
});

describe('the notes for a translator', () => {
  test('say when the text appears, how long it may be, and what its placeholders are', () => {
    const { notes, maxLength } = unitOf('codes.License_Expired.message_expiryDate');
    expect(maxLength).toBe(256);
    expect(notes).toEqual([
      GUIDANCE.License_Expired.note,
      'Used when the app knows expiryDate.',
      'At most 256 characters when it is shown.',
      '{expiryDate, date, long} is replaced by the value expiryDate. It may stand anywhere in the text and must stay as it is written.',
    ]);
  });

  test('of an operation, a button, a label', () => {
    expect(unitOf('codes.License_NoMoreActivations.message_floating').notes).toContain(
      'Used when the operation that failed is known: floating.',
    );
    expect(unitOf('actions.renew')).toMatchObject({ notes: ['The label of a button.'] });
    expect(unitOf('labels.code').maxLength).toBeUndefined();
  });

  test('explain the plural forms of the language', () => {
    const key = 'codes.License_NoMoreActivations.message_maxActivations';
    expect(unitOf(key, 'ja').notes.at(-1)).toBe('Plural forms of ja: other {…} for 0, 1, 2, 3, 4, 5, …');
    expect(unitOf(key, 'pl').notes.at(-1)).toBe(
      'Plural forms of pl: one {…} for 1; few {…} for 2, 3, 4, 22, 23, 24, …; many {…} for 0, 5, 6, 7, 8, 9, …; other {…} for fractions',
    );
    expect(unitOf(key, 'ja').maxLength).toBe(160);
    for (const tag of TRANSLATIONS) {
      for (const { category } of pluralFormsOf(tag)) expect(unitOf(key, tag).notes.at(-1)).toContain(`${category} {…}`);
    }
  });

  test('are one paragraph each, in every language', () => {
    for (const locale of TRANSLATIONS) {
      const { units } = createExchangeFile({ locale, bundle: '{}', english });
      expect(units.flatMap(({ notes }) => notes).filter((note) => note === '' || /\p{Cc}/u.test(note))).toEqual([]);
      expect(units.filter(({ notes }) => notes.length === 0)).toEqual([]);
    }
  });
});

test('texts can be chosen by their states', () => {
  const all = createExchangeFile({ locale: 'fr', bundle: json(readBundle('fr')), english }).units;
  for (const state of UNIT_STATES) {
    const { units } = createExchangeFile({ locale: 'fr', bundle: json(readBundle('fr')), english }, [state]);
    expect(units).toEqual(all.filter((unit) => unit.state === state));
  }
});

test('what cannot be read has no texts', () => {
  expect(createExchangeFile({ locale: 'x', bundle: '{', state: '{', english: '{' }).units).toEqual([]);
  expect(unitOf('labels.close', 'not a tag', { labels: [] }).state).toBe('untranslated');
});

test('English as if it were a translation of itself', () => {
  const { targetLocale, units } = createEnglishFile(english);
  expect(targetLocale).toBe('en');
  expect(new Map(units.map(({ key, target }) => [key, target]))).toEqual(flatten(readBundle('en')));
});
