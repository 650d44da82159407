// On top of react-i18next there is one source of language: the app's instance.
import { expect, test } from 'vitest';
import { createResolver } from '../../src/resolver/create-resolver.ts';
import { bundleScript } from './bundle-script.ts';
import { connectBrowser, openPage } from './open-page.ts';
import { htmlPage, servePages } from './page-server.ts';
import { withoutAdvert } from './without-advert.ts';

const SOURCE = "import { startI18nextApp } from './test/browser/react-i18next-app.tsx'; await startI18nextApp();";

test('the message follows the language, the fallback and the wording of the app', async () => {
  const server = await servePages({
    '/': htmlPage('<h1>Test</h1><div id="root"></div>'),
    ...(await bundleScript(SOURCE, 'development')),
  });
  const browser = await connectBrowser();
  try {
    const { page, complaints } = await openPage(browser, `${server.origin}/`);
    const title = page.locator('h2');
    const titleIn = async (locale: string): Promise<string> => (await createResolver({ locale })).resolve(209).title;

    await expect.poll(() => title.textContent()).toBe('Terminé');
    expect(await page.locator('#greeting').textContent()).toBe('Bonjour');

    for (const [language, greeting] of [
      ['ja', 'Hello'],
      ['ar', 'Hello'],
      ['en', 'Hello'],
    ] as const) {
      await page.locator(`#${language}`).click();
      await expect.poll(() => title.textContent()).toBe(await titleIn(language));
      expect(await page.locator('.qlm-message').getAttribute('lang')).toBe(language);
      expect(await page.locator('#greeting').textContent()).toBe(greeting);
    }

    for (const language of ['ja', 'ar', 'en', 'ja', 'fr']) await page.locator(`#${language}`).click();
    await expect.poll(() => title.textContent()).toBe('Terminé');
    expect(await page.locator('#greeting').textContent()).toBe('Bonjour');
    expect(withoutAdvert(complaints)).toEqual([]);
  } finally {
    await browser.close();
    await server.close();
  }
});
