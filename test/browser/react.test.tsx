// The React component in a real page: looks, keyboard, screen reader, copying, and the changes that an app makes.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { DIALOG_STYLE } from '../../src/dialog/style.ts';
import type { LicenseMessageProps } from '../../src/react/index.ts';
import { createResolver } from '../../src/resolver/create-resolver.ts';
import type { Resolver } from '../../src/resolver/resolver.ts';
import type { UserMessage } from '../../src/resolver/message.ts';
import { NAUGHTY_STRINGS } from '../hostile.ts';
import { TAGS } from '../locales.ts';
import { findAccessibilityFaults } from './axe.ts';
import { bundleScript } from './bundle-script.ts';
import { connectBrowser, openPage } from './open-page.ts';
import { htmlPage, servePages, type PageServer } from './page-server.ts';
import { withoutAdvert } from './without-advert.ts';

const BODY = '<h1>Test</h1><div id="root"></div>';
const SOURCE = "import { startReactPage } from './test/browser/react-page.tsx'; await startReactPage();";

let browser: Browser;
let server: PageServer;
let development: PageServer;

beforeAll(async () => {
  browser = await connectBrowser();
  const pages = Object.fromEntries(
    TAGS.map((lang) => [`/${lang}`, htmlPage(BODY, { lang, style: '/style.css' })] as const),
  );
  const style = { type: 'text/css', content: DIALOG_STYLE };
  server = await servePages({ ...pages, '/style.css': style, ...(await bundleScript(SOURCE)) });
  development = await servePages({ ...pages, '/style.css': style, ...(await bundleScript(SOURCE, 'development')) });
});

afterAll(async () => {
  await browser.close();
  await server.close();
  await development.close();
});

/** The page in a language, closed when the test ends. No test may cause a complaint. */
async function open(lang: string, { origin } = server): Promise<Page> {
  const { page, complaints } = await openPage(browser, `${origin}/${lang}`, {
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  onTestFinished(async () => {
    await page.context().close();
    expect(withoutAdvert(complaints)).toEqual([]);
  });
  await page.waitForSelector('.qlm-message', { timeout: 10_000 });
  return page;
}

/** What a screen reader finds, in Playwright's notation. */
function ariaTree({ labels }: Resolver, { title, message, action, actions }: UserMessage): string {
  return [
    '- alert:',
    `  - heading ${JSON.stringify(title)} [level=2]`,
    `  - paragraph: ${message}`,
    `  - paragraph: ${labels.action}`,
    `  - paragraph: ${action}`,
    ...actions.map(({ label }) => `- button ${JSON.stringify(label)}`),
    `- group: ${labels.details}`,
  ].join('\n');
}

describe.each(TAGS)('in %s', (locale) => {
  test('a screen reader finds the texts, the actions and the details, and axe nothing to object to', async () => {
    const resolver = await createResolver({ locale });
    const page = await open(locale);
    expect(await page.locator('.qlm-message').ariaSnapshot()).toBe(ariaTree(resolver, resolver.resolve(209)));
    await page.locator('summary').click();
    expect(await findAccessibilityFaults(page)).toEqual([]);
  });

  test('it is on the screen at once, runs in its direction and never off the side', async () => {
    const { dir } = await createResolver({ locale });
    const page = await open(locale);
    await page.setViewportSize({ width: 320, height: 640 });
    await page.locator('summary').click();
    expect(await page.locator('.qlm-message').evaluate((root) => getComputedStyle(root).direction)).toBe(dir);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await page.setViewportSize({ width: 1280, height: 720 });
    const [first, second] = await page.locator('[data-action]').all();
    const lefts = [await first?.boundingBox(), await second?.boundingBox()].map((box) => box?.x ?? 0);
    expect(lefts).toEqual(lefts.toSorted((a, b) => (dir === 'rtl' ? b - a : a - b)));
  });
});

test('everything is reached and used by the keyboard', async () => {
  const page = await open('en');
  const focused = (): Promise<string> =>
    page.evaluate(
      () => document.activeElement?.getAttribute('data-action') ?? document.activeElement?.part.value ?? '',
    );
  const { actions } = (await createResolver()).resolve(209);
  for (const { id } of actions) {
    await page.keyboard.press('Tab');
    expect(await focused()).toBe(id);
    await page.keyboard.press('Enter');
  }
  expect(await page.evaluate(() => window.reactPage.taken)).toEqual(actions.map(({ id }) => `${id} 209`));
  await page.keyboard.press('Tab');
  expect(await focused()).toBe('summary');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await focused()).toBe('copy');
  await page.keyboard.press('Space');
  await expect.poll(() => page.locator('[part=copied]').textContent()).toBe('Copied');
});

describe('copying the details', () => {
  test('says so, until the message is another one', async () => {
    const page = await open('en');
    const copied = page.locator('[part=copied]');
    await page.locator('summary').click();
    await page.locator('[part=copy]').click();
    await expect.poll(() => copied.textContent()).toBe('Copied');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
      /^code: 209\nname: License_Expired\nlocale: en\ntime: \d{4}-\d\d-\d\dT[\d:.]+Z$/,
    );
    await page.evaluate(() => window.reactPage.switchTo('fr'));
    expect(await copied.textContent()).toBe('');
    await page.locator('[part=copy]').click();
    await expect.poll(() => copied.textContent()).toBe((await createResolver({ locale: 'fr' })).labels.copied);
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('locale: fr');
    await page.evaluate(() => window.reactPage.show({ code: 101 }));
    expect(await copied.textContent()).toBe('');
  });

  test('is announced again each time', async () => {
    const page = await open('en');
    await page.locator('summary').click();
    await page.evaluate(() => {
      const said = document.querySelector('[part=copied]');
      if (said === null) return;
      new MutationObserver(() => {
        document.title += `,${said.textContent}`;
      }).observe(said, { subtree: true, childList: true, characterData: true });
    });
    for (const title of ['Test,Copied', 'Test,Copied,,Copied']) {
      await page.locator('[part=copy]').click();
      await expect.poll(() => page.title()).toBe(title);
    }
  });

  test.each([
    ['the user refuses', { writeText: 'refuse' }],
    ['the page has no clipboard', undefined],
  ])('says nothing when %s', async (_, clipboard) => {
    const page = await open('en');
    await page.evaluate((given) => {
      const writeText = (): Promise<void> => {
        document.title = 'asked';
        return Promise.reject(new DOMException('no', 'NotAllowedError'));
      };
      Object.defineProperty(navigator, 'clipboard', { value: given && { writeText } });
    }, clipboard);
    await page.locator('summary').click();
    await page.locator('[part=copy]').click();
    if (clipboard) await expect.poll(() => page.title()).toBe('asked');
    expect(await page.locator('[part=copied]').textContent()).toBe('');
  });
});

describe('switching the language', () => {
  test.each(TAGS)('to %s keeps the focus and the details open', async (locale) => {
    const from = locale === 'ar' ? 'en' : 'ar';
    const resolver = await createResolver({ locale });
    const { title, actions, dir } = resolver.resolve(209);
    const page = await open(from);
    await page.locator('summary').click();
    await page.locator('[data-action]').nth(1).focus();
    await page.evaluate((tag) => window.reactPage.switchTo(tag), locale);
    expect(await page.locator('h2').textContent()).toBe(title);
    expect(await page.locator('.qlm-message').getAttribute('lang')).toBe(locale);
    expect(await page.locator('.qlm-message').getAttribute('dir')).toBe(dir);
    expect(await page.locator(':focus').textContent()).toBe(actions[1]?.label);
    expect(await page.locator('[part=copy]').textContent()).toBe(resolver.labels.copy);
    expect(await page.locator('[part=copy]').isVisible()).toBe(true);
  });

  test('another code keeps the details open, and the focus on an action that both have', async () => {
    const page = await open('en');
    await page.locator('summary').click();
    await page.locator('[data-action=contact-support]').focus();
    await page.evaluate(() => window.reactPage.show({ code: 'License_Error' }));
    expect(await page.locator(':focus').getAttribute('data-action')).toBe('contact-support');
    expect(await page.locator('[part=copy]').isVisible()).toBe(true);
  });

  test('ends when the app takes the message away', async () => {
    const page = await open('en');
    expect(await page.evaluate(() => window.reactPage.listeners())).toBe(1);
    await page.evaluate(() => window.reactPage.unmount());
    expect(await page.evaluate(() => window.reactPage.listeners())).toBe(0);
    await page.evaluate(() => window.reactPage.switchTo('fr'));
  });
});

describe('a component that is given the message is rendered', () => {
  const values = { expiryDate: '2026-10-31' };
  const expired = { code: 209, values };

  test.each<[string, number, LicenseMessageProps]>([
    ['not for other props', 0, { ...expired, className: 'mine', serverText: 'said' }],
    ['not for other objects of the same content', 0, expired],
    ['not for a value that is said to be absent', 0, { code: 209, values: { operation: null, ...values } }],
    ['for another code', 1, { code: 101, values }],
    ['for another value', 1, { code: 209, values: { expiryDate: '2026-11-30' } }],
    ['for one value more', 1, { code: 209, values: { ...values, operation: 'validate' } }],
    ['for a value less', 1, { code: 209, values: {} }],
    ['for no values', 1, { code: 209 }],
  ])('%s', async (_, renders, next) => {
    const page = await open('en');
    await page.evaluate((props) => window.reactPage.show(props), expired);
    const before = await page.evaluate(() => window.reactPage.renders());
    await page.evaluate((props) => window.reactPage.show(props), next);
    expect((await page.evaluate(() => window.reactPage.renders())) - before).toBe(renders);
  });

  test('for another language', async () => {
    const page = await open('en');
    const before = await page.evaluate(() => window.reactPage.renders());
    await page.evaluate(() => window.reactPage.switchTo('fr'));
    expect((await page.evaluate(() => window.reactPage.renders())) - before).toBe(1);
  });

  test.each([
    ['not for another date of the same time', 0, 0],
    ['for another date', 1, 1e9],
  ])('%s', async (_, renders, later) => {
    const page = await open('en');
    const count = await page.evaluate((milliseconds) => {
      window.reactPage.show({ code: 209, values: { expiryDate: new Date(1e12) } });
      const before = window.reactPage.renders();
      window.reactPage.show({ code: 209, values: { expiryDate: new Date(1e12 + milliseconds) } });
      return window.reactPage.renders() - before;
    }, later);
    expect(count).toBe(renders);
  });

  test('and the resolver is listened to once, however often the app renders', async () => {
    const page = await open('en');
    for (const code of [101, 209, 101]) await page.evaluate((next) => window.reactPage.show({ code: next }), code);
    await page.evaluate(() => window.reactPage.switchTo('fr'));
    expect(await page.evaluate(() => window.reactPage.subscriptions())).toBe(1);
  });

  test('and rendering the same again touches nothing on the page', async () => {
    const page = await open('en');
    const touched = await page.evaluate(() => {
      window.reactPage.show({ code: 209, values: { expiryDate: '2026-10-31' }, serverText: 'said' });
      const observer = new MutationObserver(() => undefined);
      observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
      window.reactPage.show({ code: 209, values: { expiryDate: '2026-10-31' }, serverText: 'said' });
      return observer.takeRecords().length;
    });
    expect(touched).toBe(0);
  });
});

test('hostile texts are shown as text', async () => {
  const page = await open('en');
  const elements = await page.evaluate(() => {
    window.reactPage.show({ code: 'License_AlreadyActivatedOnAnotherSystem', serverText: 'x' });
    return document.querySelectorAll('*').length;
  });
  for (const text of NAUGHTY_STRINGS) {
    const after = await page.evaluate((said) => {
      const hostile = { className: said, serverText: `x${said}`, values: { activatedDeviceName: said } };
      window.reactPage.show({ code: 'License_AlreadyActivatedOnAnotherSystem', ...hostile });
      return document.querySelectorAll('*').length;
    }, text);
    expect(after).toBe(elements);
    expect((await page.locator('dd').nth(1).textContent())?.length).toBeLessThanOrEqual(2001);
  }
});

test('in strict mode React has nothing to warn of, from the first text to the last', async () => {
  const page = await open('en', development);
  await page.locator('summary').click();
  await page.locator('[part=copy]').click();
  for (const locale of TAGS) await page.evaluate((tag) => window.reactPage.switchTo(tag), locale);
  await page.evaluate(() => window.reactPage.show({ code: 9999, values: { operation: 'floating' }, headingLevel: 3 }));
  expect(await page.locator('h3').count()).toBe(1);
  expect(await page.evaluate(() => window.reactPage.listeners())).toBe(1);
  await page.evaluate(() => window.reactPage.unmount());
  expect(await page.evaluate(() => window.reactPage.listeners())).toBe(0);
});
