import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { flatten, LOCALES_DIR, readBundle } from '../locales.ts';
import { qlm, type Outcome } from './qlm.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'qlm-messages-'));
  for (const file of ['en.json', 'fr.json', 'terms'])
    cpSync(join(LOCALES_DIR, file), join(folder, file), { recursive: true });
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const KEY = 'codes.License_Expired.title';
const TODAY = new Date().toISOString().slice(0, 10);

function accept(...args: readonly string[]): Promise<Outcome> {
  return qlm(['accept', ...args, '--locales', folder]);
}

function readState(): { texts: Record<string, object>; excuses: object } {
  return JSON.parse(readFileSync(join(folder, 'state', 'fr.json'), 'utf8'));
}

function writeState(content: unknown): void {
  writeFileSync(join(folder, 'state', 'fr.json'), typeof content === 'string' ? content : JSON.stringify(content));
}

test('records every translation in the order of English, and the second time changes nothing', async () => {
  const bundle = readFileSync(join(folder, 'fr.json'));
  const { exitCode, stdout, stderr } = await accept('fr', 'codes', 'actions', 'labels', 'preview');
  expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: '' });
  const english = flatten(readBundle('en'));
  expect(stderr).toContain(`${english.size} records changed`);
  expect(readState().excuses).toEqual({});
  expect(Object.entries(readState().texts)).toEqual(
    [...english].map(([key, text]) => [key, { english: text, madeBy: 'machine', date: TODAY }]),
  );
  const content = readFileSync(join(folder, 'state', 'fr.json'), 'utf8');
  expect(content).toMatch(/^\{\n {2}"texts": \{\n {4}"codes\..*\n\}\n$/s);
  expect((await accept('fr')).stderr).toContain('0 records changed');
  expect(readFileSync(join(folder, 'state', 'fr.json'), 'utf8')).toBe(content);
  expect(readFileSync(join(folder, 'fr.json'))).toEqual(bundle);
  expect(readdirSync(join(folder, 'state'))).toEqual(['fr.json']);
});

test('records a reviewer and a maker, and removes the reviewer without --by', async () => {
  await accept('fr', KEY, '--by', ' Jo ', '--made-by', 'person');
  expect(readState().texts).toEqual({
    [KEY]: { english: 'Your license has expired', madeBy: 'person', reviewedBy: 'Jo', date: TODAY },
  });
  await accept('fr', KEY);
  expect(readState().texts).toEqual({ [KEY]: { english: 'Your license has expired', madeBy: 'person', date: TODAY } });
});

test('keeps excuses, drops records of texts that are gone, takes a group of texts', async () => {
  await accept('fr', KEY);
  const excuses = { [KEY]: { 'all-caps': 'A name.' } };
  writeState({
    texts: { ...readState().texts, 'codes.Gone.title': { english: 'x', madeBy: 'machine', date: TODAY } },
    excuses,
  });
  const { stderr } = await accept('fr', 'codes.NoError');
  expect(stderr).toContain('4 records changed');
  expect(readState().excuses).toEqual(excuses);
  expect(Object.keys(readState().texts)).toEqual([
    'codes.NoError.title',
    'codes.NoError.message',
    'codes.NoError.action',
    KEY,
  ]);
});

test('a text left in English is recorded only by its name', async () => {
  const bundle = readFileSync(join(folder, 'fr.json'), 'utf8');
  writeFileSync(
    join(folder, 'fr.json'),
    bundle.replace(/("License_Expired": \{\s+"title": )"[^"]*"/, '$1"Your license has expired"'),
  );
  const { stderr } = await accept('fr');
  expect(stderr).toContain(KEY);
  expect(Object.keys(readState().texts)).not.toContain(KEY);
  await accept('fr', KEY);
  expect(Object.keys(readState().texts)).toContain(KEY);
  await accept('fr');
  expect(Object.keys(readState().texts)).toContain(KEY);
});

test('--dry-run prints the keys and writes nothing', async () => {
  const { stdout, stderr } = await accept('fr', 'codes.NoError', '--dry-run');
  expect(stdout).toBe('+ codes.NoError.title\n+ codes.NoError.message\n+ codes.NoError.action\n');
  expect(stderr).toContain('3 records would change');
  expect(existsSync(join(folder, 'state'))).toBe(false);
});

describe('wrong use gives one line, exit code 2, and leaves the state alone', () => {
  test.each<[args: string[], line: RegExp]>([
    [['fr', 'codes.License_Expird.title'], /no such text\. Did you mean codes\.License_Expired\.title\?/],
    [['fr', 'xyz'], /xyz: there is no such text/],
    [['fr', KEY, 'constructor'], /constructor: there is no such text/],
    [['fx'], /no such language.*fr/],
    [[], /missing required argument 'locale'/],
    [['fr', '--by', ' '], /--by: expected a name/],
    [['fr', '--made-by', 'cat'], /Allowed choices are machine, person/],
  ])('%j', async (args, line) => {
    const { exitCode, stdout, stderr } = await accept(...args);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toMatch(line);
    expect(existsSync(join(folder, 'state'))).toBe(false);
  });

  test('a state file that is not JSON', async () => {
    await accept('fr', KEY);
    writeState('<<<<<<< HEAD\n{}');
    expect(await accept('fr')).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('is not JSON') });
    expect(readFileSync(join(folder, 'state', 'fr.json'), 'utf8')).toBe('<<<<<<< HEAD\n{}');
  });

  test('a bundle that is not JSON', async () => {
    writeFileSync(join(folder, 'fr.json'), '{');
    expect(await accept('fr')).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('fr.json is not JSON') });
  });
});
