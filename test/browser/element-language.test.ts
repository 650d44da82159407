// In which language <qlm-message> speaks, and what the user sees while a language loads, is late, or cannot be loaded.
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { readBundle, TAGS, TRANSLATIONS } from '../locales.ts';
import { elementPages, holdLanguage, insert, languageFile, place, titles, type HeldLanguage } from './element-page.ts';

const onPage = elementPages();

const nextFrame = (page: Page): Promise<unknown> =>
  page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));

/** The title of code 209. */
const titleIn = (tag: string): string => readBundle(tag).codes.License_Expired.title;

const setAttribute = (page: Page, name: string, value: string): Promise<void> =>
  page.evaluate(([key, text]) => document.querySelector('qlm-message')?.setAttribute(key, text), [
    name,
    value,
  ] as const);

const setPageLanguage = (page: Page, tag: string): Promise<void> =>
  page.evaluate((lang) => {
    document.documentElement.lang = lang;
  }, tag);

describe('the language is', () => {
  test('that of the attribute, each element its own', () =>
    onPage(async (page) => {
      await place(page, ...TAGS.map((locale) => ({ code: 209, locale })));
      expect(await titles(page)).toEqual(TAGS.map(titleIn));
    }));

  test.each([
    ['de_AT', 'de'],
    ['nl', 'en'],
    ['x'.repeat(10_000), 'en'],
    ['../../fr', 'en'],
  ])('the one that serves a request best: %s', (locale, tag) =>
    onPage(async (page) => {
      await place(page, { code: 209, locale });
      expect(await titles(page)).toEqual([titleIn(tag)]);
    }),
  );

  test('that of the page, which it follows', () =>
    onPage(async (page) => {
      await setPageLanguage(page, 'fr');
      await place(page, { code: 209 });
      expect(await titles(page)).toEqual([titleIn('fr')]);
      await setPageLanguage(page, 'sv');
      await expect.poll(() => titles(page)).toEqual([titleIn('sv')]);
    }));

  test('that of the nearest element around it, across shadow roots, which it follows', () =>
    onPage(async (page) => {
      await page.evaluate(() => {
        const outer = document.createElement('div');
        outer.id = 'outer';
        outer.lang = 'fr';
        const inner = document.createElement('div');
        const message = document.createElement('qlm-message');
        message.code = 209;
        document.body.append(outer);
        outer.attachShadow({ mode: 'open' }).append(inner);
        inner.attachShadow({ mode: 'open' }).append(message);
      });
      const title = (): Promise<string> => page.locator('h2').innerText();
      await expect.poll(title).toBe(titleIn('fr'));
      await page.evaluate(() => document.querySelector('#outer')?.setAttribute('lang', 'it'));
      await expect.poll(title).toBe(titleIn('it'));
      await page.evaluate(() =>
        document.querySelector('#outer')?.shadowRoot?.firstElementChild?.setAttribute('lang', 'pl'),
      );
      await expect.poll(title).toBe(titleIn('pl'));
      await page.locator('qlm-message').evaluate((element) => element.setAttribute('lang', 'sv'));
      await expect.poll(title).toBe(titleIn('sv'));
    }));

  test('the user’s where the page says none, which it follows', () =>
    onPage(
      async (page) => {
        await page.evaluate(() => document.documentElement.removeAttribute('lang'));
        await place(page, { code: 209 });
        expect(await titles(page)).toEqual([titleIn('ja')]);
        await page.evaluate(() => {
          Object.defineProperty(navigator, 'languages', { value: ['ca', 'es-MX'] });
          dispatchEvent(new Event('languagechange'));
        });
        await expect.poll(() => titles(page)).toEqual([titleIn('es')]);
      },
      { locale: 'ja-JP' },
    ));

  test('that of where it is moved to', () =>
    onPage(async (page) => {
      await place(page, { code: 209 });
      await page.evaluate(() => {
        const french = document.body.appendChild(document.createElement('div'));
        french.lang = 'fr';
        french.append(...document.querySelectorAll('qlm-message'));
      });
      await expect.poll(() => titles(page)).toEqual([titleIn('fr')]);
    }));
});

describe('while a language loads', () => {
  test('nothing is seen or read, and the space is kept', () =>
    onPage(async (page) => {
      const { requested, release } = await holdLanguage(page, 'fr');
      await insert(page, { code: 209, locale: 'fr' });
      await requested;
      const heightOf = (): Promise<number> => page.locator('qlm-message').evaluate(({ clientHeight }) => clientHeight);
      expect(await page.evaluate(() => document.querySelector('qlm-message')?.message)).toBeUndefined();
      expect(await page.locator('section').innerText()).toBe('');
      // What screen readers are told: where a text will come, and no more.
      const session = await page.context().newCDPSession(page);
      const { nodes } = await session.send('Accessibility.getFullAXTree');
      const told = nodes.filter(({ ignored }) => !ignored).map(({ role, name }) => [role?.value, name?.value]);
      expect(told).toEqual([
        ['RootWebArea', 'Test'],
        ['main', ''],
        ['alert', ''],
      ]);
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.localName)).toBe('body');
      const reserved = await heightOf();
      release();
      await expect.poll(() => titles(page)).toEqual([titleIn('fr')]);
      const shown = await heightOf();
      expect(Math.abs(shown - reserved)).toBeLessThan(shown / 5);
    }));

  test('the old text stays, but never about another code', () =>
    onPage(async (page) => {
      await place(page, { code: 209, locale: 'de' });
      const { requested, release } = await holdLanguage(page, 'fr');
      await setAttribute(page, 'locale', 'fr');
      await requested;
      expect(await titles(page)).toEqual([titleIn('de')]);
      await setAttribute(page, 'code', '210');
      await expect.poll(() => titles(page)).toEqual([readBundle('de').codes.License_NoMoreActivations.title]);
      release();
      await expect.poll(() => titles(page)).toEqual([readBundle('fr').codes.License_NoMoreActivations.title]);
    }));

  test('the last request wins, whichever comes first', () =>
    onPage(async (page) => {
      await place(page, { code: 209, locale: 'en' });
      const wanted = TAGS.filter((tag) => tag !== 'en').slice(0, 10);
      expect(wanted).toHaveLength(10);
      const held = new Map<string, HeldLanguage>();
      for (const tag of wanted) held.set(tag, await holdLanguage(page, tag));
      for (const tag of wanted) await setAttribute(page, 'locale', tag);
      await Promise.all(Array.from(held.values(), ({ requested }) => requested));
      const shown = page.evaluate(
        () =>
          new Promise<string>((resolve) => {
            const title = document.querySelector('qlm-message')?.shadowRoot?.querySelector('h2');
            const observer = new MutationObserver(() => resolve(title?.innerText ?? ''));
            if (title) observer.observe(title, { characterData: true, subtree: true });
          }),
      );
      const last = wanted.at(-1) ?? '';
      // The last comes first, then all that are no longer wanted.
      for (const tag of wanted.toReversed()) {
        const response = page.waitForResponse(languageFile(tag));
        held.get(tag)?.release();
        await (await response).finished();
        expect(await shown).toBe(titleIn(last));
      }
      await nextFrame(page);
      expect(await titles(page)).toEqual([titleIn(last)]);
    }));

  test('an element that is removed stays as it is, and catches up when it is back', () =>
    onPage(async (page) => {
      const { requested, release } = await holdLanguage(page, 'fr');
      const response = page.waitForResponse(languageFile('fr'));
      await insert(page, { code: 209, locale: 'fr' });
      await requested;
      const element = await page.locator('qlm-message').elementHandle();
      await element?.evaluate((one) => one.remove());
      release();
      await (await response).finished();
      await nextFrame(page);
      expect(await element?.evaluate((one) => 'message' in one && one.message)).toBeUndefined();
      await element?.evaluate((one) => document.body.append(one));
      await expect.poll(() => titles(page)).toEqual([titleIn('fr')]);
    }));

  test.each([
    // The edge changes sides where the language is written from right to left.
    ['nothing moves', '', 0.001],
    ['what is below moves by a few lines at most, a tenth of what Web Vitals call good', 'Below', 0.01],
  ])('%s when the text comes', (_, below, limit) =>
    onPage(
      async (page) => {
        for (const tag of TRANSLATIONS) {
          const { requested, release } = await holdLanguage(page, tag);
          await page.evaluate(
            ([locale, text]) => {
              const element = document.createElement('qlm-message');
              element.setAttribute('locale', locale);
              element.code = 209;
              const paragraph = document.createElement('p');
              paragraph.textContent = text;
              document.querySelector('main')?.replaceChildren(element, paragraph);
            },
            [tag, below] as const,
          );
          await requested;
          const shift = page.evaluate(
            () =>
              new Promise<number>((resolve) => {
                let sum = 0;
                const add = (entries: PerformanceEntryList): void => {
                  for (const entry of entries) if ('value' in entry) sum += Number(entry.value);
                };
                const observer = new PerformanceObserver((list) => add(list.getEntries()));
                observer.observe({ type: 'layout-shift' });
                const end = (): void => {
                  add(observer.takeRecords());
                  resolve(sum);
                };
                const wait = (): void => {
                  if (document.querySelector('qlm-message')?.message)
                    requestAnimationFrame(() => requestAnimationFrame(end));
                  else requestAnimationFrame(wait);
                };
                wait();
              }),
          );
          await nextFrame(page);
          release();
          expect(await shift).toBeLessThanOrEqual(limit);
          expect(await titles(page)).toEqual([titleIn(tag)]);
        }
      },
      { viewport: { width: 500, height: 900 } },
    ),
  );

  test('an element that is removed at once loads nothing', () =>
    onPage(async (page) => {
      let requests = 0;
      page.on('request', () => requests++);
      await insert(page, { code: 209, locale: 'fr' });
      await page.evaluate(() => document.querySelector('main')?.replaceChildren());
      await page.evaluate(() => {
        const element = document.createElement('qlm-message');
        element.code = 209;
        element.setAttribute('locale', 'de');
        document.body.append(element);
        element.remove();
      });
      await nextFrame(page);
      expect(requests).toBe(1);
    }));

  test('200 elements ask for it once', () =>
    onPage(async (page) => {
      let requests = 0;
      page.on('request', (request) => {
        if (languageFile('fr').test(request.url())) requests++;
      });
      await place(page, ...Array.from({ length: 200 }, () => ({ code: 209, locale: 'fr' })));
      expect(new Set(await titles(page))).toEqual(new Set([titleIn('fr')]));
      expect(requests).toBe(1);
    }));
});

describe('a language that cannot be loaded', () => {
  const options = { complaints: [expect.stringMatching(/^error: Failed to load resource/)] };

  const collectProblems = (page: Page): Promise<void> =>
    page.evaluate(() => {
      const problems: unknown[] = [];
      Object.assign(globalThis, { problems });
      document.body.addEventListener('qlm-problem', ({ detail: { kind, locale } }) => problems.push([kind, locale]));
    });

  test('is answered in English, and the app hears of it once', () =>
    onPage(async (page) => {
      await collectProblems(page);
      await page.route(languageFile('fr'), (route) => route.abort());
      await place(page, { code: 209, locale: 'fr' }, { code: 209, locale: 'fr' }, { code: 209, locale: 'de' });
      expect(await titles(page)).toEqual(['en', 'en', 'de'].map(titleIn));
      expect(await page.evaluate('problems')).toEqual([['bundle-not-loaded', 'fr']]);
    }, options));

  test('is heard of across shadow roots', () =>
    onPage(async (page) => {
      await collectProblems(page);
      await page.route(languageFile('fr'), (route) => route.abort());
      await page.evaluate(() => {
        const host = document.createElement('div');
        const message = document.createElement('qlm-message');
        message.setAttribute('locale', 'fr');
        message.code = 209;
        host.attachShadow({ mode: 'open' }).append(message);
        document.querySelector('main')?.append(host);
      });
      await expect.poll(() => page.evaluate('problems')).toEqual([['bundle-not-loaded', 'fr']]);
    }, options));
});
