// What a server rendered is what the browser shows, before and after React takes it over.
import { renderToString } from 'react-dom/server';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { createResolver } from '../../src/resolver/create-resolver.ts';
import { TAGS } from '../locales.ts';
import { bundleScript } from './bundle-script.ts';
import { connectBrowser, openPage, type OpenPage } from './open-page.ts';
import { htmlPage, servePages, type PageServer } from './page-server.ts';
import { HydratedApp } from './react-hydrated-app.tsx';
import { withoutAdvert } from './without-advert.ts';

const SOURCE = `
  import { hydrateRoot } from 'react-dom/client';
  import { createResolver } from './src/resolver/create-resolver.ts';
  import { HydratedApp } from './test/browser/react-hydrated-app.tsx';
  const resolver = await createResolver({ locale: document.documentElement.lang, timeZone: 'Asia/Tokyo' });
  hydrateRoot(document.querySelector('#root'), <HydratedApp resolver={resolver} />);
`;

const MODES = ['production', 'development'] as const;

let browser: Browser;
let servers: Record<(typeof MODES)[number], PageServer>;

/** A page with what the server rendered in a language and zone. */
async function renderPage(lang: string, timeZone: string): Promise<ReturnType<typeof htmlPage>> {
  const resolver = await createResolver({ locale: lang, timeZone });
  return htmlPage(
    `<h1>Test</h1><div id="root">${renderToString(<HydratedApp resolver={resolver} />)}</div><p>below</p>`,
    {
      lang,
    },
  );
}

beforeAll(async () => {
  browser = await connectBrowser();
  const pages: Record<string, ReturnType<typeof htmlPage>> = { '/other-zone': await renderPage('en', 'UTC') };
  for (const tag of TAGS) pages[`/${tag}`] = await renderPage(tag, 'Asia/Tokyo');
  const [production, development] = await Promise.all(
    MODES.map(async (mode) => servePages({ ...pages, ...(await bundleScript(SOURCE, mode)) })),
  );
  if (!production || !development) throw new Error('no server');
  servers = { production, development };
});

afterAll(async () => {
  await browser.close();
  await Promise.all(Object.values(servers).map((server) => server.close()));
});

async function open(mode: (typeof MODES)[number], path: string): Promise<OpenPage> {
  const opened = await openPage(browser, `${servers[mode].origin}/${path}`);
  onTestFinished(() => opened.page.context().close());
  return opened;
}

/** Waits until React answers a click. */
async function hydrated({ page }: OpenPage): Promise<void> {
  await expect
    .poll(async () => {
      await page.locator('[data-action=renew]').click();
      return page.title();
    })
    .toBe('renew');
}

// Only the development build of React complains about attributes.
test.each([...TAGS.map((tag) => ['development', tag] as const), ['production', 'fr'] as const])(
  '%s: %s is taken over as it is',
  async (mode, tag) => {
    const opened = await open(mode, tag);
    const { page, complaints } = opened;
    const before = await page.locator('#root').innerHTML();
    const resolver = await createResolver({ locale: tag, timeZone: 'Asia/Tokyo' });
    const { title, message } = resolver.resolve(209, { expiryDate: '2026-11-01' });
    expect(await page.locator('h2').textContent()).toBe(title);
    expect(await page.locator('[part=message]').textContent()).toBe(message);
    await hydrated(opened);
    expect(await page.locator('#root').innerHTML()).toBe(before);
    expect(withoutAdvert(complaints)).toEqual([]);
  },
);

test.each(MODES)('%s: a date of another zone would have been noticed', async (mode) => {
  const { complaints } = await open(mode, 'other-zone');
  await expect.poll(() => complaints).toContainEqual(expect.stringMatching(/#418|Hydration failed/));
});

test('nothing on the page moves', async () => {
  const opened = await open('production', 'en');
  const { page } = opened;
  await page.evaluate(() => {
    new PerformanceObserver((list) => {
      document.body.dataset['shifts'] = String(Number(document.body.dataset['shifts'] ?? 0) + list.getEntries().length);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await hydrated(opened);
  expect(await page.evaluate(() => document.body.dataset['shifts'])).toBeUndefined();
  // The instrument does notice.
  await page.evaluate(() =>
    setTimeout(() => document.querySelector('h1')?.append(document.createElement('br'), 'x'), 1000),
  );
  await expect.poll(() => page.evaluate(() => document.body.dataset['shifts'])).toBeDefined();
});
