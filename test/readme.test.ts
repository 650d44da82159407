// What the README shows must be what a reader gets.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PROBLEM_KINDS } from '../src/check/kinds.ts';
import { run } from '../src/cli/run.ts';
import { VALUE_TYPES } from '../src/codes/values.ts';
import { LOCALES } from '../src/index.ts';

const README = readFileSync(join(import.meta.dirname, '..', 'README.md'), 'utf8');

test('the output shown at the top is the output of the command above it', async () => {
  const [, command = '', output] = /```console\n\$ npx qlm-messages (.+)\n([^`]+)```/.exec(README) ?? [];
  let stdout = '';
  await run(command.split(' '), {
    stdout: (text) => (stdout += text),
    stderr: () => undefined,
    stdin: () => Promise.resolve(new Uint8Array()),
    colors: false,
  });
  expect(stdout).toBe(output);
});

test('every language is named', () => {
  const names = LOCALES.map(({ englishName }) => englishName.split(' ')[0] ?? '');
  expect(names.filter((name) => !README.includes(name))).toEqual([]);
});

test('every value is listed with its type', () => {
  for (const [name, type] of Object.entries(VALUE_TYPES))
    expect(README).toMatch(new RegExp(`\\| \`${name}\` +\\| ${type} `));
});

test('the table of checks is the list of checks', () => {
  const rows = PROBLEM_KINDS.map(({ kind, severity, title }) => [`\`${kind}\``, severity, title]);
  const table = README.split('\n').filter((line) => /^\| `[a-z0-9-]+` +\| (?:error|warning) /.test(line));
  expect(
    table.map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    ),
  ).toEqual(rows);
});

test('every command of the command line is listed', async () => {
  let help = '';
  const io = {
    stdout: (text: string) => (help += text),
    stderr: () => undefined,
    stdin: () => Promise.resolve(new Uint8Array()),
    colors: false,
  };
  await run(['--help'], io);
  const commands = [...help.matchAll(/^ {2}([a-z]+) \[/gm)].map(([, name]) => name).filter((name) => name !== 'help');
  expect(commands.length).toBeGreaterThan(3);
  for (const name of commands) expect(README).toContain(`| \`qlm-messages ${name}`);
});
