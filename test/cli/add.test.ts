import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { check } from '../../src/check/check.ts';
import { pluralFormsOf } from '../../src/check/new-language.ts';
import { flatten, LOCALES_DIR, readBundle, TAGS } from '../locales.ts';
import { qlm, type Outcome } from './qlm.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'qlm-messages-'));
  cpSync(LOCALES_DIR, folder, { recursive: true });
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function add(...args: readonly string[]): Promise<Outcome> {
  return qlm(['add', ...args, '--locales', folder]);
}

/** Every file of the folder with its content. */
function contents(): ReadonlyMap<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.json'));
  return new Map(files.map((file) => [file, readFileSync(join(folder, file), 'utf8')]));
}

describe.each(['nl', 'ru', 'ko', 'he', 'th', 'zh-Hant', 'sr-Latn'])('%s', (tag) => {
  test('gets three files, and check lists exactly what is to do', async () => {
    const { exitCode, stderr } = await add(tag);
    expect(exitCode).toBe(0);
    for (const part of [`${tag}.json`, `terms/${tag}.json`, `state/${tag}.json`]) expect(stderr).toContain(part);
    const files = contents();
    expect(files.get(`${tag}.json`)).toBe(files.get('en.json'));
    expect(JSON.parse(files.get(join('state', `${tag}.json`)) ?? '')).toEqual({ texts: {}, excuses: {} });
    const terms = JSON.parse(files.get(join('terms', `${tag}.json`)) ?? '');
    expect(Object.keys(terms.terms)).toEqual(Object.keys(JSON.parse(files.get(join('terms', 'en.json')) ?? '').terms));

    const problems = check(
      { [`${tag}.json`]: files.get(`${tag}.json`) ?? '' },
      {
        terms: { [tag]: terms },
        states: { [tag]: { path: 'state', content: files.get(join('state', `${tag}.json`)) ?? '' } },
      },
    );
    expect(new Set(problems.map(({ kind }) => kind))).toEqual(new Set(['untranslated']));
    expect(problems.map(({ key }) => key)).toEqual([...flatten(readBundle('en')).keys()]);
  });

  test('is refused the second time', async () => {
    await add(tag);
    const before = contents();
    expect(await add(tag)).toMatchObject({ exitCode: 2, stdout: '', stderr: expect.stringContaining('there already') });
    expect(contents()).toEqual(before);
  });
});

test('prints what the language needs', async () => {
  expect((await add('ru')).stdout).toBe(`Russian (ru), in itself русский

Plural forms:
  one    1, 21, 31, 41, 51, 61, …
  few    2, 3, 4, 22, 23, 24, …
  many   0, 5, 6, 7, 8, 9, …
  other  fractions; needed in every plural all the same

What to do next:
  1. Decide on the register and the terms in ${folder}/terms/ru.json.
  2. Translate the texts in ${folder}/ru.json. All of them are English still.
  3. See what is left to do: qlm-messages check ru
  4. Record what the translations are made from: qlm-messages accept ru
`);
  expect((await add('he')).stdout).toContain('written from right to left');
});

test.each<[tag: string, categories: readonly string[]]>([
  ['fr', ['one: 0, 1', 'many: 1000000', 'other: 2, 3, 4, 5, 6, 7']],
  ['ja', ['other: 0, 1, 2, 3, 4, 5']],
  ['cs', ['one: 1', 'few: 2, 3, 4', 'many: ', 'other: 0, 5, 6, 7, 8, 9']],
])('the plural forms of %s', (tag, categories) => {
  expect(pluralFormsOf(tag).map(({ category, examples }) => `${category}: ${examples.join(', ')}`)).toEqual(categories);
});

describe('is refused with one line and exit code 2, and leaves no file', () => {
  test.each<[tag: string, line: RegExp]>([
    ['fr_CA', /the tag of the language is fr-CA/],
    ['NL', /the tag of the language is nl/],
    ['iw', /the tag of the language is he/],
    ['jp', /the tag of the language is ja/],
    ['pt-PT', /there already, as pt-BR/],
    ['en-GB', /there already, as en/],
    ['zh-CN', /there already, as zh-Hans/],
    ['xx', /no names and plural rules/],
    ['kr', /no names and plural rules/],
    ['und', /no names and plural rules/],
    ['en-XA', /no names and plural rules/],
    ['nl-u-nu-arab', /no more than its code/],
    ['nl-x-private', /no more than its code/],
    ['', /no BCP 47 language tag/],
    ['../nl', /no BCP 47 language tag/],
    ['constructor', /no BCP 47 language tag/],
    ['a'.repeat(500), /no BCP 47 language tag/],
  ])('%s', async (tag, line) => {
    const before = contents();
    const { exitCode, stdout, stderr } = await add(tag);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toMatch(line);
    expect(contents()).toEqual(before);
  });

  test('where one of the three files cannot be written', async () => {
    mkdirSync(join(folder, 'nl.json.d'));
    mkdirSync(join(folder, 'state', 'nl.json.d'));
    cpSync(join(folder, 'state', 'fr.json'), join(folder, 'state', 'nl.json'));
    const before = contents();
    expect(await add('nl')).toMatchObject({ exitCode: 2, stdout: '' });
    expect(contents()).toEqual(before);
    expect(existsSync(join(folder, 'terms', 'nl.json'))).toBe(false);
  });
});

test.each(TAGS)('%s is there already', async (tag) => {
  expect((await add(tag)).exitCode).toBe(2);
});
