// <qlm-message> as apps use it: its attributes, properties and events, what changes when they change, and what hostile input does.
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { Definition } from '../../src/codes/definition.ts';
import { CODE_NAMES, CODES } from '../../src/codes/index.ts';
import { VALUE_TYPES } from '../../src/codes/values.ts';
import { createResolverSync } from '../../src/resolver/create-resolver-sync.ts';
import { NAUGHTY_STRINGS } from '../hostile.ts';
import { readBundle, SAMPLE_VALUES } from '../locales.ts';
import { elementPages, place, titles } from './element-page.ts';

const onPage = elementPages();
const english = createResolverSync({ bundles: [] });

/** The message that is on the screen, as three texts. */
const texts = (page: Page): Promise<(string | null | undefined)[]> =>
  page.evaluate(() =>
    ['title', 'message', 'advice'].map(
      (part) => document.querySelector('qlm-message')?.shadowRoot?.querySelector(`[part=${part}]`)?.textContent,
    ),
  );

const textsOf = (...args: Parameters<typeof english.resolve>): string[] => {
  const { title, message, action } = english.resolve(...args);
  return [title, message, action];
};

/** Runs a script on the page in which `element` is the first `<qlm-message>`, and waits for what follows from it. */
async function run(page: Page, script: string): Promise<unknown> {
  const result = await page.evaluate(
    `(async () => { const element = document.querySelector('qlm-message'); ${script} })()`,
  );
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  return result;
}

describe('attributes', () => {
  test.each(Object.keys(VALUE_TYPES))('give the value %s', (name) =>
    onPage(async (page) => {
      const value = SAMPLE_VALUES[name as keyof typeof SAMPLE_VALUES];
      const attribute = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
      const code = codeWith(name);
      await place(page, { code, locale: 'en', [attribute]: value });
      expect(await texts(page)).toEqual(textsOf(code, { [name]: value }));
      await run(page, `element.removeAttribute('${attribute}')`);
      expect(await texts(page)).toEqual(textsOf(code));
    }),
  );

  test('give the operation', () =>
    onPage(async (page) => {
      await place(page, { code: codeWith('floating'), locale: 'en', operation: 'floating' });
      expect(await texts(page)).toEqual(textsOf(codeWith('floating'), { operation: 'floating' }));
    }));

  test.each([
    ['Pacific/Kiritimati', 'November 1, 2026'],
    ['Pacific/Pago_Pago', 'October 30, 2026'],
  ])('give the time zone: %s', (timeZone, date) =>
    onPage(async (page) => {
      const instant = timeZone === 'Pacific/Kiritimati' ? '2026-10-31T12:00Z' : '2026-10-31T08:00Z';
      await place(page, { code: 209, locale: 'en', 'expiry-date': instant, 'time-zone': timeZone });
      expect((await texts(page)).join(' ')).toContain(date);
    }),
  );

  test('a time zone that does not exist is reported, and the message says no date', () =>
    onPage(async (page) => {
      await run(
        page,
        "globalThis.kinds = []; document.addEventListener('qlm-problem', ({ detail }) => kinds.push(detail.kind));",
      );
      await place(page, { code: 209, locale: 'en', 'expiry-date': '2026-10-31T12:00Z', 'time-zone': 'Nowhere' });
      expect(await texts(page)).toEqual(textsOf(209));
      expect(new Set(await page.evaluate<string[]>('kinds'))).toEqual(new Set(['text-not-formatted']));
    }));

  test.each(['', '   ', '\u200b'])('a server text with nothing to see is not shown: %j', (text) =>
    onPage(async (page) => {
      await place(page, { code: 209, locale: 'en', 'server-text': text });
      await page.locator('summary').click();
      expect(await page.locator('dd').evaluateAll((all) => all.filter((one) => one.checkVisibility()).length)).toBe(1);
    }),
  );

  test('without a code nothing is shown, and nothing is loaded', () =>
    onPage(async (page) => {
      const requests: string[] = [];
      page.on('request', (request) => requests.push(request.url()));
      await place(page, { locale: 'fr' });
      await run(page, '');
      expect(requests).toEqual([]);
      await run(page, "element.locale = ''; element.setAttribute('locale', 'en'); element.code = 209");
      expect(await texts(page)).toEqual(textsOf(209));
      await run(page, 'element.code = null');
      expect(await texts(page)).toEqual(['', '', '']);
      expect(await page.locator('section').innerText()).toBe('');
      expect(await page.evaluate(() => document.querySelector('qlm-message')?.message)).toBeUndefined();
      expect(await page.locator('qlm-message').boundingBox()).toMatchObject({ height: 0 });
    }));

  test('`hidden` hides it', () =>
    onPage(async (page) => {
      await place(page, { code: 209, locale: 'en', hidden: '' });
      expect(await page.locator('qlm-message').isVisible()).toBe(false);
    }));
});

/** A code with a form for a value or operation. */
function codeWith(variant: string): number {
  const found = Object.values<Definition>(CODES).find(({ variants }) => variants.some((name) => name === variant));
  return found?.value ?? -1;
}

describe('properties', () => {
  test('set before the element is defined are kept', () =>
    onPage(async (page) => {
      await run(
        page,
        `const early = document.createElement('qlm-early');
        Object.assign(early, { code: 209, values: { expiryDate: '2026-10-31' } });
        early.setAttribute('locale', 'en');
        document.querySelector('main').append(early);
        customElements.define('qlm-early', class extends customElements.get('qlm-message') {});`,
      );
      expect(await page.locator('[part=message]').textContent()).toBe(textsOf(209, { expiryDate: '2026-10-31' })[1]);
      await run(page, "document.querySelector('qlm-early').code = 210");
      expect(await page.locator('h2').textContent()).toBe(textsOf(210)[0]);
    }));

  test.each(['209', '"209"', '"License_Expired"'])('`code` takes %s', (code) =>
    onPage(async (page) => {
      await place(page, { locale: 'en' });
      await run(page, `element.code = ${code}`);
      expect(await texts(page)).toEqual(textsOf(209));
      expect(await run(page, 'return element.code')).toBe(String(JSON.parse(code)));
    }),
  );

  test.each([
    'Symbol()',
    '10n ** 400n',
    '{}',
    '[209]',
    '() => 209',
    '{ toString() { throw new Error() } }',
    'NaN',
    'true',
  ])('a `code` that is none is an unknown code: %s', (code) =>
    onPage(async (page) => {
      await place(page, { locale: 'en' });
      await run(page, `element.code = ${code}`);
      expect(await texts(page)).toEqual(textsOf('?'));
    }),
  );

  test('`values` win over attributes, and go', () =>
    onPage(async (page) => {
      await place(page, { code: 209, locale: 'en', 'expiry-date': '2026-01-01' });
      await run(page, "element.values = { expiryDate: new Date('2026-10-31T12:00Z') }");
      expect((await texts(page)).join(' ')).toContain('October 31, 2026');
      await run(page, 'element.values = null');
      expect((await texts(page)).join(' ')).toContain('January 1, 2026');
      expect(await run(page, 'return element.values')).toBeUndefined();
    }));

  test.each(['Symbol()', '"abc"', '[]', '{ expiryDate: {} }', 'new Proxy({}, { ownKeys() { throw new Error() } })'])(
    '`values` that cannot be used say nothing: %s',
    (values) =>
      onPage(async (page) => {
        await place(page, { code: 209, locale: 'en' });
        await run(page, `element.values = ${values}; element.code = '209'`);
        expect(await texts(page)).toEqual(textsOf(209));
      }),
  );

  test('`message` is what is shown', () =>
    onPage(async (page) => {
      await place(page, { code: 209, locale: 'en' });
      expect(await run(page, 'return element.message')).toEqual(english.resolve(209));
    }));

  test('a `resolver` answers instead of loading, and goes', () =>
    onPage(async (page) => {
      await run(
        page,
        "globalThis.own = await createResolver({ locale: 'fr', overrides: { fr: { labels: { details: 'Plus' } } } })",
      );
      const requests: string[] = [];
      page.on('request', (request) => requests.push(request.url()));
      await place(page, { locale: 'de' });
      await run(page, 'element.resolver = own; element.code = 209');
      expect(await titles(page)).toEqual([readBundle('fr').codes.License_Expired.title]);
      expect(await page.locator('summary').innerText()).toBe('Plus');
      expect(requests).toEqual([]);
      await run(page, 'element.resolver = undefined');
      await expect.poll(() => titles(page)).toEqual([readBundle('de').codes.License_Expired.title]);
    }));

  test('a `resolver` that changes is followed while the element is on the page', () =>
    onPage(async (page) => {
      await place(page, { code: 209, locale: 'en' });
      await run(
        page,
        `const [de, fr] = [await createResolver({ locale: 'de' }), await createResolver({ locale: 'fr' })];
        globalThis.listeners = new Set();
        globalThis.live = { current: de, get labels() { return this.current.labels }, resolve: (...all) => live.current.resolve(...all),
          subscribe(listener) { listeners.add(listener); return () => listeners.delete(listener) },
          to(next) { this.current = { de, fr }[next]; for (const listener of listeners) listener() } };
        element.resolver = live;`,
      );
      expect(await titles(page)).toEqual([readBundle('de').codes.License_Expired.title]);
      await run(page, "live.to('fr')");
      expect(await titles(page)).toEqual([readBundle('fr').codes.License_Expired.title]);
      expect(
        await run(
          page,
          'element.remove(); const gone = listeners.size; document.body.append(element); return [gone, listeners.size]',
        ),
      ).toEqual([0, 1]);
      await run(page, "live.to('de')");
      expect(await titles(page)).toEqual([readBundle('de').codes.License_Expired.title]);
      expect(await run(page, 'element.resolver = null; return listeners.size')).toBe(0);
    }));
});

describe('a change', () => {
  test('is shown once, however many there are at a time', () =>
    onPage(async (page) => {
      await place(page, { code: 209, locale: 'en' });
      const calls = await run(
        page,
        `let calls = 0;
        const own = await createResolver();
        element.resolver = { ...own, resolve(...all) { calls++; return own.resolve(...all) } };
        for (let code = 200; code <= 230; code++) element.code = code;
        element.values = {}; element.setAttribute('server-text', 'x');
        await new Promise(requestAnimationFrame);
        return calls;`,
      );
      expect(calls).toBe(1);
    }));

  test('keeps the focus and the open details', () =>
    onPage(async (page) => {
      await place(page, { code: 209, locale: 'en' });
      await page.locator('summary').click();
      const focused = (): Promise<unknown> =>
        page.evaluate(() => {
          const { shadowRoot } = document.querySelector('qlm-message') ?? {};
          return [shadowRoot?.activeElement?.getAttribute('data-action'), shadowRoot?.querySelector('details')?.open];
        });
      await page.locator('[data-action=contact-support]').focus();
      await run(page, "element.setAttribute('locale', 'ar')");
      await expect.poll(() => titles(page)).toEqual([readBundle('ar').codes.License_Expired.title]);
      expect(await focused()).toEqual(['contact-support', true]);
      // Another code, whose buttons are others but this one.
      await run(page, 'element.code = 210');
      expect(await focused()).toEqual(['contact-support', true]);
      expect(
        await page.locator('button[data-action]').evaluateAll((all) => all.map(({ dataset }) => dataset['action'])),
      ).toEqual(english.resolve(210).actions.map(({ id }) => id));
    }));

  test('leaves what stays the same untouched, so that nothing is announced again', () =>
    onPage(async (page) => {
      await place(page, { code: 209, locale: 'en' });
      const changes = await run(
        page,
        `let changes = 0;
        const observer = new MutationObserver((records) => { changes += records.length });
        observer.observe(element.shadowRoot.querySelector('[part=text]'), { subtree: true, childList: true, characterData: true });
        element.setAttribute('server-text', 'x'); await new Promise(requestAnimationFrame);
        element.values = { maxTrials: 3 }; await new Promise(requestAnimationFrame);
        element.setAttribute('locale', 'en-GB'); await new Promise(requestAnimationFrame);
        document.body.append(element); await new Promise(requestAnimationFrame);
        const untouched = changes;
        element.values = { expiryDate: '2026-10-31' }; await new Promise(requestAnimationFrame);
        return [untouched, changes];`,
      );
      expect(changes).toEqual([0, 1]);
    }));

  test('of the code gives buttons in the order of its actions, the first one primary', () =>
    onPage(async (page) => {
      await place(page, { locale: 'en' });
      for (const name of CODE_NAMES) {
        await run(page, `element.code = '${name}'`);
        const buttons = await page
          .locator('button[data-action]')
          .evaluateAll((all) => all.map((one) => [one.dataset['action'], one.textContent, one.getAttribute('part')]));
        const { actions } = english.resolve(name);
        expect({ name, buttons }).toEqual({
          name,
          buttons: actions.map(({ id, label }, index) => [id, label, index === 0 ? 'action primary' : 'action']),
        });
      }
    }));
});

test('an action carries the message that is shown, and can be canceled', () =>
  onPage(async (page) => {
    await place(page, { code: 209, locale: 'en' });
    await run(page, 'element.code = 210');
    const detail = await run(
      page,
      `let detail;
      document.addEventListener('qlm-action', (event) => { event.preventDefault(); detail = [event.detail.id, event.detail.message === element.message, event.defaultPrevented] });
      element.shadowRoot.querySelector('button').click();
      return detail;`,
    );
    expect(detail).toEqual([english.resolve(210).actions[0]?.id, true, true]);
  }));

test('an element that is removed is forgotten', () =>
  onPage(async (page) => {
    await run(
      page,
      `const live = { ...(await createResolver()), subscribe(listener) { (this.listeners ??= new Set()).add(listener); return () => this.listeners.delete(listener) } };
      globalThis.live = live;
      globalThis.forgotten = await Promise.all(Array.from({ length: 20 }, async (_, index) => {
        const element = document.createElement('qlm-message');
        element.code = 209;
        if (index % 2) element.resolver = live; else element.setAttribute('locale', 'fr');
        document.body.append(element);
        await new Promise(requestAnimationFrame);
        element.remove();
        return new WeakRef(element);
      }));`,
    );
    await expect
      .poll(async () => {
        await page.requestGC();
        return page.evaluate('forgotten.filter((reference) => reference.deref()).length');
      })
      .toBe(0);
  }));

test('defining it twice does no harm, and a name that is taken stays', () =>
  onPage(async (page) => {
    expect(
      await run(
        page,
        `const before = customElements.get('qlm-message');
        defineQlmMessage(); defineQlmMessage('qlm-message');
        return customElements.get('qlm-message') === before;`,
      ),
    ).toBe(true);
  }));

describe('hostile input', () => {
  const MARKUP = [
    '<script>globalThis.pwned = 1</script>',
    '<img src=x onerror="globalThis.pwned = 1">',
    '"><svg onload=globalThis.pwned=1>',
    '<iframe srcdoc="<script>parent.pwned=1</script>"></iframe>',
    'javascript:globalThis.pwned=1',
    '</h2></section><style>*{display:none}</style>',
    '<a href="javascript:globalThis.pwned=1">x</a>',
    '{{constructor.constructor("globalThis.pwned=1")()}}',
    '${globalThis.pwned=1}',
    '<template shadowrootmode=open><slot></template>',
  ];
  const ATTRIBUTES = ['code', 'server-text', 'locale', 'email-address', 'operation', 'heading-level', 'time-zone'];
  const PAYLOADS = [...MARKUP, ...NAUGHTY_STRINGS];

  test('stays text: no script runs, no element is made, and there is a message', () =>
    onPage(async (page) => {
      expect(PAYLOADS.length * ATTRIBUTES.length).toBeGreaterThan(100);
      const found = await page.evaluate(
        async ([payloads, attributes, code]) => {
          const shapeOf = (node: ParentNode): string =>
            `(${[...node.children].map((child) => (child.matches('[part=actions]') ? '' : child.localName + shapeOf(child))).join()})`;
          const shapes = new Set<string>();
          for (const text of payloads) {
            const elements = attributes.map((attribute) => {
              const element = document.createElement('qlm-message');
              element.setAttribute('locale', 'en');
              element.code = code;
              element.setAttribute(attribute, text);
              return element;
            });
            document.querySelector('main')?.replaceChildren(...elements);
            await new Promise(requestAnimationFrame);
            for (const { shadowRoot } of elements) {
              const empty = shadowRoot?.querySelector('[part=title]')?.textContent?.trim() === '';
              if (shadowRoot) shapes.add(`${shapeOf(shadowRoot).replace(/h\d/, 'heading')} ${empty ? 'empty' : ''}`);
            }
          }
          return [...shapes];
        },
        [PAYLOADS, ATTRIBUTES, codeWith('emailAddress')] as const,
      );
      expect(found).toEqual([
        '(section(div(heading(),p(),p(),p()),,details(summary(),dl(dt(),dd(bdi()),dt(),dd()),button(),span()))) ',
      ]);
      expect(await page.evaluate('globalThis.pwned')).toBeUndefined();
    }));

  test.each(MARKUP)('is shown as it is: %s', (text) =>
    onPage(async (page) => {
      await place(page, {
        code: codeWith('activatedDeviceName'),
        locale: 'en',
        'server-text': text,
        'activated-device-name': text,
      });
      expect(await page.locator('dd').last().textContent()).toBe(text);
      expect((await texts(page)).join(' ')).toContain(text);
    }),
  );

  test('of a megabyte is cut', () =>
    onPage(async (page) => {
      await place(page, { code: 209, locale: 'en', 'server-text': 'x'.repeat(1_000_000) });
      expect((await page.locator('dd').last().textContent())?.length).toBeLessThan(2100);
    }));

  test('of direction controls ends nowhere but in the text', () =>
    onPage(async (page) => {
      await place(page, { code: 209, locale: 'en', 'server-text': 'a\u202eb\u2066c\u2069\u2069d' });
      expect(await page.locator('dd').last().textContent()).toBe('abcd');
    }));
});
