import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { LOCALES_DIR } from '../locales.ts';
import { qlm } from './qlm.ts';

vi.mock('../../src/cli/page-script.ts', () => ({ readPageScript: () => Promise.resolve('/* the script */') }));

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'qlm-messages-'));
  for (const file of ['ar.json', 'en.json', 'fr.json']) cpSync(join(LOCALES_DIR, file), join(folder, file));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('wrong use gives one line and exit code 2', () => {
  test.each<[args: string[], line: RegExp]>([
    [['--port', '70000'], /--port 70000: expected a number from 0 to 65535/],
    [['--port', '-1'], /--port -1: expected a number/],
    [['--port', 'x'], /--port x: expected a number/],
    [['--port', '80', '--out', 'x.html'], /cannot be used with/],
    [['--locale', 'de'], /--locale de: .* has no such language\. There are: ar, en, fr/],
    [['--locale', 'fr,'], /--locale : .* has no such language/],
    [['--locales', '/no/such/folder'], /cannot be read: it does not exist/],
    [['--out', '/no/such/folder/x.html'], /x\.html was not written: it does not exist/],
    [['extra'], /too many arguments/],
  ])('%j', async (args, line) => {
    const { exitCode, stdout, stderr } = await qlm([
      'preview',
      ...(args.includes('--locales') ? [] : ['--locales', folder]),
      ...args,
    ]);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toMatch(line);
    expect(stderr.trim()).not.toContain('\n');
  });

  test('a folder with a link that leads out of it', async () => {
    symlinkSync('/etc/passwd', join(folder, 'de.json'));
    const { exitCode, stderr } = await qlm(['preview', '--locales', folder, '--out', join(folder, 'x.html')]);
    expect({ exitCode, stderr }).toEqual({ exitCode: 2, stderr: expect.stringContaining('leads out of the folder') });
  });
});

describe('--out', () => {
  const out = (): string => join(folder, 'preview.html');
  const write = (...args: readonly string[]): ReturnType<typeof qlm> =>
    qlm(['preview', '--locales', folder, '--out', out(), ...args]);
  const dataIn = (html: string): { readonly locales: { readonly tag: string }[]; readonly wanted: string[] } =>
    JSON.parse(/id="data">(.*)<\/script>/.exec(html)?.[1] ?? '');

  test('writes one file with all languages, and says so', async () => {
    expect(await write()).toEqual({ exitCode: 0, stdout: '', stderr: `${out()} was written\n` });
    const html = readFileSync(out(), 'utf8');
    expect(dataIn(html).locales.map(({ tag }) => tag)).toEqual(['en', 'ar', 'fr']);
    expect(html).toContain('<script>/* the script */</script>');
    expect(html).not.toContain(folder);
    expect(readdirSync(folder).toSorted()).toEqual(['ar.json', 'en.json', 'fr.json', 'preview.html']);
  });

  test('lets nothing run but what it was written with', async () => {
    await write();
    const html = readFileSync(out(), 'utf8');
    const [, policy = ''] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html) ?? [];
    const hashOf = (tag: string): string => {
      const content = new RegExp(`<${tag}>([^]*)</${tag}>`).exec(html)?.[1] ?? '';
      return `'sha256-${createHash('sha256').update(content).digest('base64')}'`;
    };
    expect(policy.split('; ')).toEqual([
      "default-src 'none'",
      `script-src ${hashOf('script')}`,
      `style-src ${hashOf('style')}`,
      'img-src data:',
      "base-uri 'none'",
      "form-action 'none'",
      "require-trusted-types-for 'script'",
      "trusted-types 'none'",
    ]);
    // Nothing stands before the policy that it could come too late for.
    expect(html.slice(0, html.indexOf('http-equiv'))).not.toMatch(/<(?:script|style|link|img)/);
  });

  test('--locale leaves the others out, however the tag is written', async () => {
    await write('--locale', 'FR');
    const { locales, wanted } = dataIn(readFileSync(out(), 'utf8'));
    expect([locales.map(({ tag }) => tag), wanted]).toEqual([['en', 'fr'], ['fr']]);
  });

  test('replaces an older preview, and nothing else', async () => {
    await write();
    expect(await write('--locale', 'ar')).toMatchObject({ exitCode: 0 });
    expect(dataIn(readFileSync(out(), 'utf8')).wanted).toEqual(['ar']);
    for (const content of ['', '<!doctype html>\n<p>A report.</p>', readFileSync(join(folder, 'fr.json'), 'utf8')]) {
      writeFileSync(out(), content);
      const { exitCode, stderr } = await write();
      expect({ exitCode, stderr }).toEqual({
        exitCode: 2,
        stderr: expect.stringContaining('was not written: it exists and is no preview'),
      });
      expect(readFileSync(out(), 'utf8')).toBe(content);
    }
  });
});

describe('the server', () => {
  test.each(['SIGINT', 'SIGTERM'] as const)('prints its address, answers, and ends well on %s', async (signal) => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'src/cli/bin.ts', 'preview', '--locales', folder]);
    const ended = new Promise<readonly [number | null, string | null]>((resolve) => {
      child.on('exit', (code, by) => resolve([code, by]));
    });
    let stdout = '';
    child.stdout.on('data', (part) => (stdout += String(part)));
    await expect.poll(() => stdout, { timeout: 30_000 }).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\n$/);
    const page = await fetch(stdout.trim());
    expect(await page.text()).toContain('/page.js');
    // A page that is open does not keep it.
    const events = await fetch(new URL('/events', stdout.trim()));
    child.kill(signal);
    expect(await ended).toEqual([0, null]);
    await events.body?.cancel().catch(() => undefined);
  });
});
