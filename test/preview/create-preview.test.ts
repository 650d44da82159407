import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Terms } from '../../src/check/terms.ts';
import { CODE_NAMES } from '../../src/codes/index.ts';
import { createPreview, type Preview, type PreviewFiles } from '../../src/preview/create-preview.ts';
import type { PreviewLocale } from '../../src/preview/preview-data.ts';
import {
  concernsOf,
  defaultLocales,
  isInEnglish,
  problemsOfCode,
  problemsOfFile,
  toShownLocales,
} from '../../src/preview/shown-locale.ts';
import { PROTOTYPE_NAMES, prototypes } from '../hostile.ts';
import { flatten, LOCALES_DIR, readBundle } from '../locales.ts';

type Edit = (text: string) => string;

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** Files of the package's folder, some of them edited. */
function filesOf(tags: readonly string[], edits: Readonly<Record<string, Edit>> = {}): PreviewFiles {
  const read = (path: string): Uint8Array => {
    const text = readFileSync(join(LOCALES_DIR, path), 'utf8');
    return bytes(edits[path]?.(text) ?? text);
  };
  return {
    bundles: tags.map((locale) => ({ locale, content: read(`${locale}.json`) })),
    terms: [],
    states: tags
      .filter((locale) => locale !== 'en')
      .map((locale) => ({ locale, content: read(`state/${locale}.json`) })),
  };
}

function preview(edits: Readonly<Record<string, Edit>> = {}, previous?: Preview): Preview {
  return createPreview(filesOf(['ar', 'en', 'fr'], edits), [], previous);
}

function localeOf({ data }: Preview, tag: string): PreviewLocale {
  const locale = data.locales.find((each) => each.tag === tag);
  if (locale === undefined) throw new Error(`no ${tag}`);
  return locale;
}

function titleOf(made: Preview, tag: string): string {
  const locale = toShownLocales(made.data).find((each) => each.tag === tag);
  return locale?.resolver.resolve('License_Expired').title ?? '';
}

const TITLE = /("License_Expired": \{\s+"title": )"[^"]*"/;
const title = (tag: string): string => readBundle(tag).codes.License_Expired.title;
const writeTitle =
  (text: string): Edit =>
  (file) =>
    file.replace(TITLE, (_, start: string) => start + JSON.stringify(text));

test('English comes first, then the others by tag, each with its own name and direction', () => {
  const { locales } = preview().data;
  expect(locales.map(({ tag, name, bundle: { dir } }) => [tag, name, dir])).toEqual([
    ['en', 'English', 'ltr'],
    ['ar', 'العربية', 'rtl'],
    ['fr', 'français', 'ltr'],
  ]);
  expect(locales.map(({ isUnreadable }) => isUnreadable)).toEqual([false, false, false]);
});

test('is JSON, and says every text of every code', () => {
  const made = preview();
  const data = JSON.parse(JSON.stringify(made.data));
  expect(data).toEqual(made.data);
  for (const { tag, resolver } of toShownLocales(data)) {
    const { codes } = readBundle(tag);
    for (const name of CODE_NAMES) {
      const { title: shown, message, action, locale } = resolver.resolve(name);
      expect([shown, message, action, locale]).toEqual([
        codes[name].title,
        codes[name].message,
        codes[name].action,
        tag,
      ]);
    }
  }
});

describe('what there is to do about a text', () => {
  test.each<[what: string, edits: Record<string, Edit>, concern: string, kind: string]>([
    [
      'a missing text',
      { 'fr.json': (file) => file.replace(/("License_Expired": \{)\s+"title": "[^"]*",/, '$1') },
      'missing',
      'missing-text',
    ],
    ['an empty text', { 'fr.json': writeTitle(' ') }, 'missing', 'empty-text'],
    ['the English text', { 'fr.json': writeTitle(title('en')) }, 'missing', 'untranslated'],
    [
      'an English text that has changed',
      { 'en.json': writeTitle('Your license is no longer valid') },
      'outdated',
      'stale',
    ],
    ['a mistake', { 'fr.json': writeTitle('Votre  licence a expiré') }, 'warning', 'double-space'],
  ])('%s', (_, edits, concern, kind) => {
    const locale = localeOf(preview(edits), 'fr');
    const problems = problemsOfCode(locale, 'License_Expired');
    expect(problems).toContainEqual(
      expect.objectContaining({ concern, kind, place: expect.stringMatching(/^fr\.json:\d+:\d+$/) }),
    );
    const shown = toShownLocales(preview(edits).data).find(({ tag }) => tag === 'fr');
    expect(shown && concernsOf(shown, 'License_Expired')).toContain(concern);
    expect(shown && concernsOf(shown, 'License_Revoked')).toEqual([]);
    expect(problemsOfFile(locale, CODE_NAMES)).toEqual([]);
  });

  test('a text that cannot be used is a message in English, and so one that is missing', () => {
    const made = preview({ 'fr.json': writeTitle('{') });
    const [, , french] = toShownLocales(made.data);
    expect(french && isInEnglish(french, 'License_Expired')).toBe(true);
    expect(french && concernsOf(french, 'License_Expired')).toContain('missing');
    expect(titleOf(made, 'fr')).toBe(title('en'));
  });

  test('the label of a button, and the file as a whole, are no single code’s', () => {
    const made = preview({
      'fr.json': (file) => file.replace('"retry": "', '"retry": " ').replace('"labels"', '"lables"'),
    });
    const keys = problemsOfFile(localeOf(made, 'fr'), CODE_NAMES).map(({ key }) => key);
    expect(keys).toEqual(expect.arrayContaining(['actions.retry', 'lables']));
    expect(CODE_NAMES.flatMap((name) => problemsOfCode(localeOf(made, 'fr'), name))).toEqual([]);
  });
});

describe('a file that changes', () => {
  test('only its language is made anew', () => {
    const before = preview();
    const after = preview({ 'fr.json': writeTitle('Neu') }, before);
    expect(titleOf(after, 'fr')).toBe('Neu');
    expect(localeOf(after, 'ar')).toBe(localeOf(before, 'ar'));
    expect(localeOf(after, 'en')).toBe(localeOf(before, 'en'));
  });

  test.each(['fr', 'en'])('the terms of %s are noticed', (tag) => {
    const files = filesOf(['ar', 'en', 'fr']);
    const terms: Terms = { register: { form: '', never: [] }, terms: {}, never: ['licence', 'license'] };
    const before = createPreview(files, []);
    const after = createPreview({ ...files, terms: [{ locale: tag, content: bytes('x'), terms }] }, [], before);
    expect(localeOf(after, 'fr')).not.toBe(localeOf(before, 'fr'));
    expect(localeOf(after, tag).problems.map(({ kind }) => kind)).toContain('banned-word');
    expect(createPreview({ ...files, terms: [{ locale: tag, content: bytes('x'), terms }] }, [], after).data).toEqual(
      after.data,
    );
  });

  test.each(['state/fr.json', 'fr.json', 'en.json'])('%s is noticed', (path) => {
    const before = preview();
    const after = preview({ [path]: (file) => `${file} ` }, before);
    expect(localeOf(after, 'fr')).not.toBe(localeOf(before, 'fr'));
  });

  test.each(['', '{', '{"codes": {', '[1,', 'null x', '\u0000'])(
    'half saved as %j, it keeps its texts and says so',
    (text) => {
      const good = preview({ 'fr.json': writeTitle('Gut') });
      const broken = preview({ 'fr.json': () => text }, good);
      expect(titleOf(broken, 'fr')).toBe('Gut');
      expect(localeOf(broken, 'fr')).toMatchObject({
        isUnreadable: true,
        problems: [expect.objectContaining({ kind: 'invalid-json', key: '' })],
      });
      const worse = preview({ 'fr.json': () => `${text}{` }, broken);
      expect(titleOf(worse, 'fr')).toBe('Gut');
      const healed = preview({ 'fr.json': writeTitle('Besser') }, worse);
      expect(titleOf(healed, 'fr')).toBe('Besser');
      expect(localeOf(healed, 'fr').isUnreadable).toBe(false);
    },
  );

  test('broken from the beginning, it is shown in English', () => {
    const made = preview({ 'fr.json': () => '{' });
    expect(titleOf(made, 'fr')).toBe(title('en'));
    expect(localeOf(made, 'fr').isUnreadable).toBe(true);
  });

  test('when it is English, translations stay compared with the last readable one', () => {
    const before = preview();
    const after = preview({ 'en.json': () => '{' }, before);
    expect(localeOf(after, 'en').isUnreadable).toBe(true);
    expect(titleOf(after, 'en')).toBe(title('en'));
    expect(localeOf(after, 'fr')).toBe(localeOf(before, 'fr'));
  });

  test('when it is gone, so is its language', () => {
    const after = createPreview(filesOf(['en', 'fr']), [], preview());
    expect(after.data.locales.map(({ tag }) => tag)).toEqual(['en', 'fr']);
  });
});

test.each<[what: string, files: PreviewFiles]>([
  ['no English', filesOf(['fr'])],
  ['an empty English', { bundles: [{ locale: 'en', content: bytes('{}') }], terms: [], states: [] }],
  ['an English that is no object', { bundles: [{ locale: 'en', content: bytes('[]') }], terms: [], states: [] }],
  ['nothing at all', { bundles: [], terms: [], states: [] }],
])('with %s, the package’s own English stands in', (_, files) => {
  const { codes } = readBundle('en');
  const [english] = toShownLocales(createPreview(files, []).data);
  for (const name of CODE_NAMES) expect(english?.resolver.resolve(name).title).toBe(codes[name].title);
});

test('a folder’s own English answers where a translation is missing', () => {
  const made = preview({ 'en.json': writeTitle('Own'), 'fr.json': writeTitle('{') });
  expect(titleOf(made, 'fr')).toBe('Own');
});

test.each([...PROTOTYPE_NAMES, 'a|b\u001b', '..', '<img>', 'x'.repeat(200)])('a file named %j.json', (locale) => {
  const before = prototypes();
  const content = bytes(readFileSync(join(LOCALES_DIR, 'fr.json'), 'utf8'));
  const { data } = createPreview({ bundles: [{ locale, content }], terms: [], states: [{ locale, content }] }, []);
  expect(data.locales.map(({ tag, name }) => [tag, name])).toEqual([
    ['en', 'English'],
    [locale, locale],
  ]);
  const shown = toShownLocales(data);
  for (const { resolver } of shown) expect(resolver.resolve(209, { expiryDate: '2026-10-31' }).title).not.toBe('');
  expect(defaultLocales(data, ['fr'])).toEqual([locale]);
  expect(prototypes()).toEqual(before);
});

test('only the languages that are wanted', () => {
  const { data } = createPreview(filesOf(['ar', 'de', 'en', 'fr']), ['fr', 'ar']);
  expect(data.locales.map(({ tag }) => tag)).toEqual(['en', 'ar', 'fr']);
  expect(defaultLocales(data, ['de'])).toEqual(['fr', 'ar']);
});

test.each<[user: string[], shown: string[]]>([
  [['fr-CA', 'en'], ['fr']],
  [
    ['de', 'ar-EG', 'ar'],
    ['de', 'ar'],
  ],
  [['en'], ['ar', 'de', 'fr']],
  [
    ['xx', '', 'i-klingon'],
    ['ar', 'de', 'fr'],
  ],
  [[], ['ar', 'de', 'fr']],
])('a reader of %j sees %j at first', (user, shown) => {
  const { data } = createPreview(filesOf(['ar', 'de', 'en', 'fr', 'ja']), []);
  expect(defaultLocales(data, user)).toEqual(shown);
});

test('the words of the page are the folder’s own', () => {
  const made = preview({ 'fr.json': (file) => file.replace(/("search": )"[^"]*"/, '$1"Chercher ici"') });
  expect(localeOf(made, 'fr').words.search).toBe('Chercher ici');
  expect(flatten(localeOf(made, 'en').words).size).toBe(Object.keys(readBundle('en').preview).length);
});
