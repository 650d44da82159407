import {
  cpSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { FORMATS } from '../../src/exchange/formats.ts';
import { flatten, LOCALES_DIR, readBundle } from '../locales.ts';
import { qlm, type Outcome } from './qlm.ts';

let base = '';
let locales = '';
let out = '';
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'qlm-messages-'));
  [locales, out] = [join(base, 'locales'), join(base, 'out')];
  cpSync(LOCALES_DIR, locales, { recursive: true });
});
afterEach(() => {
  rmSync(base, { recursive: true });
});

function run(...args: readonly string[]): Promise<Outcome> {
  return qlm(['export', ...args, '--locales', locales]);
}

describe.each(FORMATS.map((format) => [format.id, format] as const))('%s', (id, format) => {
  test('one language goes to stdout, several to a folder, with what belongs to them', async () => {
    const { exitCode, stdout } = await run('fr', '--to', id);
    expect({ exitCode, isText: stdout.length > 10_000 }).toEqual({ exitCode: 0, isText: true });
    expect(await run('fr', 'ar', '--to', id, '--out', out)).toMatchObject({ exitCode: 0, stdout: '' });
    const companions = [
      ...(format.carriesEnglish ? [] : [format.fileName('en')]),
      ...(format.companion === undefined ? [] : [format.companion().name]),
    ];
    expect(readdirSync(out).toSorted()).toEqual(
      [format.fileName('ar'), format.fileName('fr'), ...companions].toSorted(),
    );
    expect(readFileSync(join(out, format.fileName('fr')), 'utf8')).toBe(stdout);
  });

  test('once more writes the same; a file that a translator has changed is replaced only on demand', async () => {
    await run('fr', 'ar', '--to', id, '--out', out);
    const path = join(out, format.fileName('fr'));
    const before = readFileSync(path, 'utf8');
    expect(await run('fr', 'ar', '--to', id, '--out', out)).toMatchObject({ exitCode: 0 });
    writeFileSync(path, `${before}\n`);
    const ar = join(out, format.fileName('ar'));
    rmSync(ar);
    expect(await run('ar', 'fr', '--to', id, '--out', out)).toMatchObject({
      exitCode: 2,
      stderr: expect.stringMatching(/is there already, with another content; nothing was written.*--overwrite/),
    });
    expect(readdirSync(out)).not.toContain(format.fileName('ar'));
    expect(readFileSync(path, 'utf8')).toBe(`${before}\n`);
    expect(await run('ar', 'fr', '--to', id, '--out', out, '--overwrite')).toMatchObject({ exitCode: 0 });
    expect(readFileSync(path, 'utf8')).toBe(before);
  });
});

test('--only takes texts in some states', async () => {
  const statePath = join(locales, 'state', 'fr.json');
  const state = JSON.parse(readFileSync(statePath, 'utf8'));
  const [first = '', second = '', third = ''] = flatten(readBundle('en')).keys();
  state.texts[first].english = 'Older.';
  state.texts[second].reviewedBy = 'Jo';
  state.texts = Object.fromEntries(Object.entries(state.texts).filter(([key]) => key !== third));
  writeFileSync(statePath, JSON.stringify(state));
  const keysOf = async (only: string): Promise<string[]> =>
    [...(await run('fr', '--to', 'csv', '--only', only)).stdout.matchAll(/^[a-z]+\.[^,]+/gm)].map(([key]) => key);
  expect(await keysOf('stale')).toEqual([first]);
  expect(await keysOf('stale,reviewed')).toEqual([first, second]);
  expect(await keysOf('untranslated')).toEqual([]);
  expect(await keysOf('unreviewed')).toHaveLength(flatten(readBundle('en')).size - 2);
  expect(await run('fr', '--to', 'csv', '--only', 'done')).toMatchObject({
    exitCode: 2,
    stderr: expect.stringContaining('--only done: expected untranslated, stale, unreviewed, reviewed'),
  });
});

test('a table for Excel', async () => {
  const { stdout } = await run('fr', '--to', 'csv', '--bom', '--delimiter', 'semicolon');
  expect(stdout.startsWith('\ufeffkey;en;fr;state;note\r\n')).toBe(true);
});

describe('wrong use gives one line and exit code 2, and writes nothing', () => {
  test.each<[args: readonly string[], line: RegExp]>([
    [['fr'], /--to/],
    [['--to', 'po'], /missing required argument 'tag'/],
    [['fr', '--to', 'doc'], /Allowed choices are/],
    [['fr', 'ar', '--to', 'po'], /need a folder: --out/],
    [['fx', '--to', 'po'], /no such language/],
    [['../fr', '--to', 'po'], /no such language/],
    [['constructor', '--to', 'po'], /no such language/],
    [['en', '--to', 'po'], /en is the language to translate from/],
    [['fr', '--to', 'po', '--bom'], /are for --to csv/],
    [['fr', '--to', 'csv', '--delimiter', '|'], /Allowed choices are comma, semicolon, tab/],
  ])('%j', async (args, line) => {
    const { exitCode, stdout, stderr } = await run(...args);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toMatch(line);
    expect(stderr.trim()).not.toContain('\n');
    expect(readdirSync(base)).toEqual(['locales']);
  });

  test('a text that no file can carry is refused with its place', async () => {
    const path = join(locales, 'fr.json');
    writeFileSync(path, readFileSync(path, 'utf8').replace('Demande traitée', 'Demande \\u0000\\ud800'));
    expect(await run('ar', 'fr', '--to', 'po', '--out', out)).toMatchObject({
      exitCode: 1,
      stderr: expect.stringMatching(
        /^fr was not exported: codes\.NoError\.title: the translation has the character U\+0000/,
      ),
    });
    expect(readdirSync(base)).toEqual(['locales']);
  });

  test('a link in the folder is not followed out of it', async () => {
    mkdirSync(out);
    writeFileSync(join(base, 'victim'), 'old');
    symlinkSync(join(base, 'victim'), join(out, 'fr.po'));
    expect(await run('fr', '--to', 'po', '--out', out, '--overwrite')).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('it leads out of the folder'),
    });
    expect(readFileSync(join(base, 'victim'), 'utf8')).toBe('old');
    expect(lstatSync(join(out, 'fr.po')).isSymbolicLink()).toBe(true);
    expect(readdirSync(out)).toEqual(['fr.po']);
  });
});

test('English itself goes to those who show it in a file of its own', async () => {
  const { stdout } = await run('en', '--to', 'json');
  expect(JSON.parse(stdout)).toEqual(Object.fromEntries(flatten(readBundle('en'))));
});
