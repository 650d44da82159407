import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { FORMATS } from '../../src/exchange/formats.ts';
import { LOCALES_DIR } from '../locales.ts';
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

const TITLE = 'codes.NoError.title';

async function exportTo(format: string, ...tags: readonly string[]): Promise<void> {
  const { exitCode } = await qlm(['export', ...tags, '--to', format, '--out', out, '--locales', locales]);
  expect(exitCode).toBe(0);
}

function run(...args: readonly string[]): Promise<Outcome> {
  return qlm(['import', ...args, '--locales', locales]);
}

function edit(path: string, from: string | RegExp, to: string): void {
  const before = readFileSync(path, 'utf8');
  const after = before.replace(from, to);
  expect(after).not.toBe(before);
  writeFileSync(path, after);
}

/** Every file of the folder of bundles with its content. */
function contents(): ReadonlyMap<string, string> {
  const files = readdirSync(locales, { recursive: true, encoding: 'utf8' }).filter((file) => file.includes('.'));
  return new Map(files.map((file) => [file, readFileSync(join(locales, file), 'utf8')]));
}

/** The files that differ. */
function changedSince(before: ReadonlyMap<string, string>): string[] {
  const now = contents();
  return [...new Set([...before.keys(), ...now.keys()])].filter((file) => before.get(file) !== now.get(file));
}

const recordOf = (key: string, tag = 'fr'): unknown =>
  JSON.parse(readFileSync(join(locales, 'state', `${tag}.json`), 'utf8')).texts[key];

const outFiles = (): string[] => readdirSync(out).map((name) => join(out, name));

describe.each(FORMATS.map((format) => [format.id, format] as const))('%s', (id, format) => {
  test('an unchanged export changes nothing, a changed text is taken over once', async () => {
    await exportTo(id, 'fr', 'ar');
    const before = contents();
    const unchanged = await run(...outFiles());
    expect(unchanged.exitCode).toBe(0);
    expect(unchanged.stdout.match(/: 0 new, 0 changed, 0 confirmed, \d+ unchanged/g)).toHaveLength(2);
    expect(changedSince(before)).toEqual([]);

    edit(join(out, format.fileName('fr')), 'Demande traitée', 'Demande satisfaite');
    const dry = await run(...outFiles(), '--dry-run');
    expect(dry).toMatchObject({ exitCode: 0, stdout: expect.stringContaining(`  ~ ${TITLE}\n`) });
    expect(changedSince(before)).toEqual([]);
    const { exitCode, stdout } = await run(...outFiles());
    expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: dry.stdout });
    expect(changedSince(before).toSorted()).toEqual(['fr.json', join('state', 'fr.json')]);
    expect(contents().get('fr.json')).toBe(before.get('fr.json')?.replace('Demande traitée', 'Demande satisfaite'));
    expect(recordOf(TITLE)).toMatchObject({ english: 'Request completed', madeBy: 'person' });

    const after = contents();
    expect((await run(...outFiles())).stdout).toContain('0 new, 0 changed, 0 confirmed');
    expect(changedSince(after)).toEqual([]);
  });

  test('a file made from an older English text is refused as a whole', async () => {
    await exportTo(id, 'fr');
    const path = join(out, format.fileName('fr'));
    edit(path, 'Demande non acceptée', 'Demande refusée');
    edit(join(locales, 'en.json'), '"Request completed"', '"Request done"');
    const before = contents();
    const { exitCode, stdout } = await run(path);
    expect(exitCode).toBe(1);
    expect(stdout).toContain(`${path} (fr): refused, nothing changes\n  ${path}:`);
    expect(stdout).toContain(`${TITLE}: it was made from another English text`);
    expect(stdout.match(/another English text/g)).toHaveLength(1);
    expect(changedSince(before)).toEqual([]);
  });

  test('a broken file is one line with its place, and keeps no other from being imported', async () => {
    await exportTo(id, 'fr', 'ar');
    const [fr, ar] = [join(out, format.fileName('fr')), join(out, format.fileName('ar'))];
    edit(fr, 'Demande traitée', 'Demande satisfaite');
    // Cut in the middle of a text.
    const text = readFileSync(ar, 'utf8');
    writeFileSync(ar, text.slice(0, text.lastIndexOf('إ')));
    const before = contents();
    const { exitCode, stdout, stderr } = await run(ar, fr);
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/^qlm-messages: [^\n]+:\d+:\d+ cannot be read: [^\n]+\.\n/);
    expect(stdout).toContain('(fr): 0 new, 1 changed');
    expect(changedSince(before).toSorted()).toEqual(['fr.json', join('state', 'fr.json')]);
  });
});

test('a new language comes in, and who has reviewed it', async () => {
  await qlm(['add', 'nl', '--locales', locales]);
  await exportTo('po', 'nl');
  const path = join(out, 'nl.po');
  edit(path, /(msgctxt "codes\.NoError\.title"\nmsgid "Request completed"\nmsgstr ")/, '$1Verzoek uitgevoerd');
  const first = await run(path);
  expect(first.stdout).toMatch(
    /1 new, 0 changed, 0 confirmed, 0 unchanged, \d+ not translated\n {2}\+ codes\.NoError\.title/,
  );
  expect(first.stdout).toContain('Marked as reviewed: 1. To record it, say by whom: --by <name>');
  expect(recordOf(TITLE, 'nl')).not.toHaveProperty('reviewedBy');
  expect((await run(path, '--by', ' Ann ', '--dry-run')).stdout).toContain(`  = ${TITLE}\n`);
  await run(path, '--by', ' Ann ', '--made-by', 'machine');
  expect(recordOf(TITLE, 'nl')).toMatchObject({ reviewedBy: 'Ann', madeBy: 'person' });
});

test('two files for one language are imported one after the other', async () => {
  await exportTo('po', 'fr');
  const [one, two] = [join(out, 'fr.po'), join(out, 'fr-second.po')];
  cpSync(one, two);
  edit(one, 'Demande traitée', 'Demande satisfaite');
  edit(two, 'Demande traitée', 'Demande effectuée');
  const dry = await run(one, two, '--dry-run');
  expect(dry.stdout.match(/1 changed/g)).toHaveLength(2);
  expect((await run(one, two)).stdout).toBe(dry.stdout);
  expect(contents().get('fr.json')).toContain('Demande effectuée');
});

test('files that other tools have saved: UTF-16, byte order mark, another name', async () => {
  await exportTo('csv', 'fr');
  const text = readFileSync(join(out, 'fr.csv'), 'utf8').replace('Demande traitée', 'Demande satisfaite');
  const files = [
    ['utf16.csv', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['bom.csv', `\ufeff${text}`],
    ['From the agency.csv', text],
    ['no-extension', text],
  ] as const;
  for (const [name, content] of files) {
    writeFileSync(join(out, name), content);
    expect((await run(join(out, name), '--dry-run')).stdout).toContain('1 changed');
  }
});

describe('refuses with one line, and changes nothing', () => {
  const write = (name: string, content: string | Uint8Array): string => {
    mkdirSync(out, { recursive: true });
    writeFileSync(join(out, name), content);
    return join(out, name);
  };
  const PO = (language: string, source = 'en'): string =>
    `msgid ""\nmsgstr ""\n"Language: ${language}\\n"\n"X-Source-Language: ${source}\\n"\n`;

  test.each<[what: string, name: string, content: string | Uint8Array, line: RegExp]>([
    ['a language without a bundle', 'x.po', PO('nl'), /its language is nl, which has no bundle; there are: ar, de/],
    ['a hostile language', 'x.po', PO('../fr'), /which has no bundle/],
    ['two languages', 'fr.po', PO('de'), /its name says fr, its content de/],
    ['another language to translate from', 'fr.po', PO('fr', 'de'), /translated from de, not from en/],
    ['English', 'x.po', PO('en'), /en is the language to translate from/],
    [
      'a name without a language',
      'x.csv',
      'key,source,target\n',
      /its name does not tell its language, as fr\.csv does/,
    ],
    ['an unknown format', 'notes.txt', 'hello', /its format is not known; .* fr\.po/],
    ['bytes that are no text', 'fr.po', new Uint8Array([0x6d, 0xe9, 0x22]), /neither UTF-8 nor UTF-16/],
    ['an empty file', 'fr.json', '', /fr\.json:1:1 cannot be read: it is not JSON/],
    ['a file without its English', 'fr.json', '{}', /does not show its English texts, and .*en\.json cannot be read/],
  ])('%s', async (_, name, content, line) => {
    const before = contents();
    const { exitCode, stdout, stderr } = await run(write(name, content));
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toMatch(line);
    expect(stderr.trim()).not.toContain('\n');
    expect(changedSince(before)).toEqual([]);
  });

  test('a file that is not there, and a folder', async () => {
    expect((await run(join(base, 'fr.po'))).stderr).toContain('fr.po cannot be read: it does not exist (ENOENT)');
    mkdirSync(join(base, 'fr.po'));
    expect((await run(join(base, 'fr.po'))).stderr).toContain('it is a folder (EISDIR)');
    expect((await run()).exitCode).toBe(2);
  });

  test('a file that is far too large, before it is read', async () => {
    const path = write('fr.po', Buffer.alloc(20_000_001, ' '));
    expect(await run(path)).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('larger than 20 MB') });
  });

  test('hostile names, which do not speak to the terminal', async () => {
    const path = write('fr.po', `${PO('fr')}\nmsgctxt "\u009b31m\\a"\nmsgid "x"\nmsgstr "y"\n`);
    const { exitCode, stdout } = await run(path);
    expect(exitCode).toBe(1);
    expect(stdout).toContain('there is no such text');
    expect(stdout).not.toMatch(/[^\P{Cc}\n]/u);
  });

  test('a folder of states that leads elsewhere', async () => {
    await exportTo('po', 'fr');
    edit(join(out, 'fr.po'), 'Demande traitée', 'Demande satisfaite');
    const elsewhere = join(base, 'elsewhere');
    rmSync(join(locales, 'state'), { recursive: true });
    mkdirSync(elsewhere);
    symlinkSync(elsewhere, join(locales, 'state'));
    const bundle = readFileSync(join(locales, 'fr.json'), 'utf8');
    expect(await run(join(out, 'fr.po'))).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('it leads out of the folder'),
    });
    expect(readdirSync(elsewhere)).toEqual([]);
    expect(readFileSync(join(locales, 'fr.json'), 'utf8')).toBe(bundle);
  });
});

test('makes the folder of states where there is none', async () => {
  await exportTo('po', 'fr');
  edit(join(out, 'fr.po'), 'Demande traitée', 'Demande satisfaite');
  renameSync(join(locales, 'state'), join(base, 'away'));
  expect((await run(join(out, 'fr.po'))).exitCode).toBe(0);
  expect(existsSync(join(locales, 'state', 'fr.json'))).toBe(true);
});
