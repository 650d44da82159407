// The C# file says what the definitions say. It is compiled where there is a compiler.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CODE_NAMES, CODES } from '../../src/codes/index.ts';
import { findCode } from '../../src/codes/find-code.ts';
import { OPERATIONS, VALUE_TYPES } from '../../src/codes/values.ts';
import { resx } from '../../src/exchange/resx.ts';
import { csharpFile } from '../../src/exchange/resx/csharp-file.ts';
import { GUIDANCE } from '../../src/guidance/index.ts';
import { readXml } from '../../src/xml/read-xml.ts';

const FILE = csharpFile();

test('goes with the resources', () => {
  expect(resx.companion?.()).toEqual({ name: 'QlmMessages.cs', text: FILE });
});

test('has every code with its number, in their order, and its note', () => {
  const members = /public enum QlmErrorCode\n {4}\{\n(?<members>.*?)\n {4}\}/s.exec(FILE)?.groups?.['members'] ?? '';
  const found = members.matchAll(/<summary>(?<note>.*)<\/summary>\n\s*(?<name>\w+) = (?<value>\d+),/g);
  const escape = (text: string): string =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  expect(Array.from(found, ({ groups }) => [groups?.['name'], Number(groups?.['value']), groups?.['note']])).toEqual(
    CODE_NAMES.map((name) => [name, CODES[name].value, escape(GUIDANCE[name].note)]),
  );
});

test('gives every unknown number the code that the resolver gives it', () => {
  const found = FILE.matchAll(/code >= (?<from>\d+) && code <= (?<to>\d+)\) return QlmErrorCode\.(?<name>\w+);/g);
  const ranges = Array.from(found, ({ groups }) => ({
    from: Number(groups?.['from']),
    to: Number(groups?.['to']),
    name: groups?.['name'],
  }));
  const unknown = Array.from({ length: 4000 }, (_, index) => index - 10).filter((number) => !findCode(number).known);
  const generic = (number: number): string =>
    ranges.find(({ from, to }) => number >= from && number <= to)?.name ?? 'UnknownError';
  expect(unknown.map((number) => [number, generic(number)])).toEqual(
    unknown.map((number) => [number, findCode(number).name]),
  );
});

test.each(CODE_NAMES)('%s has the variants that .NET can show, in their order', (name) => {
  const types: Readonly<Record<string, string>> = VALUE_TYPES;
  const possible = CODES[name].variants.filter(
    (variant) => (types[variant] ?? 'operation') !== 'date' && types[variant] !== 'number',
  );
  const list = new RegExp(`case QlmErrorCode\\.${name}: return new\\[\\] \\{ (.*) \\};`).exec(FILE)?.[1];
  expect(list?.split(', ') ?? []).toEqual(possible.map((variant) => `"${variant}"`));
});

test('has every operation and every value that is a text', () => {
  const texts = Object.entries(VALUE_TYPES).flatMap(([name, type]) => (type === 'text' ? [name] : []));
  const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
  for (const name of texts) {
    expect(FILE).toContain(`public string ${pascal(name)} { get; set; }`);
    expect(FILE).toContain(`case "${name}": return ${pascal(name)};`);
  }
  for (const name of OPERATIONS)
    expect(FILE).toContain(`case "${name}": return Operation == QlmOperation.${pascal(name)};`);
});

test('is well-formed: braces, quotation marks and documentation', () => {
  const code = FILE.replaceAll(/\/\/.*|"[^"\n]*"|'[^'\n]*'/g, '');
  expect(code).not.toMatch(/["']/);
  expect(code.match(/\{/g)?.length).toBe(code.match(/\}/g)?.length);
  expect(code.match(/\(/g)?.length).toBe(code.match(/\)/g)?.length);
  for (const [block] of FILE.matchAll(/(?: *\/\/\/.*\n)+/g)) {
    expect(readXml(`<doc>${block.replaceAll('///', '')}</doc>`).problem).toBeUndefined();
  }
  // The characters of the language's own syntax; notes and texts may have any.
  expect(code).toMatch(/^[\n\x20-\x7e]*$/);
});

const compiler = ['csc', 'mcs'].find((program) => spawnSync(program, ['-help']).status === 0);

describe.runIf(compiler !== undefined)('where there is a compiler', () => {
  test('compiles as C# 7 without a warning', () => {
    const folder = mkdtempSync(join(tmpdir(), 'qlm-'));
    try {
      writeFileSync(join(folder, 'QlmMessages.cs'), FILE);
      const options = ['-langversion:7', '-warn:4', '-warnaserror', '-doc:doc.xml', '-target:library'];
      const { stdout, status } = spawnSync(compiler ?? '', [...options, 'QlmMessages.cs'], {
        cwd: folder,
        encoding: 'utf8',
      });
      expect([status, stdout]).toEqual([0, expect.not.stringContaining('warning')]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
