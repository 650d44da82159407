import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { inject } from 'vitest';

/** An open page, and everything on it that no user should ever cause. */
export interface OpenPage {
  readonly page: Page;
  /** Console messages of any level, uncaught exceptions, refused resources and requests to any other server. */
  readonly complaints: readonly string[];
}

/** The Chromium that all browser tests share. */
export async function connectBrowser(): Promise<Browser> {
  return chromium.connect(inject('chromium'));
}

/** Opens an address in a context of its own (cookies, language, size). Close `page.context()` when done. */
export async function openPage(browser: Browser, url: string, options: BrowserContextOptions = {}): Promise<OpenPage> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const complaints: string[] = [];
  const { origin } = new URL(url);
  page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => complaints.push(`uncaught: ${String(error)}`));
  page.on('request', (request) => {
    const address = request.url();
    if (!address.startsWith(`${origin}/`) && !address.startsWith('data:')) complaints.push(`request: ${address}`);
  });
  await page.goto(url);
  return { page, complaints };
}
