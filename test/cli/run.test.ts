import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { CODE_NAMES, CODES } from '../../src/codes/index.ts';
import { GUIDANCE } from '../../src/guidance/index.ts';
import { createResolver } from '../../src/index.ts';
import { TAGS } from '../locales.ts';
import { qlm } from './qlm.ts';

const folder = mkdtempSync(join(tmpdir(), 'qlm-messages-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const RESPONSE =
  '<QuickLicenseManager><error>Gone</error><status>64</status><expiryDate>2026-09-02 23:59</expiryDate></QuickLicenseManager>';

describe('explain', () => {
  test('prints the dialog that the user sees', async () => {
    expect(await qlm(['explain', '210', '--value', 'maxActivations=3'])).toEqual({
      exitCode: 0,
      stderr: '',
      stdout: `No activations left
This license key allows 3 devices, and all of them are in use.

What to do
Deactivate a device that you no longer use, then try again. To use more devices at the same time, contact support.

[ Manage devices ]  [ Try again ]  [ Buy license ]  [ Contact support ]

Code: 210 License_NoMoreActivations
`,
    });
  });

  test.each(TAGS)('speaks %s', async (locale) => {
    const { stdout, stderr, exitCode } = await qlm(['explain', 'License_Expired', '--locale', locale, '--json']);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(JSON.parse(stdout)).toEqual((await createResolver({ locale })).resolve(209));
  });

  test('tells support the facts, the note and the remedy', async () => {
    const { stdout } = await qlm(['explain', 'license_expired', '--for', 'support']);
    const { note, remedy } = GUIDANCE.License_Expired;
    for (const part of [note, remedy, 'after-fix', 'user, vendor']) expect(stdout).toContain(part);
    expect(JSON.parse((await qlm(['explain', '209', '--for', 'support', '--json'])).stdout)).toMatchObject({
      note,
      remedy,
    });
  });

  test('takes values and an operation', async () => {
    const { stdout } = await qlm([
      'explain',
      '207',
      '-v',
      'activatedDeviceName=LAB=7',
      '-v',
      'maxTrials=2',
      '-o',
      'validate',
      '--json',
    ]);
    expect(JSON.parse(stdout)).toMatchObject({
      title: 'License now active on another device',
      message: expect.stringContaining('LAB=7'),
    });
  });

  test('reads a saved response from a file or from standard input', async () => {
    const file = join(folder, 'response.xml');
    writeFileSync(file, RESPONSE);
    for (const outcome of [await qlm(['explain', file, '--json']), await qlm(['explain', '-', '--json'], RESPONSE)]) {
      expect(JSON.parse(outcome.stdout)).toMatchObject({
        code: 209,
        message: expect.stringContaining('September 2, 2026'),
        response: { outcome: 'failure', evidence: 'status', serverText: 'Gone' },
      });
    }
    expect((await qlm(['explain', '-'], RESPONSE)).stdout).toContain('Message from the license server: Gone');
    expect((await qlm(['explain', '-', '--for', 'support'], RESPONSE)).stdout).toContain('evidence');
  });

  test('values on the command line win over those of the response', async () => {
    const { stdout } = await qlm(['explain', '-', '--json', '-v', 'expiryDate=2025-01-01'], RESPONSE);
    expect(JSON.parse(stdout).message).toContain('January 1, 2025');
  });

  test('says on stderr that a language is not there, and answers in English', async () => {
    const { stdout, stderr, exitCode } = await qlm(['explain', '209', '--locale', 'xx']);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('Your license has expired');
    expect(stderr).toMatch(/no messages in "xx", answering in English.*pt-BR/);
  });

  test.each(['en_US', 'fr-CA', 'jp', 'pt'])('says nothing where %s is served', async (locale) => {
    expect((await qlm(['explain', '209', '--locale', locale])).stderr).toBe('');
  });

  test('an unknown number takes the message of its range', async () => {
    const { stdout } = await qlm(['explain', '99999', '--for', 'support']);
    expect(stdout).toContain('99999 UnknownError');
    expect(stdout).toContain('no, the message is the one of its range');
  });

  test('no control character of a response reaches the terminal', async () => {
    const { stdout } = await qlm(
      ['explain', '-', '--for', 'support'],
      '<QuickLicenseManager><error>a\u001b[31m\u0085&#x9b;b</error></QuickLicenseManager>',
    );
    expect(stdout).not.toMatch(/[^\n\P{Cc}]/u);
  });
});

describe('codes', () => {
  test('lists every code', async () => {
    const { stdout, exitCode } = await qlm(['codes']);
    const lines = stdout.trimEnd().split('\n');
    expect(exitCode).toBe(0);
    expect(lines[0]).toMatch(/^CODE +NAME +CATEGORY +SEVERITY +CAUSE +RETRY +FIXABLE BY$/);
    expect(lines.slice(1).map((line) => line.split(/ +/)[1])).toEqual(CODE_NAMES);
  });

  test('lists one category, also as JSON with every fact', async () => {
    const { stdout } = await qlm(['codes', '--category', 'database', '--json']);
    const names = CODE_NAMES.filter((name) => CODES[name].category === 'database');
    expect(JSON.parse(stdout)).toEqual(names.map((name) => ({ name, ...CODES[name] })));
  });
});

describe('wrong use gives one clear line and exit code 2', () => {
  test.each<[args: string[], line: RegExp]>([
    [['explain', 'License_Expird'], /neither a code nor a file.*Did you mean License_Expired\?/],
    [['explain', '/no/such/file.xml'], /neither a code nor a file that can be read \(ENOENT/],
    [['explain', '.'], /EISDIR/],
    [['explain'], /missing required argument 'code'/],
    [['explain', '209', '--value', 'expiryDate'], /write it as name=value/],
    [['explain', '209', '--value', '=x'], /write it as name=value/],
    [['explain', '209', '--value', 'expirydate=2026-10-31'], /no message uses this value\. Did you mean expiryDate\?/],
    [['explain', '209', '--value', '__proto__=x'], /no message uses this value/],
    [['explain', '209', '--value', 'expiryDate=soon'], /expected a date such as/],
    [['explain', '210', '--value', 'maxActivations=-1'], /expected a whole number/],
    [['explain', '207', '--value', 'activatedDeviceName='], /expected a text/],
    [['explain', '209', '--operation', 'dance'], /Allowed choices are activate, deactivate, validate, floating/],
    [['explain', '209', '--for', 'boss'], /Allowed choices are user, support/],
    [['explain', '209', '--local', 'fr'], /unknown option '--local'.*\n?.*Did you mean --locale\?/],
    [['explain', '209', '--locale'], /argument missing/],
    [['codes', '--category', 'x'], /Allowed choices are/],
    [['explian', '209'], /unknown command 'explian'.*\n?.*Did you mean explain\?/],
  ])('%j', async (args, line) => {
    const { exitCode, stdout, stderr } = await qlm(args);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toMatch(line);
    expect(stderr.trimEnd().split('\n').length).toBeLessThan(3);
  });
});

test.each([
  [['explain', 'x\u001b[31m\ny']],
  [['explain', '209', '--value', 'a\u001b[0m=1']],
  [['explain', '209', '--\u001b[31m']],
])('what a user typed does not speak to the terminal (%#)', async (args) => {
  const { exitCode, stderr } = await qlm(args);
  expect(exitCode).toBe(2);
  expect(stderr.trimEnd()).not.toMatch(/[^\n\P{Cc}]/u);
});

test('says on stderr that a file is no answer of a license server', async () => {
  const { exitCode, stdout, stderr } = await qlm(['explain', '-'], '<html><body>Sign in</body></html>');
  expect(exitCode).toBe(0);
  expect(stdout).toContain('Connection problem');
  expect(stderr).toContain('no answer of a license server');
});

test('names its version', async () => {
  expect((await qlm(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
});

test('help goes to stdout and names every command', async () => {
  const { exitCode, stdout } = await qlm(['--help']);
  expect(exitCode).toBe(0);
  for (const command of ['explain', 'codes', 'check', 'status', 'add', 'accept']) expect(stdout).toContain(command);
});
