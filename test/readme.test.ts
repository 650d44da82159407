// What the README shows must be what a reader gets.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
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
