import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { buildPreviewScript } from '../../src/build/preview-script.ts';
import { createPreviewFeed } from '../../src/cli/preview-feed.ts';
import { startPreviewServer, type PreviewServer } from '../../src/cli/preview-server.ts';
import { LOCALES_DIR } from '../locales.ts';
import { connectBrowser, openPage } from './open-page.ts';

/** Runs a test on a page of its own, which must not complain. */
export type OnPreview = (
  work: (page: Page, folder: string, server: PreviewServer) => Promise<void>,
  options?: PreviewOptions,
) => Promise<void>;

interface PreviewOptions extends BrowserContextOptions {
  /** Where the page is opened. Default: at its beginning. */
  readonly fragment?: string;
  /** Changes the folder before the server starts. */
  readonly prepare?: (folder: string) => void;
  /** Complaints that the test causes on purpose. Default: none. */
  readonly complaints?: readonly unknown[];
  /** The languages that the preview is started for. Default: all. */
  readonly wanted?: readonly string[];
}

/** The preview of a folder with copies of some languages, served as the command serves it. */
export function previewPages(tags: readonly string[]): OnPreview {
  let browser: Browser;
  let script = '';
  beforeAll(async () => {
    [browser, script] = await Promise.all([connectBrowser(), buildPreviewScript()]);
  });
  afterAll(() => browser.close());
  return async (work, { fragment = '', prepare, wanted = [], complaints: expected = [], ...options } = {}) => {
    const folder = copyFolder(tags);
    prepare?.(folder);
    const server = await startPreviewServer(await createPreviewFeed(folder, wanted), script, 0);
    const { page, complaints } = await openPage(browser, server.address + fragment, {
      viewport: { width: 1400, height: 900 },
      locale: 'en-US',
      ...options,
    });
    try {
      await messagesShown(page);
      await work(page, folder, server);
      expect(complaints).toEqual(expected);
    } finally {
      await page.context().close();
      await server.close();
      rmSync(folder, { recursive: true });
    }
  };
}

/** A folder with copies of some languages and their review states. */
export function copyFolder(tags: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'qlm-messages-'));
  mkdirSync(join(folder, 'state'));
  for (const tag of tags) {
    cpSync(join(LOCALES_DIR, `${tag}.json`), join(folder, `${tag}.json`));
    if (tag !== 'en') cpSync(join(LOCALES_DIR, 'state', `${tag}.json`), join(folder, 'state', `${tag}.json`));
  }
  return folder;
}

/** Waits until every message has its text. */
export async function messagesShown(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const messages = [...document.querySelectorAll('qlm-message')];
    return messages.length > 0 && messages.every(({ message }) => message !== undefined);
  });
}

/** What the page shows of a code: by language, the title that is seen. */
export async function titlesOf(page: Page, code: string): Promise<Record<string, string>> {
  return page.evaluate((name) => {
    const cells = [...document.querySelectorAll(`#${name} .cell`)];
    return Object.fromEntries(
      cells.map((cell) => [
        cell.querySelector('.caption code')?.textContent ?? '',
        cell.querySelector('qlm-message')?.shadowRoot?.querySelector('[part=title]')?.textContent ?? '',
      ]),
    );
  }, code);
}

/** The codes that are seen, in their order. */
export async function codesShown(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('main > section')].filter((each) => each.checkVisibility()).map(({ id }) => id),
  );
}
