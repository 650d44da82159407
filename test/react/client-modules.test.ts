// Frameworks with server components are told which modules belong to the browser.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const FOLDER = join(import.meta.dirname, '..', '..', 'src', 'react');
const modules = readdirSync(FOLDER).filter((file) => file !== 'index.ts');

test.each(modules)('%s says so before anything else', (file) => {
  expect(readFileSync(join(FOLDER, file), 'utf8')).toMatch(/^'use client';\n/);
});

test.each(modules)('%s needs nothing but React', (file) => {
  const source = readFileSync(join(FOLDER, file), 'utf8');
  const packages = [...source.matchAll(/ from '([^.'][^']*)'/g)].map(([, name]) => name);
  expect(packages.filter((name) => name !== 'react')).toEqual([]);
});
