// The layers of the source and what each may import: what runs in an app stays free of Node, and nothing imports upwards.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { describe, expect, test } from 'vitest';

const SRC = join(import.meta.dirname, '..', 'src');

/** For each folder: the folders that it may import besides itself. `compiled` is generated from `locales/`. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  codes: [],
  guidance: ['codes'],
  locale: ['compiled'],
  bundle: ['codes', 'locale'],
  compiled: ['bundle', 'locale', 'check'],
  resolver: ['codes', 'locale', 'bundle', 'compiled'],
  xml: [],
  response: ['codes', 'resolver', 'xml'],
  dialog: ['codes', 'locale', 'bundle', 'resolver'],
  element: ['codes', 'locale', 'bundle', 'compiled', 'resolver', 'dialog'],
  react: ['codes', 'locale', 'bundle', 'resolver', 'dialog'],
  i18next: ['codes', 'locale', 'bundle', 'compiled', 'resolver'],
  'problem-details': ['codes', 'locale', 'compiled', 'resolver'],
  check: ['codes', 'locale', 'bundle', 'compiled', 'guidance'],
  exchange: ['codes', 'locale', 'bundle', 'xml', 'guidance', 'check'],
  preview: ['codes', 'locale', 'bundle', 'compiled', 'resolver', 'element', 'guidance', 'check'],
  report: ['codes', 'locale', 'bundle', 'resolver', 'response', 'guidance', 'check', 'exchange'],
  cli: [
    'codes',
    'locale',
    'bundle',
    'compiled',
    'resolver',
    'response',
    'guidance',
    'check',
    'exchange',
    'preview',
    'report',
  ],
  build: ['codes', 'locale', 'bundle', 'compiled', 'dialog', 'guidance', 'check'],
  '.': ['codes', 'locale', 'bundle', 'compiled', 'resolver'],
};

/** What runs in an app: no Node, no process, no console. */
const PORTABLE = new Set([
  'codes',
  'guidance',
  'locale',
  'bundle',
  'compiled',
  'resolver',
  'xml',
  'response',
  'dialog',
  'element',
  'react',
  'i18next',
  'problem-details',
  'check',
  'exchange',
  'preview',
  '.',
]);

/** What needs a page. */
const WITH_DOM = new Set(['dialog', 'element', 'react', 'preview']);

const files = readdirSync(SRC, { encoding: 'utf8', recursive: true }).filter((file) => /\.tsx?$/.test(file));

test('every folder of the source has a rule', () => {
  expect(Object.keys(MAY_IMPORT)).toEqual(expect.arrayContaining(files.map(folderOf)));
});

describe.each(files)('%s', (file) => {
  const source = readFileSync(join(SRC, file), 'utf8');
  const imports = [
    ...source.matchAll(/^(?:import|export)\b[^'`]*'(?<id>[^']+)'|\bimport\('(?<dynamic>[^']+)'\)/gm),
  ].map(({ groups }) => groups?.['id'] ?? groups?.['dynamic'] ?? '');
  const folder = folderOf(file);

  test('imports only what its folder may', () => {
    const targets = imports.filter((id) => id.startsWith('.')).map((id) => relative(SRC, join(SRC, dirname(file), id)));
    const allowed = new Set([folder, ...(MAY_IMPORT[folder] ?? [])]);
    expect(targets.filter((target) => !allowed.has(folderOf(target)))).toEqual([]);
    expect(targets, 'nobody imports the public surface').not.toContain('index.ts');
  });

  test('needs nothing of Node where it runs in an app', () => {
    if (!PORTABLE.has(folder)) return;
    expect(imports.filter((id) => id.startsWith('node:'))).toEqual([]);
    expect(source).not.toMatch(/\b(?:process|console|Buffer|__dirname)\b(?=\.)/);
  });

  test('needs no page where it runs without one', () => {
    const page = /^(?!\s*\*).*\b(?:(?:window|navigator)\.[a-z]|document\.(?:body|create|query))/m;
    expect(page.test(source) && !WITH_DOM.has(folder)).toBe(false);
  });

  test('generates no code from strings and has no default export', () => {
    expect(source).not.toMatch(/\beval\(|new Function\b|export default/);
  });
});

function folderOf(file: string): string {
  return file.includes(sep) ? (file.split(sep)[0] ?? '') : '.';
}
