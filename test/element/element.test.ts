// What of the element holds without a page: that it can be imported there, how much it weighs, and how its style sheet is written.
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { buildStandaloneScript } from '../../src/build/standalone-script.ts';
import { DIALOG_STYLE } from '../../src/dialog/style.ts';
import * as element from '../../src/element/index.ts';

test('can be imported on a server, where there are no elements', () => {
  expect('HTMLElement' in globalThis).toBe(false);
  expect(Object.keys(element).toSorted()).toEqual(['QlmMessageElement', 'defineQlmMessage']);
});

test('weighs no more than 14.5 kB with English and all that it needs at once, and 7 kB for each other language', async () => {
  const files = await buildStandaloneScript();
  const heavy = Array.from(files, ([path, content]) => ({ path, size: gzipSync(content, { level: 9 }).length })).filter(
    ({ path, size }) => size > (path === 'qlm-message.js' ? 14_500 : 7000),
  );
  // The parser, which only an app's own wording needs.
  expect(heavy.map(({ path }) => path)).toEqual(['qlm-message/overrides.js']);
});

test('its style sheet knows neither left nor right, fixes no size, and loads nothing', () => {
  const declarations = DIALOG_STYLE.replaceAll(/\/\*.*?\*\//g, '');
  expect(declarations).not.toMatch(/\b(?:left|right|width|height)\b(?<!line-height)/);
  // But for hairlines.
  expect(declarations.match(/\d+(?:px|pt|rem)/g)?.filter((size) => size !== '1px') ?? []).toEqual([]);
  expect(declarations).not.toMatch(/url\(|@import|@font-face|!important/);
});

test('its style sheet touches nothing outside of a message', () => {
  const selectors = Array.from(DIALOG_STYLE.matchAll(/^\s*([^@/\n].*?)(?:,| \{)$/gm), ([, selector]) => selector);
  expect(selectors.length).toBeGreaterThan(20);
  expect(selectors.filter((selector) => !selector?.startsWith('.qlm-message'))).toEqual([]);
});
