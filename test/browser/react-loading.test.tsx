// A provider that loads the language itself: what is on the screen in the course of time.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { createResolver } from '../../src/resolver/create-resolver.ts';
import { TAGS, TRANSLATIONS } from '../locales.ts';
import { bundleScript } from './bundle-script.ts';
import { connectBrowser, openPage } from './open-page.ts';
import { htmlPage, servePages, type PageServer, type Resource } from './page-server.ts';
import { withoutAdvert } from './without-advert.ts';

const SLOW = 'de';
const MISSING = 'pl';

let browser: Browser;
let server: PageServer;

beforeAll(async () => {
  browser = await connectBrowser();
  const source = "import { startLoadingPage } from './test/browser/react-loading-page.tsx'; startLoadingPage();";
  const files = Object.entries(await bundleScript(source, 'development')).flatMap(
    ([path, file]): [string, Resource][] => {
      if (path.startsWith(`/${MISSING}-`)) return [];
      return [[path, path.startsWith(`/${SLOW}-`) ? { ...file, delay: 500 } : file]];
    },
  );
  server = await servePages({ '/': htmlPage('<h1>Test</h1><div id="root"></div>'), ...Object.fromEntries(files) });
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

async function open(expected: readonly unknown[] = []): Promise<Page> {
  const { page, complaints } = await openPage(browser, `${server.origin}/`);
  onTestFinished(async () => {
    await page.context().close();
    expect(withoutAdvert(complaints)).toEqual(expected);
  });
  await page.waitForFunction(() => 'loadingPage' in window);
  return page;
}

async function titleIn(locale: string): Promise<string> {
  return (await createResolver({ locale })).resolve(209).title;
}

const titles = (page: Page): Promise<readonly string[]> => page.evaluate(() => window.loadingPage.titles);

const settled = (page: Page, locale: string): Promise<void> =>
  page.evaluate((tag) => window.loadingPage.settled(tag), locale);

test.each(TAGS.filter((tag) => tag !== MISSING))('%s comes without a flash of English', async (locale) => {
  const page = await open();
  await page.evaluate((tag) => {
    window.loadingPage.show({ locale: tag });
  }, locale);
  await expect.poll(() => titles(page)).toEqual([await titleIn(locale)]);
});

test('what is around the message does not wait for the language', async () => {
  const page = await open();
  await page.evaluate((locale) => window.loadingPage.show({ locale }), SLOW);
  expect(await page.locator('#root').textContent()).toBe('around');
  await settled(page, SLOW);
  expect(await page.locator('h2').textContent()).toBe(await titleIn(SLOW));
});

describe('when the language changes', () => {
  test('the old one stays until the new one is there', async () => {
    const page = await open();
    await page.evaluate(() => window.loadingPage.show({ locale: 'fr' }));
    await expect.poll(() => titles(page)).toHaveLength(1);
    await page.evaluate((locale) => window.loadingPage.show({ locale }), SLOW);
    expect(await page.locator('h2').textContent()).toBe(await titleIn('fr'));
    await settled(page, SLOW);
    expect(await titles(page)).toEqual([await titleIn('fr'), await titleIn(SLOW)]);
  });

  test('the last request wins, also over one that is answered later', async () => {
    const page = await open();
    await page.evaluate((locale) => window.loadingPage.show({ locale }), SLOW);
    await page.waitForSelector('p');
    await page.evaluate(() => window.loadingPage.show({ locale: 'ja' }));
    await settled(page, SLOW);
    expect(await titles(page)).toEqual([await titleIn('ja')]);
  });

  test('many times in a row, it ends with the last', async () => {
    const page = await open();
    const tags = TRANSLATIONS.filter((tag) => tag !== MISSING);
    await page.evaluate(
      async (locales) => {
        for (const locale of locales) {
          window.loadingPage.show({ locale });
          await new Promise(requestAnimationFrame);
        }
      },
      [...tags, ...tags, 'ar'],
    );
    await expect.poll(async () => (await titles(page)).at(-1)).toBe(await titleIn('ar'));
    await settled(page, SLOW);
    expect(await page.locator('h2').textContent()).toBe(await titleIn('ar'));
  });
});

test('taken away while the language loads, it is gone', async () => {
  const page = await open();
  await page.evaluate((locale) => window.loadingPage.show({ locale }), SLOW);
  await page.waitForSelector('p');
  await page.evaluate(() => window.loadingPage.unmount());
  await settled(page, SLOW);
  expect(await titles(page)).toEqual([]);
  expect(await page.locator('#root').textContent()).toBe('');
});

test('a language that cannot be loaded is English, and the app is told', async () => {
  const page = await open([expect.stringMatching(/^error: .*404/)]);
  await page.evaluate((locale) => window.loadingPage.show({ locale }), MISSING);
  await expect.poll(() => titles(page)).toEqual([await titleIn('en')]);
  expect(await page.evaluate(() => window.loadingPage.problems)).toContain(`bundle-not-loaded ${MISSING}`);
});

describe('options', () => {
  test('of the same content load nothing', async () => {
    const page = await open();
    const show = (): Promise<void> =>
      page.evaluate(() =>
        window.loadingPage.show({
          locale: ['fr-CA', 'en'],
          overrides: { fr: { codes: { License_Expired: { title: 'À nous' } } } },
          timeZone: 'UTC',
        }),
      );
    await show();
    await expect.poll(() => titles(page)).toEqual(['À nous']);
    const languages = await page.evaluate(() => window.loadingPage.languages.length);
    await show();
    await settled(page, 'fr');
    expect(await page.evaluate(() => window.loadingPage.languages.length)).toBe(languages);
  });

  test.each<[string, object]>([
    ['another language', { locale: 'ja' }],
    ['other wording', { overrides: { fr: { codes: { License_Expired: { title: 'Autrement' } } } } }],
    ['another time zone', { timeZone: 'Asia/Tokyo' }],
    ['a resolver of the app, which is still loading', { resolver: undefined }],
  ])('of other content are followed: %s', async (_, next) => {
    const page = await open();
    await page.evaluate(() => window.loadingPage.show({ locale: 'fr', timeZone: 'UTC' }));
    await expect.poll(() => titles(page)).toEqual([await titleIn('fr')]);
    const resolvers = await page.evaluate(() => window.loadingPage.languages.length);
    await page.evaluate((options) => window.loadingPage.show({ locale: 'fr', timeZone: 'UTC', ...options }), next);
    await expect.poll(() => page.evaluate(() => window.loadingPage.languages.length)).toBeGreaterThan(resolvers);
    const language = 'resolver' in next ? undefined : 'locale' in next ? 'ja' : 'fr';
    expect(await page.evaluate(() => window.loadingPage.languages.at(-1))).toBe(language);
  });

  test('that are no options are none', async () => {
    const page = await open();
    await page.evaluate(() => {
      const circular: Record<string, unknown> = {};
      circular['self'] = circular;
      window.loadingPage.show({ locale: 10n as never, overrides: circular as never });
    });
    await expect.poll(() => titles(page)).toEqual([await titleIn('en')]);
  });
});
