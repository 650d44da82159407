// <qlm-message> as users meet it: read, heard, operated by keyboard, on any screen, in any language.
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { CODES } from '../../src/codes/index.ts';
import { liveRole } from '../../src/dialog/live-role.ts';
import { textDirection } from '../../src/locale/direction.ts';
import { readBundle, TAGS } from '../locales.ts';
import { findAccessibilityFaults } from './axe.ts';
import { elementPages, place } from './element-page.ts';

const onPage = elementPages();

/** Left to right, long, right to left, without spaces, and the pseudo-languages. */
const LANGUAGES = ['en', 'de', 'ar', 'ja', 'zh-Hans', 'en-XA', 'ar-XB'];

const SEVERITIES = ['error', 'warning', 'info', 'success'] as const;
const codesOf = (severity: string): number[] =>
  Object.values(CODES).flatMap((code) => (code.severity === severity ? [code.value] : []));
/** One code of each severity. */
const EXAMPLES = SEVERITIES.flatMap((severity) => codesOf(severity).slice(0, 1));

const openDetails = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const { shadowRoot } of document.querySelectorAll('qlm-message'))
      shadowRoot?.querySelector('details')?.setAttribute('open', '');
  });

describe('for screen readers', () => {
  test('is a region that is announced, then buttons, then details', () =>
    onPage(async (page) => {
      await place(page, { code: 209, locale: 'en', 'expiry-date': '2026-10-31', 'server-text': 'Expired.' });
      await page.locator('summary').click();
      expect(await page.locator('qlm-message').ariaSnapshot()).toBe(`- alert:
  - heading "Your license has expired" [level=2]
  - paragraph: Your license or trial ended on October 31, 2026. The app needs a renewed or new license.
  - paragraph: What to do
  - paragraph: Renew your license or buy one, then activate again. Have your license key ready. If you’ve just renewed the license, wait a few minutes before you activate.
- button "Renew license"
- button "Activate"
- button "Contact support"
- group:
  - text: Details
  - term: Code
  - definition: 209 License_Expired
  - term: Message from the license server
  - definition: Expired.
  - button "Copy details"
  - status`);
    }));

  test.each(SEVERITIES)('announces %s as its severity asks for', (severity) =>
    onPage(async (page) => {
      const codes = codesOf(severity);
      await place(page, ...codes.map((code) => ({ code, locale: 'en' })));
      expect(await page.locator(`section > [role=${liveRole(severity)}]`).count()).toBe(codes.length);
      expect(await page.locator(`section[data-severity=${severity}]`).count()).toBe(codes.length);
    }),
  );

  test('has the region that is announced before the text, with nothing to read in it', () =>
    onPage(async (page) => {
      await place(page, { locale: 'en' });
      expect(await page.locator('qlm-message').ariaSnapshot()).toBe('- status');
      expect(await page.locator('qlm-message').boundingBox()).toMatchObject({ height: 0 });
    }));

  test.each([
    ['absent', undefined, 2],
    ['in range', '4', 4],
    ['out of range', '7', 2],
    ['no number', 'x', 2],
  ])('has its heading at level 2 or where the app wants it: %s', (_, level, expected) =>
    onPage(async (page) => {
      await place(page, { code: 209, locale: 'en', ...(level === undefined ? {} : { 'heading-level': level }) });
      expect(await page.getByRole('heading', { level: expected }).count()).toBe(1);
    }),
  );
});

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  test.each(LANGUAGES)('axe finds nothing in %s', (locale) =>
    onPage(
      async (page) => {
        await place(page, ...EXAMPLES.map((code) => ({ code, locale, 'heading-level': 1, 'server-text': 'Hello' })));
        await openDetails(page);
        expect(await findAccessibilityFaults(page)).toEqual([]);
      },
      { colorScheme },
    ),
  );

  test('shows the severity not by color alone, and legibly', () =>
    onPage(
      async (page) => {
        await place(page, ...EXAMPLES.map((code) => ({ code, locale: 'en' })));
        const marks = await page.locator('h2').evaluateAll((titles) =>
          titles.map((title) => {
            const { content, color } = getComputedStyle(title, '::before');
            const { backgroundColor } = getComputedStyle(title.closest('section') ?? title);
            return { content, color, backgroundColor };
          }),
        );
        expect(new Set(marks.map(({ content }) => content)).size).toBe(SEVERITIES.length);
        for (const { content, color, backgroundColor } of marks) {
          // Without a name for screen readers.
          expect(content).toMatch(/^".+" \/ ""$/);
          // What WCAG asks of graphics.
          expect(contrast(color, backgroundColor)).toBeGreaterThanOrEqual(3);
        }
      },
      { colorScheme },
    ));
});

/** The contrast ratio of WCAG of two opaque colors as browsers print them. */
function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [...color.matchAll(/\d+/g)]
    .map(([channel]) => Number(channel) / 255)
    .map((channel) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

test('a page without dark mode is not given a dark box', () =>
  onPage(
    async (page) => {
      await place(page, { code: 209, locale: 'en' });
      await page.evaluate(() => document.documentElement.style.setProperty('color-scheme', 'light'));
      expect(await page.locator('section').evaluate((root) => getComputedStyle(root).backgroundColor)).toBe(
        'rgb(255, 255, 255)',
      );
    },
    { colorScheme: 'dark' },
  ));

test('the app’s custom properties reach the parts, and parts can be styled', () =>
  onPage(async (page) => {
    await place(page, { code: 209, locale: 'en' });
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(`qlm-message { --qlm-accent: rgb(1, 2, 3); --qlm-on-accent: rgb(4, 5, 6); --qlm-color: rgb(7, 8, 9);
        --qlm-background: rgb(10, 11, 12); --qlm-border: rgb(13, 14, 15); --qlm-radius: 16px; --qlm-space: 17px; --qlm-font: monospace }
        qlm-message::part(title) { letter-spacing: 18px }`);
      document.adoptedStyleSheets = [sheet];
    });
    const styleOf = (selector: string): Promise<Record<string, string>> =>
      page.locator(selector).evaluate((element) => {
        const { backgroundColor, color, borderTopColor, borderTopLeftRadius, rowGap, fontFamily, letterSpacing } =
          getComputedStyle(element);
        return { backgroundColor, color, borderTopColor, borderTopLeftRadius, rowGap, fontFamily, letterSpacing };
      });
    expect(await styleOf('section')).toMatchObject({
      color: 'rgb(7, 8, 9)',
      backgroundColor: 'rgb(10, 11, 12)',
      borderTopColor: 'rgb(13, 14, 15)',
      borderTopLeftRadius: '16px',
      rowGap: '17px',
      fontFamily: 'monospace',
    });
    expect(await styleOf('[part~=primary]')).toMatchObject({
      backgroundColor: 'rgb(1, 2, 3)',
      color: 'rgb(4, 5, 6)',
      borderTopLeftRadius: '16px',
    });
    expect(await styleOf('h2')).toMatchObject({ letterSpacing: '18px' });
  }));

describe('by keyboard', () => {
  test('is walked through in the order of reading', () =>
    onPage(async (page) => {
      await place(page, { code: 209, locale: 'en' });
      const reached: string[] = [];
      const tab = async (key: string): Promise<void> => {
        await page.keyboard.press(key);
        reached.push(await page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.textContent ?? ''));
      };
      for (let step = 0; step < 4; step++) await tab('Tab');
      await page.keyboard.press('Enter');
      await tab('Tab');
      await tab('Shift+Tab');
      await page.keyboard.press('Space');
      await tab('Tab');
      expect(reached).toEqual([
        'Renew license',
        'Activate',
        'Contact support',
        'Details',
        'Copy details',
        'Details',
        '',
      ]);
    }));

  test('takes actions with Enter and Space, and the page hears of them', () =>
    onPage(async (page) => {
      await place(page, { code: 209, locale: 'en' });
      const taken = page.evaluate(
        () =>
          new Promise((resolve) => {
            const actions: unknown[] = [];
            document
              .querySelector('qlm-message')
              ?.addEventListener('qlm-action', ({ detail: { id, message }, bubbles, composed, cancelable }) => {
                actions.push([id, message.code, bubbles, composed, cancelable]);
                if (actions.length === 2) resolve(actions);
              });
          }),
      );
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Space');
      expect(await taken).toEqual([
        ['renew', 209, true, true, true],
        ['activate', 209, true, true, true],
      ]);
    }));

  test.each(['none', 'active'] as const)('shows where the focus is, with forced colors: %s', (forcedColors) =>
    onPage(
      async (page) => {
        await place(page, { code: 209, locale: 'en' });
        for (let step = 0; step < 4; step++) {
          await page.keyboard.press('Tab');
          const outline = await page.evaluate(() => {
            const focused = document.activeElement?.shadowRoot?.activeElement;
            const { outlineStyle, outlineWidth } = getComputedStyle(focused ?? document.body);
            return { outlineStyle, wide: Number.parseFloat(outlineWidth) >= 2 };
          });
          expect(outline).toEqual({ outlineStyle: 'solid', wide: true });
        }
      },
      { forcedColors },
    ),
  );
});

describe('on any screen', () => {
  // 320 × 256 is what WCAG names for a window of 1280 × 1024 at 400 %.
  test.each([
    ['a phone', { viewport: { width: 320, height: 640 } }, '100%'],
    ['400 % zoom', { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 }, '100%'],
    ['200 % text', { viewport: { width: 640, height: 512 } }, '200%'],
    ['a phone with 200 % text', { viewport: { width: 320, height: 640 } }, '200%'],
  ])('needs no sideways scrolling on %s', (_, options, fontSize) =>
    onPage(async (page) => {
      await place(
        page,
        ...LANGUAGES.flatMap((locale) =>
          EXAMPLES.map((code) => ({
            code,
            locale,
            'server-text': 'W'.repeat(300),
            'email-address': `${'w'.repeat(90)}@example.com`,
          })),
        ),
      );
      await openDetails(page);
      await page.evaluate((size) => document.documentElement.style.setProperty('font-size', size), fontSize);
      const { wide, covered } = await page.evaluate(() => {
        const parts = [...document.querySelectorAll('qlm-message')].flatMap(({ shadowRoot }) => [
          ...(shadowRoot?.querySelectorAll('*') ?? []),
        ]);
        return {
          wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
          covered: parts.filter(({ scrollWidth, clientWidth }) => clientWidth > 0 && scrollWidth > clientWidth).length,
        };
      });
      expect({ wide, covered }).toEqual({ wide: 0, covered: 0 });
    }, options),
  );

  test('has buttons that a finger hits', () =>
    onPage(async (page) => {
      await place(page, { code: 209, locale: 'en' });
      await openDetails(page);
      const heights = await page.locator('button, summary').evaluateAll((all) => all.map((one) => one.clientHeight));
      expect(Math.min(...heights)).toBeGreaterThanOrEqual(42);
    }));

  test('follows forced colors', () =>
    onPage(
      async (page) => {
        await place(page, ...EXAMPLES.map((code) => ({ code, locale: 'en', 'heading-level': 1 })));
        const [text, edge, button] = await page.evaluate(() => {
          const probe = document.body.appendChild(document.createElement('button'));
          const root = document.querySelector('qlm-message')?.shadowRoot;
          const style = (selector: string): CSSStyleDeclaration =>
            getComputedStyle(root?.querySelector(selector) ?? document.body);
          const result = [
            style('h2').color === getComputedStyle(document.body).color,
            style('section').borderInlineStartWidth,
            style('[part~=primary]').backgroundColor === getComputedStyle(probe).backgroundColor,
          ];
          probe.remove();
          return result;
        });
        expect({ text, button }).toEqual({ text: true, button: true });
        expect(Number.parseFloat(String(edge))).toBeGreaterThan(3);
        expect(await findAccessibilityFaults(page)).toEqual([]);
      },
      { forcedColors: 'active' },
    ));

  test('moves nothing', () =>
    onPage(async (page) => {
      await place(page, { code: 209, locale: 'en' });
      await page.locator('[part~=primary]').hover();
      await page.locator('summary').click();
      expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
    }));

  test('prints the texts and no buttons', () =>
    onPage(async (page) => {
      await place(page, { code: 209, locale: 'en' });
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('h2').isVisible()).toBe(true);
      expect(await page.locator('button').evaluateAll((all) => all.filter((one) => one.checkVisibility()).length)).toBe(
        0,
      );
    }));
});

describe('in every language', () => {
  test.each(LANGUAGES)('says in %s which language and direction it is', (locale) =>
    onPage(async (page) => {
      await place(page, { code: 209, locale });
      const dir = textDirection(locale);
      const root = page.locator('section');
      expect([await root.getAttribute('lang'), await root.getAttribute('dir')]).toEqual([locale, dir]);
      expect(await root.evaluate((element) => Number.parseFloat(getComputedStyle(element).borderRightWidth) > 3)).toBe(
        dir === 'rtl',
      );
    }),
  );

  test('shows the three texts of every code', () =>
    onPage(async (page) => {
      for (const tag of TAGS) {
        const expected = Object.entries(readBundle(tag).codes).map(([, { title, message, action }]) => [
          title,
          message,
          action,
        ]);
        await page.evaluate(() => document.querySelector('main')?.replaceChildren());
        await place(page, ...Object.keys(CODES).map((code) => ({ code, locale: tag })));
        const shown = await page.evaluate(() =>
          [...document.querySelectorAll('qlm-message')].map(({ shadowRoot }) =>
            ['title', 'message', 'advice'].map((part) => shadowRoot?.querySelector(`[part=${part}]`)?.textContent),
          ),
        );
        expect({ tag, shown }).toEqual({ tag, shown: expected });
      }
    }));

  test('keeps code and server text in their own direction', () =>
    onPage(async (page) => {
      await place(page, { code: 209, locale: 'ar', 'server-text': 'Expired (209).' });
      expect(await page.locator('bdi').evaluate((code) => getComputedStyle(code).direction)).toBe('ltr');
      expect(
        await page
          .locator('dd')
          .last()
          .evaluate((text) => getComputedStyle(text).direction),
      ).toBe('ltr');
    }));
});

test('copies what support needs, and says so until the message is another one', () =>
  onPage(
    async (page) => {
      await place(page, { code: 209, locale: 'de' });
      await page.locator('summary').click();
      await page.locator('[part=copy]').click();
      const status = page.locator('[part=copied]');
      await status.filter({ hasText: readBundle('de').labels.copied }).waitFor();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
        /^code: 209\nname: License_Expired\nlocale: de\ntime: \d{4}-/,
      );
      await page.locator('qlm-message').evaluate((element) => element.setAttribute('code', '210'));
      await status.filter({ hasText: /^$/ }).waitFor({ state: 'attached' });
    },
    { permissions: ['clipboard-read', 'clipboard-write'] },
  ));

test('says each copy, but not one whose message has gone meanwhile', () =>
  onPage(async (page) => {
    await place(page, { code: 209, locale: 'en' });
    const said = await page.evaluate(async () => {
      const element = document.querySelector('qlm-message');
      const status = element?.shadowRoot?.querySelector('[part=copied]');
      const button = element?.shadowRoot?.querySelector<HTMLElement>('[part=copy]');
      const frame = (): Promise<unknown> => new Promise(requestAnimationFrame);
      const all: (string | null)[] = [];
      if (status)
        new MutationObserver((records) => {
          for (const { oldValue } of records) all.push(oldValue);
          all.push(`now ${status.textContent}`);
        }).observe(status, { characterData: true, characterDataOldValue: true, subtree: true });
      let finish = (): void => undefined;
      navigator.clipboard.writeText = () => new Promise((resolve) => (finish = resolve));
      for (const code of ['209', '209', '210']) {
        button?.click();
        element?.setAttribute('code', code);
        await frame();
        finish();
        await frame();
      }
      return all;
    });
    expect(said).toEqual(['', 'now Copied', 'Copied', 'now ', '', 'now Copied', 'Copied', 'now ']);
  }));

test('says nothing of a copy that the browser refused', () =>
  onPage(async (page) => {
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
    });
    await place(page, { code: 209, locale: 'en' });
    await page.locator('summary').click();
    await page.locator('[part=copy]').click();
    expect(await page.locator('[part=copied]').textContent()).toBe('');
  }));
