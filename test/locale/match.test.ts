import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { match } from '@formatjs/intl-localematcher';
import { describe, expect, test } from 'vitest';
import { LOCALES, matchLocale } from '../../src/index.ts';
import { matchAmong } from '../../src/locale/match.ts';
import { TAGS } from '../locales.ts';

const require = createRequire(import.meta.url);
const CLDR_TAGS: readonly string[] = JSON.parse(
  readFileSync(require.resolve('cldr-core/availableLocales.json'), 'utf8'),
).availableLocales.full;
const SCRIPTS = new Set(CLDR_TAGS.flatMap((tag) => new Intl.Locale(tag).script ?? []));

/** What the library finds, unless that is another language, which we never serve. */
function expected(tag: string): string {
  const found = match([tag], TAGS, 'en', { algorithm: 'best fit' });
  return languageOf(found) === languageOf(tag) ? found : 'en';
}

function languageOf(tag: string): string {
  return new Intl.Locale(tag).language;
}

test('LOCALES lists every bundle, sorted by tag', () => {
  expect(LOCALES.map(({ tag }) => tag)).toEqual(TAGS.toSorted());
});

test('agrees with @formatjs/intl-localematcher on every tag of CLDR', () => {
  expect(CLDR_TAGS.length).toBeGreaterThan(700);
  const differences = CLDR_TAGS.filter((tag) => matchLocale(tag) !== expected(tag));
  expect(differences.map((tag) => `${tag}: ${matchLocale(tag)} instead of ${expected(tag)}`)).toEqual([]);
});

test('agrees with it on every shipped language in every script', () => {
  const tags = TAGS.flatMap((tag) => [...SCRIPTS].map((script) => `${languageOf(tag)}-${script}`));
  const differences = tags.filter((tag) => matchLocale(tag) !== expected(tag));
  expect(differences.map((tag) => `${tag}: ${matchLocale(tag)} instead of ${expected(tag)}`)).toEqual([]);
});

describe('matchLocale', () => {
  test.each<[requested: string | readonly string[], served: string]>([
    ['fr', 'fr'],
    ['fr-CA', 'fr'],
    [['fr-CA', 'en'], 'fr'],
    [['ca', 'es'], 'es'],
    ['ca', 'en'],
    ['gsw', 'en'],
    ['en_US', 'en'],
    ['EN-us', 'en'],
    ['pt', 'pt-BR'],
    ['pt_BR.UTF-8', 'pt-BR'],
    ['pt-PT', 'pt-BR'],
    ['de_DE@euro', 'de'],
    ['de-DE;q=0.5', 'de'],
    ['jp', 'ja'],
    ['jp-JP', 'ja'],
    ['ja-Latn', 'ja'],
    ['zh', 'zh-Hans'],
    ['zh-CN', 'zh-Hans'],
    ['zh-SG', 'zh-Hans'],
    ['cmn', 'zh-Hans'],
    ['zh-TW', 'en'],
    ['zh-CHS', 'zh-Hans'],
    ['zh_CHT', 'en'],
    ['ar-EG-u-nu-latn', 'ar'],
    ['de-1996-x-private', 'de'],
    ['fr-!!', 'fr'],
    ['sv-', 'sv'],
    ['C', 'en'],
    ['POSIX', 'en'],
    ['*', 'en'],
    ['', 'en'],
    [[], 'en'],
    ['x-private', 'en'],
    ['i-klingon', 'en'],
    ['__proto__', 'en'],
    [['constructor', 'it'], 'it'],
    ['../../fr', 'en'],
    ['fr/../../x', 'en'],
    ['a'.repeat(1_000_000), 'en'],
  ])('%j → %s', (requested, served) => {
    expect(matchLocale(requested)).toBe(served);
  });

  test('QLM’s own languages are all served', () => {
    const languages = ['en', 'de', 'es', 'fr', 'it', 'ja', 'pt', 'sv'];
    expect(languages.map((tag) => languageOf(matchLocale(tag)))).toEqual(languages);
  });
});

test('a language that is available in two scripts is served in the right one', () => {
  const available = ['en', 'zh-Hans', 'zh-Hant'];
  const served = ['zh-TW', 'zh-HK', 'zh-CN', 'zh'].map((tag) => matchAmong(tag, available));
  expect(served).toEqual(['zh-Hant', 'zh-Hant', 'zh-Hans', 'zh-Hans']);
});
