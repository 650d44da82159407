import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { fileErrorReason } from '../../src/cli/file-error.ts';
import { UsageError } from '../../src/cli/io.ts';
import { saveFile, saveFiles } from '../../src/cli/save-file.ts';

const base = realpathSync(mkdtempSync(join(tmpdir(), 'qlm-messages-save-')));
const MODULE = join(import.meta.dirname, '..', '..', 'src', 'cli', 'save-file.ts');
afterAll(() => {
  rmSync(base, { recursive: true });
});

let folder = '';
let file = '';
beforeEach(() => {
  folder = mkdtempSync(join(base, 'folder-'));
  file = join(folder, 'fr.json');
  writeFileSync(file, 'old');
});

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const content = (): string => readFileSync(file, 'utf8');

/** The number of a process that has ended. */
const deadPid = spawnSync(process.execPath, ['-e', '']).pid;

describe('saves', () => {
  test('the new content, and leaves nothing else', async () => {
    await saveFile(file, 'new é', bytes('old'));
    expect(content()).toBe('new é');
    expect(readdirSync(folder)).toEqual(['fr.json']);
  });

  test('a file that is not there yet', async () => {
    rmSync(file);
    await saveFile(file, 'new', undefined);
    expect(content()).toBe('new');
    expect(readdirSync(folder)).toEqual(['fr.json']);
  });

  test.each([0o600, 0o640, 0o664, 0o755])('with the mode that it had (%o)', async (mode) => {
    chmodSync(file, mode);
    await saveFile(file, 'new', bytes('old'));
    expect(statSync(file).mode & 0o777).toBe(mode);
  });

  test('through a link, which stays one', async () => {
    const real = join(folder, 'real');
    mkdirSync(real);
    writeFileSync(join(real, 'fr.json'), 'old');
    rmSync(file);
    symlinkSync(join(real, 'fr.json'), file);
    await saveFile(file, 'new', bytes('old'));
    expect(lstatSync(file).isSymbolicLink()).toBe(true);
    expect(content()).toBe('new');
    expect(readdirSync(real)).toEqual(['fr.json']);
  });
});

describe('refuses in one line, with the old content in place and nothing left behind,', () => {
  async function refused(run: Promise<void>): Promise<string> {
    const error: unknown = await run.then(
      () => undefined,
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(UsageError);
    const { message } = error as UsageError;
    expect(message).not.toContain('\n');
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    return message;
  }

  test('a file that has changed since it was read', async () => {
    expect(await refused(saveFile(file, 'new', bytes('older')))).toBe(
      `${file} was not written: it has changed since it was read.`,
    );
    expect(content()).toBe('old');
  });

  test('a file that has gone, or has come, since it was looked at', async () => {
    expect(await refused(saveFile(join(folder, 'de.json'), 'new', bytes('old')))).toContain('does not exist (ENOENT)');
    expect(await refused(saveFile(file, 'new', undefined))).toContain('it has changed since it was read');
    expect(readdirSync(folder)).toEqual(['fr.json']);
    expect(content()).toBe('old');
  });

  test('a folder that does not exist, and a folder in the place of the file', async () => {
    expect(await refused(saveFile(join(folder, 'x', 'fr.json'), 'new', undefined))).toContain('(ENOENT)');
    mkdirSync(join(folder, 'de.json'));
    expect(await refused(saveFile(join(folder, 'de.json'), 'new', bytes('old')))).toContain('it is a folder (EISDIR)');
  });

  // Root may write everywhere.
  const isRoot = process.getuid?.() === 0;
  const NOBODY = 65_534;

  async function asUser<T>(run: () => Promise<T>): Promise<T> {
    if (!isRoot) return run();
    chmodSync(base, 0o755);
    process.seteuid?.(NOBODY);
    try {
      return await run();
    } finally {
      process.seteuid?.(0);
    }
  }

  test('a folder that may not be written', async () => {
    chmodSync(folder, 0o555);
    expect(await asUser(() => refused(saveFile(file, 'new', bytes('old'))))).toBe(
      `${file} was not written: no permission (EACCES).`,
    );
    chmodSync(folder, 0o755);
    expect(content()).toBe('old');
  });

  test('a file that may not be written', async () => {
    chmodSync(folder, 0o777);
    chmodSync(file, 0o444);
    expect(await asUser(() => refused(saveFile(file, 'new', bytes('old'))))).toContain('no permission (EACCES)');
    expect(content()).toBe('old');
  });

  test('a file that is being written by another process', async () => {
    const other = join(folder, `.fr.json.${process.pid}-00000000.qlm-messages.tmp`);
    writeFileSync(other, '');
    await expect(saveFile(file, 'new', bytes('old'))).rejects.toThrow('another process is writing it');
    expect(content()).toBe('old');
    await saveFile(join(folder, 'de.json'), 'new', undefined);
    expect(existsSync(other)).toBe(true);
  });

  test.skipIf(process.platform === 'win32')('a disk that takes no more', () => {
    const script = `
      const { saveFile } = await import(${JSON.stringify(MODULE)});
      await saveFile(${JSON.stringify(file)}, 'n'.repeat(1_000_000), new TextEncoder().encode('old')).catch((error) => console.log(error.name, error.message));`;
    const { stdout } = spawnSync(
      'sh',
      [
        '-c',
        `trap '' XFSZ; ulimit -f 64; exec "$0" --import tsx --input-type=module -e "$1"`,
        process.execPath,
        script,
      ],
      { encoding: 'utf8', cwd: import.meta.dirname },
    );
    expect(stdout).toContain('UsageError');
    expect(stdout).toContain('the file would be larger than allowed (EFBIG)');
    expect(content()).toBe('old');
    expect(readdirSync(folder)).toEqual(['fr.json']);
  });
});

test.each([
  ['ENOSPC', /no space is left on the disk \(ENOSPC\)/],
  ['EROFS', /read-only/],
  ['EDQUOT', /quota/],
  ['EMFILE', /too many files/],
  ['EXDEV', /another disk/],
  ['EWHATEVER', /^EWHATEVER: odd thing$/],
])('%s has a reason in one line', (code, reason) => {
  expect(fileErrorReason(Object.assign(new Error(`${code}: odd\n thing`), { code }))).toMatch(reason);
});

describe('what killed processes left behind', () => {
  const stray = (name: string, pid: number): string => join(folder, `.${name}.${pid}-0badcafe.qlm-messages.tmp`);

  test('is removed, also that of other files, and nothing else is', async () => {
    const old = stray('fr.json', process.pid);
    for (const path of [stray('fr.json', deadPid), stray('de.json', deadPid), old]) writeFileSync(path, 'x');
    utimesSync(old, 0, 0);
    const others = ['.fr.json.tmp', 'fr.json.1-0badcafe.qlm-messages.tmp', '.fr.json.swp'];
    for (const name of others) writeFileSync(join(folder, name), 'x');
    await saveFile(file, 'new', bytes('old'));
    expect(readdirSync(folder).toSorted()).toEqual([...others, 'fr.json'].toSorted());
  });

  test('is a whole file, whenever it happens', { timeout: 60_000 }, async () => {
    const texts = ['a', 'b'].map((letter) => letter.repeat(500_000));
    writeFileSync(file, texts[0] ?? '');
    const script = `
      const { saveFile } = await import(${JSON.stringify(MODULE)});
      const { readFileSync } = await import('node:fs');
      const texts = ['a', 'b'].map((letter) => letter.repeat(500_000));
      console.log('ready');
      for (let turn = 1; ; turn++) await saveFile(${JSON.stringify(file)}, texts[turn % 2], readFileSync(${JSON.stringify(file)}));`;
    for (let round = 0; round < 4; round++) {
      const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
        cwd: import.meta.dirname,
        stdio: ['ignore', 'pipe', 'ignore'],
      });
      const ended = new Promise((resolve) => child.once('exit', resolve));
      await new Promise((resolve) => child.stdout.once('data', resolve));
      await new Promise((resolve) => setTimeout(resolve, 5 + round * 7));
      child.kill('SIGKILL');
      await ended;
      expect(texts).toContain(content());
    }
    await saveFile(file, 'new', readFileSync(file));
    expect(readdirSync(folder)).toEqual(['fr.json']);
  });
});

describe('several files', () => {
  const other = (): string => join(folder, 'state', 'fr.json');
  const pair = (before: string, after = before): Parameters<typeof saveFiles>[0] => [
    { path: file, content: 'new', before: bytes(before) },
    { path: other(), content: 'new state', before: bytes(`${after} state`) },
  ];
  beforeEach(() => {
    mkdirSync(join(folder, 'state'));
    writeFileSync(other(), 'old state');
  });
  const all = (): string[] => readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted();
  const FILES = ['fr.json', 'state', join('state', 'fr.json')];

  test('are saved together', async () => {
    await saveFiles(pair('old'), folder);
    expect([content(), readFileSync(other(), 'utf8')]).toEqual(['new', 'new state']);
    expect(all()).toEqual(FILES);
    await saveFiles([], folder);
  });

  test.each([
    ['the first has changed', 'older', 'old', /fr\.json was not written: it has changed/],
    ['the second has changed', 'old', 'older', /state.fr\.json was not written: it has changed/],
  ])('or not at all: %s', async (_, first, second, line) => {
    await expect(saveFiles(pair(first, second), folder)).rejects.toThrow(line);
    expect([content(), readFileSync(other(), 'utf8')]).toEqual(['old', 'old state']);
    expect(all()).toEqual(FILES);
  });

  test('or not at all: one that is being written by another process, one that lies elsewhere, one without a folder', async () => {
    const stray = join(folder, 'state', `.fr.json.${process.pid}-00000000.qlm-messages.tmp`);
    writeFileSync(stray, '');
    await expect(saveFiles(pair('old'), folder)).rejects.toThrow(/state.fr\.json was not written: another process/);
    rmSync(stray);
    await expect(saveFiles(pair('old'), join(folder, 'state'))).rejects.toThrow(
      /fr\.json was not written: it leads out/,
    );
    rmSync(join(folder, 'state'), { recursive: true });
    await expect(saveFiles(pair('old'), folder)).rejects.toThrow('ENOENT');
    expect(content()).toBe('old');
    expect(all()).toEqual(['fr.json']);
  });

  test('one of which has two contents, one after the other', async () => {
    await saveFiles([{ path: file, content: 'between', before: bytes('old') }, ...pair('old')], folder);
    expect([content(), readFileSync(other(), 'utf8')]).toEqual(['new', 'new state']);
    expect(all()).toEqual(FILES);
  });
});

// In a name space of its own, nothing is left mounted.
const MOUNT = 'mount -t tmpfs -o size=256k tmpfs "$0" && exec "$@"';
const canMount = spawnSync('unshare', ['-m', 'sh', '-c', MOUNT, tmpdir(), 'true']).status === 0;

test.skipIf(!canMount).each([
  ['full', '', 'no space is left on the disk (ENOSPC)'],
  ['read-only', "execFileSync('mount', ['-o', 'remount,ro', folder]);", 'the disk is read-only (EROFS)'],
])('on a disk that is %s, several files stay as they are', (_, prepare, reason) => {
  const script = `
    const { execFileSync } = await import('node:child_process');
    const { readdirSync, readFileSync, writeFileSync } = await import('node:fs');
    const { saveFiles } = await import(${JSON.stringify(MODULE)});
    const folder = ${JSON.stringify(folder)};
    const files = ['fr.json', 'de.json'].map((name) => folder + '/' + name);
    for (const path of files) writeFileSync(path, 'old');
    ${prepare}
    // The first fits, the second does not.
    const list = files.map((path, index) => ({ path, content: 'n'.repeat(100 + index * 1_000_000), before: Buffer.from('old') }));
    const error = await saveFiles(list, folder).catch((reason) => reason.name + ': ' + reason.message);
    console.log(JSON.stringify({ error, names: readdirSync(folder), contents: files.map((path) => readFileSync(path, 'utf8')) }));`;
  const node = [process.execPath, '--import', 'tsx', '--input-type=module', '-e', script];
  const { stdout, stderr } = spawnSync('unshare', ['-m', 'sh', '-c', MOUNT, folder, ...node], {
    encoding: 'utf8',
    cwd: import.meta.dirname,
  });
  expect(stderr).toBe('');
  expect(JSON.parse(stdout)).toEqual({
    error: expect.stringMatching(/^UsageError: .*json was not written: /),
    names: ['de.json', 'fr.json'],
    contents: ['old', 'old'],
  });
  expect(stdout).toContain(reason);
});

describe('with a folder to stay in', () => {
  test.each([
    ['a file', (outside: string) => symlinkSync(join(outside, 'fr.json'), join(folder, 'de.json')), 'de.json', 'out'],
    [
      'a new file in a folder',
      (outside: string) => symlinkSync(outside, join(folder, 'state')),
      'state/de.json',
      undefined,
    ],
    ['a file in a folder', (outside: string) => symlinkSync(outside, join(folder, 'state')), 'state/fr.json', 'out'],
    ['a file above', () => undefined, '../de.json', undefined],
    ['a file in a folder with a longer name', () => undefined, '../OUTSIDE/fr.json', 'out'],
  ])('refuses %s elsewhere', async (_, link, name, before) => {
    const outside = `${folder}-outside`;
    mkdirSync(outside);
    writeFileSync(join(outside, 'fr.json'), 'out');
    link(outside);
    const path = join(folder, name.replace('OUTSIDE', `${basename(folder)}-outside`));
    const run = saveFile(path, 'new', before === undefined ? undefined : bytes(before), folder);
    await expect(run).rejects.toThrow('it leads out of the folder');
    expect(readdirSync(outside)).toEqual(['fr.json']);
    expect(readFileSync(join(outside, 'fr.json'), 'utf8')).toBe('out');
    expect(readdirSync(base)).not.toContain('de.json');
  });

  test('takes a link within it, and a folder that is a link itself', async () => {
    mkdirSync(join(folder, 'real'));
    writeFileSync(join(folder, 'real', 'de.json'), 'old');
    symlinkSync(join('real', 'de.json'), join(folder, 'de.json'));
    const alias = `${folder}-alias`;
    symlinkSync(folder, alias);
    await saveFile(join(alias, 'de.json'), 'new', bytes('old'), alias);
    expect(readFileSync(join(folder, 'real', 'de.json'), 'utf8')).toBe('new');
    expect(lstatSync(join(folder, 'de.json')).isSymbolicLink()).toBe(true);
  });
});

test('of many that save at the same time, none is overwritten unseen', async () => {
  for (let round = 0; round < 20; round++) {
    const before = readFileSync(file);
    const results = await Promise.allSettled(
      Array.from({ length: 10 }, (_, writer) => saveFile(file, `${round}-${writer}`, before)),
    );
    const winners = results.flatMap(({ status }, writer) => (status === 'fulfilled' ? [`${round}-${writer}`] : []));
    expect(winners.length).toBeLessThan(2);
    expect(content()).toBe(winners[0] ?? new TextDecoder().decode(before));
    for (const result of results) {
      if (result.status === 'rejected') expect(String(result.reason)).toMatch(/another process is writing|has changed/);
    }
  }
  expect(readdirSync(folder)).toEqual(['fr.json']);
});
