import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { chromium, type Browser } from 'playwright-core';
import { bundleScript } from '../browser/bundle-script.ts';
import { chromiumOptions } from '../browser/chromium.ts';
import { htmlPage, servePages } from '../browser/page-server.ts';
import { reactPartSize } from '../react/react-part-size.ts';
import { runNode } from './run-node.ts';

/** What messages cost in a page. */
export interface BrowserCost {
  /** Chromium's version. */
  readonly version: string;
  /** For each language, in milliseconds, how long 200 elements took to show it, layout included; one figure a round. */
  readonly switches: Readonly<Record<string, readonly number[]>>;
  /** In milliseconds, from the navigation to the first frame of a preview of 63 codes in 4 languages; one figure a round. */
  readonly previews: readonly number[];
  /** In bytes: the script of the element with English, and what React's part adds to a resolver. */
  readonly elementGzip: number;
  readonly reactGzip: number;
}

const ELEMENTS = 200;
const ROUNDS = 15;
const LANGUAGES = ['de', 'ar', 'fr'];
const ROOT = join(import.meta.dirname, '..', '..');

/** Measures `dist/` in a real Chromium. */
export async function measureBrowser(): Promise<BrowserCost> {
  const browser = await chromium.launch(await chromiumOptions());
  try {
    return {
      version: browser.version(),
      switches: await measureSwitches(browser),
      previews: await measurePreviews(browser),
      elementGzip: gzipSync(readFileSync(join(ROOT, 'dist', 'qlm-message.js')), { level: 9 }).length,
      reactGzip: await reactPartSize(),
    };
  } finally {
    await browser.close();
  }
}

const APP = `
import { defineQlmMessage } from './dist/element/index.js';
import { CODES } from './dist/index.js';
defineQlmMessage();
const codes = Object.keys(CODES);
const elements = Array.from({ length: ${ELEMENTS} }, (_, index) => {
  const element = document.createElement('qlm-message');
  element.setAttribute('locale', 'en');
  element.setAttribute('code', codes[index % codes.length]);
  return element;
});
document.querySelector('main').append(...elements);
globalThis.switchTo = async (tag) => {
  const start = performance.now();
  for (const element of elements) element.setAttribute('locale', tag);
  while (elements.some(({ message }) => message?.locale !== tag)) await new Promise((resolve) => { setTimeout(resolve); });
  document.body.getBoundingClientRect();
  return performance.now() - start;
};`;

async function measureSwitches(browser: Browser): Promise<Record<string, readonly number[]>> {
  const server = await servePages({ '/': htmlPage(''), ...(await bundleScript(APP)) });
  try {
    const page = await browser.newPage();
    await page.goto(`${server.origin}/`);
    await page.waitForFunction(() => 'switchTo' in globalThis);
    const switches: Record<string, number[]> = {};
    for (let round = 0; round <= ROUNDS; round++) {
      for (const tag of LANGUAGES) {
        const milliseconds = await page.evaluate<number>(`switchTo('${tag}')`);
        // The first round loads the languages.
        if (round > 0) (switches[tag] ??= []).push(milliseconds);
      }
    }
    return switches;
  } finally {
    await server.close();
  }
}

async function measurePreviews(browser: Browser): Promise<readonly number[]> {
  const folder = mkdtempSync(join(tmpdir(), 'qlm-messages-preview-'));
  try {
    const file = join(folder, 'preview.html');
    await runNode(join(ROOT, 'dist', 'cli', 'bin.js'), 'preview', '--locale', 'de,ar,fr', '--out', file);
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const page = await browser.newPage();
      await page.goto(pathToFileURL(file).href);
      times.push(
        await page.evaluate<number>(
          'new Promise((resolve) => requestAnimationFrame(() => setTimeout(() => resolve(performance.now()))))',
        ),
      );
      await page.close();
    }
    return times;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
