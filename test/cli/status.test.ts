import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { LOCALES } from '../../src/compiled/locales.ts';
import { flatten, LOCALES_DIR, readBundle, TAGS } from '../locales.ts';
import { qlm } from './qlm.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'qlm-messages-'));
  cpSync(LOCALES_DIR, folder, { recursive: true });
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const TOTAL = flatten(readBundle('en')).size;

test('every shipped language is complete, fresh and without problems', async () => {
  const { exitCode, stdout } = await qlm(['status', '--json']);
  expect(exitCode).toBe(0);
  expect(JSON.parse(stdout)).toEqual(
    TAGS.toSorted().map((locale) => {
      const { englishName, ownName } = LOCALES.find(({ tag }) => tag === locale) ?? {};
      const recorded = locale === 'en' ? { machineMade: null } : { machineMade: TOTAL };
      const counts = { total: TOTAL, translated: TOTAL, complete: 100, stale: 0, errors: 0, warnings: 0 };
      return expect.objectContaining({ locale, englishName, ownName, ...counts, ...recorded });
    }),
  );
});

test('counts what is open, outdated, reviewed and wrong', async () => {
  await qlm(['add', 'nl', '--locales', folder]);
  await qlm(['accept', 'fr', 'labels', '--by', 'Jo', '--made-by', 'person', '--locales', folder]);
  const state = join(folder, 'state', 'fr.json');
  writeFileSync(state, readFileSync(state, 'utf8').replace('"english": "Copied"', '"english": "Was copied"'));
  const bundle = join(folder, 'de.json');
  writeFileSync(bundle, readFileSync(bundle, 'utf8').replace('Ihre Lizenz ', 'Ihre  Lizenz '));
  const { stdout } = await qlm(['status', '--locales', folder, '--json']);
  const byLocale = new Map<string, object>(JSON.parse(stdout).map((row: { locale: string }) => [row.locale, row]));
  expect(byLocale.get('nl')).toMatchObject({
    translated: 0,
    complete: 0,
    machineMade: 0,
    reviewed: 0,
    warnings: TOTAL,
  });
  expect(byLocale.get('fr')).toMatchObject({ stale: 1, errors: 1, machineMade: TOTAL - 7, reviewed: 6, complete: 100 });
  expect(byLocale.get('de')).toMatchObject({ stale: 0, errors: 1 });
});

describe('a small folder', () => {
  beforeEach(() => {
    rmSync(folder, { recursive: true });
    mkdirSync(folder);
    for (const file of ['en.json', 'ja.json']) cpSync(join(LOCALES_DIR, file), join(folder, file));
  });

  test('as a table, whose columns are straight', async () => {
    expect((await qlm(['status', '--locales', folder])).stdout).toBe(`\
TAG  LANGUAGE  COMPLETE  STALE  MACHINE-MADE  REVIEWED  ERRORS  WARNINGS  OWN NAME
en   English   100 %     0      -             -         0       0         English
ja   Japanese  100 %     0      -             -         0       0         日本語
`);
  });

  test('as Markdown', async () => {
    expect((await qlm(['status', '--locales', folder, '--markdown'])).stdout).toBe(`\
| Tag | Language | Complete | Stale | Machine-made | Reviewed | Errors | Warnings | Own name |
| --- | --- | --- | --- | --- | --- | --- | --- | --- |
| en | English | 100 % | 0 | - | - | 0 | 0 | English |
| ja | Japanese | 100 % | 0 | - | - | 0 | 0 | 日本語 |
`);
  });

  test('with a file that is named as no language is, and one that is not JSON', async () => {
    writeFileSync(join(folder, 'a|b\u001b.json'), '{');
    const { stdout, exitCode } = await qlm(['status', '--locales', folder, '--markdown']);
    expect(exitCode).toBe(0);
    expect(stdout).toContain(String.raw`| a\|b␛ | - |`);
    expect(stdout).not.toContain('\u001b');
  });
});

test.each<[args: string[], line: RegExp]>([
  [['--locales', '/no/such/folder'], /cannot be read/],
  [['--json', '--markdown'], /cannot be used with/],
])('wrong use: %j', async (args, line) => {
  const { exitCode, stdout, stderr } = await qlm(['status', ...args]);
  expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
  expect(stderr).toMatch(line);
});
