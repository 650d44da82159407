// The example app from end to end: a form, a license server that answers XML, i18next and React, in a real browser.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import type { CodeName } from '../../src/codes/index.ts';
import { startExample, type RunningExample } from '../example/start-example.ts';
import { WORDING } from '../example/wording.ts';
import { readBundle } from '../locales.ts';
import { findAccessibilityFaults } from './axe.ts';
import { connectBrowser, openPage, type OpenPage } from './open-page.ts';
import { withoutAdvert } from './without-advert.ts';

let example: RunningExample;
let browser: Browser;

beforeAll(async () => {
  [example, browser] = await Promise.all([startExample(), connectBrowser()]);
});

afterAll(async () => {
  await browser.close();
  await example.close();
});

async function enter(page: Page, key: string): Promise<void> {
  await page.getByRole('textbox').fill(key);
  await page.getByRole('button').first().click();
}

/** What is left when the tools of development have had their say, and the browser about a proxy that answers 502. */
function complaintsOf({ complaints }: OpenPage): string[] {
  return withoutAdvert(complaints).filter((complaint) => !/^debug: \[vite\]|502/.test(complaint));
}

test.each<[key: string, name: CodeName]>([
  ['A1B2-C3D4-OLD1', 'License_Expired'],
  ['A1B2-C3D4-FULL', 'License_NoMoreActivations'],
  ['A1B2-C3D4-BUSY', 'License_ActivationOnSameDevice_InProgress'],
  ['A1B2-C3D4-DOWN', 'ConnectionToServer_Error'],
  ['not a key', 'License_NotValid'],
])('the key %s is answered with %s, in each language that is chosen', async (key, name) => {
  const open = await openPage(browser, example.address);
  const { page } = open;
  await enter(page, key);
  for (const [tag, { title }] of Object.entries(WORDING)) {
    await page.getByRole('combobox').selectOption(tag);
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    await page.getByRole('heading', { level: 2, name: readBundle(tag).codes[name].title }).waitFor();
    expect(await page.locator('.qlm-message').getAttribute('dir')).toBe(tag === 'ar' ? 'rtl' : 'ltr');
  }
  expect(await findAccessibilityFaults(page)).toEqual([]);
  expect(complaintsOf(open)).toEqual([]);
  await page.context().close();
});

test('what the server knows enriches the message, and an action reaches the app', async () => {
  const { page } = await openPage(browser, example.address);
  await enter(page, 'A1B2-C3D4-FULL');
  await page.getByText('3 devices').waitFor();
  await page.getByText('Details', { exact: true }).click();
  await page.getByText('All the available licenses have already been activated.').waitFor();
  const action = page.locator('[data-action]').first();
  const label = await action.innerText();
  await action.click();
  await page.getByText('You chose').waitFor();
  expect(await page.getByRole('status').last().innerText()).toContain(`“${label}”`);
  await page.context().close();
});

test('a good key leaves no message', async () => {
  const { page } = await openPage(browser, example.address);
  await enter(page, 'not a key');
  await page.locator('.qlm-message').waitFor();
  await enter(page, 'A1B2-C3D4-GOOD');
  await page.getByText(WORDING.en.active).waitFor();
  expect(await page.locator('.qlm-message').count()).toBe(0);
  await page.context().close();
});
