import { describe, expect, test } from 'vitest';
import type { ReadUnit } from '../../src/exchange/exchange.ts';
import type { ImportTarget } from '../../src/exchange/compare-checks.ts';
import { importFile } from '../../src/exchange/import-file.ts';
import type { ImportRecord } from '../../src/exchange/judge-unit.ts';

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

const ENGLISH = {
  codes: {
    License_Expired: {
      title: 'Your license has expired',
      message: 'This app needs a renewed license.',
      message_expiryDate: 'Your license ended on {expiryDate, date, long}.',
      action: 'Renew your license.',
    },
  },
  labels: { code: 'Code', close: 'Close' },
};
const FRENCH = {
  codes: {
    License_Expired: {
      title: 'Votre licence a expiré',
      message: 'L’application nécessite une licence renouvelée.',
      action: 'Renew your license.',
    },
  },
  labels: { code: 'Code' },
};
const OLD = { madeBy: 'machine', date: '2025-01-01' };
const STATE = {
  texts: {
    'codes.License_Expired.title': { english: 'Your license has expired', ...OLD, reviewedBy: 'Jo' },
    'codes.License_Expired.message': { english: 'Older.', ...OLD },
    'labels.code': { english: 'Code', ...OLD },
  },
  excuses: { 'labels.code': { untranslated: 'The same word.' } },
};
const TRANSLATION: ImportTarget = { locale: 'fr', bundle: json(FRENCH), state: json(STATE), english: json(ENGLISH) };

const [TITLE, MESSAGE, VARIANT, ACTION] = ['title', 'message', 'message_expiryDate', 'action'].map(
  (form) => `codes.License_Expired.${form}`,
) as [string, string, string, string];
const SOURCES: Readonly<Record<string, string>> = {
  [TITLE]: ENGLISH.codes.License_Expired.title,
  [MESSAGE]: ENGLISH.codes.License_Expired.message,
  [VARIANT]: ENGLISH.codes.License_Expired.message_expiryDate,
  [ACTION]: ENGLISH.codes.License_Expired.action,
  'labels.code': 'Code',
  'labels.close': 'Close',
};

function unit(key: string, target: string, rest: Partial<ReadUnit> = {}): ReadUnit {
  return { key, english: SOURCES[key] ?? '', target, line: 1, ...rest };
}

const BY_NOBODY: ImportRecord = { madeBy: 'person', date: '2026-01-01' };

/** The texts and records after an import, and what it said. */
function run(units: readonly ReadUnit[], record = BY_NOBODY, translation = TRANSLATION) {
  const result = importFile({ units }, translation, record);
  if (result.refused !== undefined) return { refused: result.refused };
  const last = (name: string): string | undefined => result.writes.findLast(({ target }) => target === name)?.content;
  const state = last('state') ?? String(translation.state);
  return {
    summary: result.summary,
    bundle: last('bundle') ?? String(translation.bundle),
    state,
    writes: result.writes,
  };
}

const recordOf = (state: string | undefined, key: string): unknown => JSON.parse(state ?? '').texts[key];

describe('what becomes of a text, and what is recorded', () => {
  const PERSON = { madeBy: 'person', date: '2026-01-01' };
  const now = (key: string): object => ({ english: SOURCES[key] });
  const same = (key: string): object | undefined => new Map<string, object>(Object.entries(STATE.texts)).get(key);

  test.each<[what: string, unit: ReadUnit, by: string | undefined, outcome: string, record: object | undefined]>([
    ['no translation', unit(TITLE, ''), 'Ann', 'untranslated', same(TITLE)],
    ['nothing but spaces', unit(TITLE, '  '), 'Ann', 'untranslated', same(TITLE)],
    ['the same text', unit(TITLE, 'Votre licence a expiré'), 'Ann', 'unchanged', same(TITLE)],
    [
      'the same text, reviewed before',
      unit(TITLE, 'Votre licence a expiré', { state: 'reviewed' }),
      'Ann',
      'unchanged',
      same(TITLE),
    ],
    [
      'the same text, no longer called reviewed',
      unit(TITLE, 'Votre licence a expiré', { state: 'unreviewed' }),
      'Ann',
      'unchanged',
      same(TITLE),
    ],
    [
      'another text takes the review away',
      unit(TITLE, 'La licence a expiré'),
      'Ann',
      'changed',
      { ...now(TITLE), ...PERSON },
    ],
    [
      'another text, reviewed',
      unit(TITLE, 'La licence a expiré', { state: 'reviewed' }),
      'Ann',
      'changed',
      { ...now(TITLE), ...PERSON, reviewedBy: 'Ann' },
    ],
    [
      'another text, reviewed by nobody knows whom',
      unit(TITLE, 'La licence a expiré', { state: 'reviewed' }),
      undefined,
      'changed',
      { ...now(TITLE), ...PERSON },
    ],
    [
      'an outdated text that stays',
      unit(MESSAGE, FRENCH.codes.License_Expired.message, { state: 'stale' }),
      'Ann',
      'unchanged',
      same(MESSAGE),
    ],
    [
      'an outdated text of which nothing is said',
      unit(MESSAGE, FRENCH.codes.License_Expired.message),
      'Ann',
      'unchanged',
      same(MESSAGE),
    ],
    [
      'an outdated text that is right again',
      unit(MESSAGE, FRENCH.codes.License_Expired.message, { state: 'unreviewed' }),
      'Ann',
      'confirmed',
      { ...now(MESSAGE), ...OLD, date: '2026-01-01' },
    ],
    [
      'an outdated text that is reviewed',
      unit(MESSAGE, FRENCH.codes.License_Expired.message, { state: 'reviewed' }),
      'Ann',
      'confirmed',
      { ...now(MESSAGE), ...OLD, date: '2026-01-01', reviewedBy: 'Ann' },
    ],
    [
      'an outdated text in other words',
      unit(MESSAGE, 'Une licence renouvelée est nécessaire.', { state: 'stale' }),
      'Ann',
      'changed',
      { ...now(MESSAGE), ...PERSON },
    ],
    [
      'a text that was missing',
      unit(VARIANT, 'Votre licence a pris fin le {expiryDate, date, long}.'),
      undefined,
      'added',
      { ...now(VARIANT), ...PERSON },
    ],
    [
      'a text that was left in English',
      unit(ACTION, 'Renouvelez votre licence.', { state: 'untranslated' }),
      undefined,
      'added',
      { ...now(ACTION), ...PERSON },
    ],
    [
      'a text that is still left in English',
      unit(ACTION, ENGLISH.codes.License_Expired.action),
      'Ann',
      'untranslated',
      undefined,
    ],
    [
      'a missing text, filled with English by a tool',
      unit('labels.close', 'Close', { state: 'untranslated' }),
      'Ann',
      'untranslated',
      undefined,
    ],
    [
      'an English word that is called right',
      unit('labels.close', 'Close', { state: 'unreviewed' }),
      undefined,
      'added',
      { ...now('labels.close'), ...PERSON },
    ],
    [
      'an English word that was called right before',
      unit('labels.code', 'Code'),
      'Ann',
      'unchanged',
      same('labels.code'),
    ],
    [
      'an English word that is reviewed',
      unit('labels.code', 'Code', { state: 'reviewed' }),
      'Ann',
      'confirmed',
      { ...now('labels.code'), ...OLD, date: '2026-01-01', reviewedBy: 'Ann' },
    ],
  ])('%s', (_, one, reviewedBy, outcome, record) => {
    const { summary, bundle, state } = run([one], { ...BY_NOBODY, reviewedBy });
    expect(summary).toMatchObject({ [outcome]: [one.key] });
    expect(recordOf(state, one.key)).toEqual(record);
    const [section = '', name = '', form = ''] = one.key.split('.');
    const texts = JSON.parse(bundle ?? '')[section];
    const before: unknown = JSON.parse(json(FRENCH))[section];
    if (outcome === 'added' || outcome === 'changed') {
      expect(form === '' ? texts[name] : texts[name][form]).toBe(one.target);
    } else expect(texts).toEqual(before);
    // The second time, there is nothing left to do.
    const after = { ...TRANSLATION, bundle: bundle ?? '', state: state ?? '' };
    expect(run([one], { ...BY_NOBODY, reviewedBy }, after)).toMatchObject({ writes: [] });
  });

  test('who marks texts as reviewed without a name is told so', () => {
    const units = [
      unit(TITLE, 'Votre licence a expiré', { state: 'reviewed' }),
      unit(MESSAGE, 'Une licence renouvelée est nécessaire.', { state: 'reviewed' }),
      unit('labels.code', 'Code', { state: 'reviewed' }),
    ];
    expect(run(units).summary?.unsigned).toEqual([MESSAGE, 'labels.code']);
    expect(run(units, { ...BY_NOBODY, reviewedBy: 'Ann' }).summary?.unsigned).toEqual([]);
  });
});

describe('refuses the whole file', () => {
  const good = unit(TITLE, 'La licence a expiré', { line: 5 });

  test.each<[what: string, unit: ReadUnit, reason: RegExp]>([
    ['a text made from another English text', unit(MESSAGE, 'x', { english: 'Older.' }), /another English text/],
    [
      'the same text made from another English text',
      unit(MESSAGE, FRENCH.codes.License_Expired.message, { english: 'Older.' }),
      /another English text/,
    ],
    ['a text that shows no English text', { key: MESSAGE, target: 'x', line: 9 }, /which English text/],
    [
      'an unknown text',
      unit('codes.License_Expired.titel', 'x'),
      /no such text; perhaps codes\.License_Expired\.title is meant/,
    ],
    ['an unknown text without a translation', unit('', ''), /no such text/],
    ['a key of a prototype', unit('__proto__', 'x'), /no such text/],
    ['a text that stands there twice', unit(TITLE, ''), /twice/],
    ['a lost placeholder', unit(VARIANT, 'Votre licence a pris fin.'), /missing-placeholder/],
    [
      'a translated placeholder',
      unit(VARIANT, 'Terminée le {dateExpiration, date, long}.'),
      /placeholder|undeclared-value/,
    ],
    ['broken syntax', unit(VARIANT, 'Terminée le {expiryDate, date, long.'), /icu-syntax/],
    ['markup', unit(ACTION, 'Renouvelez <b>votre</b> licence.'), /markup/],
    ['half a character', unit(ACTION, 'Renouvelez \ud800.'), /control-character|invisible|mojibake/],
  ])('for %s', (_, bad, reason) => {
    const line = { ...bad, line: 9 };
    const { refused } = run([good, line]);
    expect(new Set(refused?.map((refusal) => refusal.line))).toEqual(new Set([9]));
    expect(refused?.[0]?.reason).toMatch(reason);
    expect(refused?.[0]?.key).toBe(bad.key);
  });

  test('not for a text without a translation that was made from another English text', () => {
    expect(run([unit(MESSAGE, '', { english: 'Older.' })]).summary?.untranslated).toEqual([MESSAGE]);
  });

  test('not for errors that were there before', () => {
    const bundle = json({ ...FRENCH, labels: { code: 'Code ', close: '  x' } });
    expect(run([good], BY_NOBODY, { ...TRANSLATION, bundle }).summary?.changed).toEqual([TITLE]);
    expect(run([unit('labels.code', 'Le code ')], BY_NOBODY, { ...TRANSLATION, bundle }).summary?.changed).toEqual([
      'labels.code',
    ]);
    expect(
      run([unit('labels.code', 'Le  code')], BY_NOBODY, { ...TRANSLATION, bundle }).refused?.[0]?.reason,
    ).toContain('double-space');
  });

  test.each<[what: string, translation: Partial<ImportTarget>, reason: RegExp]>([
    ['a bundle with a merge conflict', { bundle: '{\n<<<<<<< HEAD\n}' }, /line 2, column 1: It has a merge conflict/],
    ['a bundle with a duplicate key', { bundle: '{"codes": {}, "codes": {}}' }, /twice/],
    ['a bundle that is not UTF-8', { bundle: new Uint8Array([0x7b, 0xff, 0x7d]) }, /not UTF-8/],
    ['a file that is no bundle', { bundle: '{"name": "x"}' }, /not a bundle/],
    ['a bundle with a list of texts', { bundle: '{"codes": []}' }, /something else in the place of a text/],
    ['a broken state file', { state: '{' }, /state file is not JSON/],
    ['a state file with a list of records', { state: '{"texts": []}' }, /something else in the place of a record/],
    ['broken English', { english: '{' }, /English bundle is not JSON/],
  ])('for %s', (_, files, reason) => {
    const { refused } = run([good], BY_NOBODY, { ...TRANSLATION, ...files });
    expect(refused).toMatchObject([{ line: 1, key: '', reason: expect.stringMatching(reason) }]);
  });
});

describe('writes', () => {
  const another = unit(TITLE, 'La licence a expiré', { state: 'reviewed' });

  test('nothing but the text and its record', () => {
    const bundle = `\ufeff{"labels":{"code":"\\u0043ode"}, "codes": {"License_Expired":\r\n {"title" : "Votre licence a expiré"}} }`;
    const state = `{"excuses":{}, "texts" :{"labels.code":{ "english":"Code"},\n"${TITLE}": { "english" : "x" } , "gone": {}}, "more": 1}`;
    const after = run([another], { ...BY_NOBODY, madeBy: 'machine' }, { ...TRANSLATION, bundle, state });
    expect(after.bundle).toBe(bundle.replace('Votre licence a expiré', 'La licence a expiré'));
    const [begin = '', end = ''] = state.split('{ "english" : "x" }');
    expect(after.state?.startsWith(begin) && after.state.endsWith(end)).toBe(true);
    expect(recordOf(after.state, TITLE)).toEqual({ english: SOURCES[TITLE], madeBy: 'machine', date: '2026-01-01' });
  });

  test('a state where there was none', () => {
    const { state, writes } = run([another], BY_NOBODY, { ...TRANSLATION, state: undefined });
    expect(writes?.map(({ target }) => target)).toEqual(['bundle', 'state']);
    expect(state).toBe(
      json({ texts: { [TITLE]: { english: SOURCES[TITLE], madeBy: 'person', date: '2026-01-01' } }, excuses: {} }),
    );
  });

  // Whatever stands on the disk when it breaks off, no text may count as reviewed or up to date that is not.
  test('in an order in which it may break off after any', () => {
    const units = [
      another,
      unit(MESSAGE, 'Une licence renouvelée est nécessaire.', { state: 'reviewed' }),
      unit(ACTION, 'Renouvelez votre licence.', { state: 'reviewed' }),
    ];
    const record = { ...BY_NOBODY, reviewedBy: 'Ann' };
    const complete = run(units, record);
    expect(complete.writes?.map(({ target }) => target)).toEqual(['state', 'bundle', 'state']);
    for (let count = 0; count <= 3; count++) {
      const done = complete.writes?.slice(0, count) ?? [];
      const last = (name: string): string | undefined => done.findLast(({ target }) => target === name)?.content;
      const files = {
        ...TRANSLATION,
        bundle: last('bundle') ?? TRANSLATION.bundle,
        state: last('state') ?? String(TRANSLATION.state),
      };
      for (const [key, text] of [
        [TITLE, FRENCH.codes.License_Expired.title],
        [MESSAGE, FRENCH.codes.License_Expired.message],
      ] as const) {
        const isNew = !String(files.bundle).includes(text);
        const found = recordOf(files.state, key) as { reviewedBy?: string; english: string };
        if (isNew) expect(found.reviewedBy).not.toBe('Jo');
        else expect(found.reviewedBy).not.toBe('Ann');
        if (!isNew && key === MESSAGE) expect(found.english).toBe('Older.');
      }
      // Whoever imports once more gets what the whole import gives; only who made a text may be unknown.
      const healed = run(units, record, files);
      expect(healed.bundle).toBe(complete.bundle);
      expect(recordOf(healed.state, TITLE)).toMatchObject({ english: SOURCES[TITLE], reviewedBy: 'Ann' });
      expect(recordOf(healed.state, MESSAGE)).toMatchObject({ english: SOURCES[MESSAGE], reviewedBy: 'Ann' });
      expect(recordOf(healed.state, ACTION)).toMatchObject({ english: SOURCES[ACTION], reviewedBy: 'Ann' });
    }
  });
});
