// The script for pages without a build step: the files that the build writes, on a page that has nothing else.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { buildStandaloneScript } from '../../src/build/standalone-script.ts';
import { readBundle, TAGS } from '../locales.ts';
import { languageFile, titles } from './element-page.ts';
import { connectBrowser, openPage } from './open-page.ts';
import { htmlPage, servePages } from './page-server.ts';

const files = await buildStandaloneScript();
const titleIn = (tag: string): string => readBundle(tag).codes.License_Expired.title;

/** Runs a test on a page with the script and some markup, which must not complain but as expected. */
async function onPage(
  body: string,
  work: (page: Page) => Promise<void>,
  expected: readonly unknown[] = [],
): Promise<void> {
  const scripts = Array.from(files, ([path, content]) => [`/assets/${path}`, { type: 'text/javascript', content }]);
  const page = htmlPage(body, { script: '/assets/qlm-message.js' });
  const server = await servePages({ '/': page, ...Object.fromEntries(scripts) });
  const browser = await connectBrowser();
  try {
    const { page: opened, complaints } = await openPage(browser, `${server.origin}/`);
    await work(opened);
    expect(complaints).toEqual(expected);
  } finally {
    await browser.close();
    await server.close();
  }
}

test('shows a message in each language, and loads no file but the script and those languages', () =>
  onPage(TAGS.map((tag) => `<qlm-message code="209" locale="${tag}"></qlm-message>`).join(''), async (page) => {
    await expect.poll(() => titles(page)).toEqual(TAGS.map(titleIn));
    const loaded = await page.evaluate(() =>
      performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname),
    );
    expect(loaded.filter((path) => path.endsWith('.js')).toSorted()).toEqual(
      ['.js', ...TAGS.filter((tag) => tag !== 'en').map((tag) => `/${tag}.js`)]
        .map((end) => `/assets/qlm-message${end}`)
        .toSorted(),
    );
  }));

test('shows pseudo-languages too', () =>
  onPage('<qlm-message code="209" locale="en-XA"></qlm-message>', async (page) => {
    await expect.poll(() => titles(page)).toEqual([expect.stringMatching(/^\[Ýöûŕ .*\]$/)]);
  }));

test.each([
  ['the line is back', "dispatchEvent(new Event('online'))"],
  ['something changes', "document.querySelector('qlm-message').toggleAttribute('server-text')"],
])('a language that could not be loaded is tried again when %s, as often as needed', (_, change) =>
  onPage(
    '<qlm-message code="209"></qlm-message>',
    async (page) => {
      await page.route(languageFile('fr'), (route) => route.abort());
      for (const action of ["document.querySelector('qlm-message').setAttribute('locale', 'fr')", change]) {
        const refused = page.waitForEvent('requestfailed');
        await page.evaluate(action);
        await refused;
        expect(await titles(page)).toEqual([titleIn('en')]);
      }
      await page.unrouteAll();
      await page.evaluate(change);
      await expect.poll(() => titles(page)).toEqual([titleIn('fr')]);
    },
    Array.from({ length: 2 }, () => expect.stringMatching(/^error: Failed to load resource/)),
  ),
);

test('an app without a build step can bring its own wording', () =>
  onPage('<qlm-message code="209"></qlm-message>', async (page) => {
    await page.evaluate(`(async () => {
      const { createResolver } = await import('/assets/qlm-message.js');
      const overrides = { fr: { codes: { License_Expired: { title: 'Terminé' } } } };
      document.querySelector('qlm-message').resolver = await createResolver({ locale: 'fr', overrides });
    })()`);
    await expect.poll(() => titles(page)).toEqual(['Terminé']);
  }));

test('carries the licenses of what is in it', () => {
  const licenses = files.get('qlm-message/LICENSES.txt');
  expect(files.get('qlm-message.js')).toMatch(/^\/\*! .*qlm-message\/LICENSES\.txt/);
  expect(licenses).toContain('MIT License');
  expect(licenses).toMatch(/Oath Inc\..*New BSD license/s);
});
