import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { bundleScript } from './bundle-script.ts';
import { connectBrowser, openPage } from './open-page.ts';
import { htmlPage, servePages, type PageServer } from './page-server.ts';

/** What the app on the test page has: the element, and what it needs to make a resolver of its own. */
const APP = `
import { defineQlmMessage } from './src/element/index.ts';
import { createResolver } from './src/resolver/create-resolver.ts';
Object.assign(globalThis, { defineQlmMessage, createResolver });
defineQlmMessage();`;

/** As apps that support dark mode have it. */
const STYLE = `
:root { color-scheme: light dark; }
body { margin: 16px; font-family: system-ui, sans-serif; }
qlm-message { margin-block: 16px; }`;

/** Runs a test on a page of its own. */
export type OnPage = (work: (page: Page) => Promise<void>, options?: PageOptions) => Promise<void>;

interface PageOptions extends BrowserContextOptions {
  /** Complaints that the test causes on purpose. Default: none. */
  readonly complaints?: readonly unknown[];
}

/** Pages for the tests of a file: empty but for the app, on which the element is defined. */
export function elementPages(): OnPage {
  let server: PageServer;
  let browser: Browser;
  beforeAll(async () => {
    server = await serveElement();
    browser = await connectBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });
  return async (work, { complaints: expected = [], ...options } = {}) => {
    const { page, complaints } = await openPage(browser, `${server.origin}/`, options);
    try {
      await page.waitForFunction(() => customElements.get('qlm-message') !== undefined);
      await work(page);
      expect(complaints).toEqual(expected);
    } finally {
      await page.context().close();
    }
  };
}

export async function serveElement(): Promise<PageServer> {
  return servePages({
    '/': htmlPage('', { style: '/page.css' }),
    '/page.css': { type: 'text/css', content: STYLE },
    ...(await bundleScript(APP)),
  });
}

/** Puts one element on the page for each set of attributes. */
export async function insert(page: Page, ...sets: readonly Readonly<Record<string, string | number>>[]): Promise<void> {
  await page.evaluate((all) => {
    for (const attributes of all) {
      const element = document.createElement('qlm-message');
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
      document.querySelector('main')?.append(element);
    }
  }, sets);
}

/** Inserts elements and waits for their texts. */
export async function place(page: Page, ...sets: readonly Readonly<Record<string, string | number>>[]): Promise<void> {
  await insert(page, ...sets);
  await page.waitForFunction(() =>
    [...document.querySelectorAll('qlm-message')].every(
      ({ code, message }) => (code === null) === (message === undefined),
    ),
  );
}

/** The titles that are seen, in the order of the page. */
export async function titles(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('qlm-message')].map(({ shadowRoot }) => {
      const title = shadowRoot?.querySelector<HTMLElement>('[part=title]');
      return title?.checkVisibility({ visibilityProperty: true }) === true ? title.innerText : '';
    }),
  );
}

/** Holds a language back, once it is requested, until it is released. */
export async function holdLanguage(page: Page, tag: string): Promise<HeldLanguage> {
  let request = (): void => undefined;
  let release = (): void => undefined;
  const requested = new Promise<void>((resolve) => {
    request = resolve;
  });
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(languageFile(tag), async (route) => {
    request();
    await released;
    await route.continue();
  });
  return { requested, release };
}

export interface HeldLanguage {
  readonly requested: Promise<void>;
  readonly release: () => void;
}

/** The addresses of a language, bundled with an app or beside the script. */
export function languageFile(tag: string): RegExp {
  return new RegExp(`/${tag}(?:-[A-Z0-9]+)?\\.js(?:\\?\\d+)?$`);
}
