import * as fc from 'fast-check';
import type { i18n, InitOptions } from 'i18next';
import { describe, expect, test, vi } from 'vitest';
import { CODE_NAMES, CODES } from '../../src/codes/index.ts';
import { LOADERS } from '../../src/compiled/loaders.ts';
import { createI18nextResolver, type I18nextResolverOptions } from '../../src/i18next/index.ts';
import { createI18nextResolverWith } from '../../src/i18next/create-i18next-resolver.ts';
import { createResolver, matchLocale, type Resolver, type ResolverProblem } from '../../src/index.ts';
import { isLive } from '../../src/resolver/live-resolver.ts';
import { hostile, HOSTILE_VALUES, NAUGHTY_STRINGS, prototypes } from '../hostile.ts';
import { readBundle, SAMPLE_VALUES, TAGS } from '../locales.ts';
import { listenersOf, settle, start, stateOf, VERSIONS } from './instances.ts';

const before = prototypes();

const endless: Record<string, object> = {};
endless['self'] = endless;

const titleIn = (tag: string): string => readBundle(tag).codes.License_Expired.title;
const titleOf = ({ resolve }: Resolver): string => resolve(209).title;
const wording = (title: unknown): object => ({ codes: { License_Expired: { title } } });

describe.each(VERSIONS)('on %s', (_, create) => {
  async function resolverOn(init: InitOptions, options: I18nextResolverOptions = {}) {
    const problems: ResolverProblem[] = [];
    const instance = await start(create, init);
    const resolver = await createI18nextResolver(instance, {
      onProblem: (problem) => problems.push(problem),
      ...options,
    });
    return { instance, resolver, problems };
  }

  describe('answers in the instance’s language', () => {
    const cases: [what: string, init: InitOptions, locale: string][] = [
      ['nothing is set', {}, 'en'],
      ...TAGS.map((tag): [string, InitOptions, string] => [tag, { lng: tag, fallbackLng: false }, tag]),
      ['a region', { lng: 'fr-CA', fallbackLng: false }, 'fr'],
      ['a region, and no shorter code', { lng: 'fr-CA', fallbackLng: false, load: 'currentOnly' }, 'fr'],
      ['another script, which i18next cuts off', { lng: 'zh-TW', fallbackLng: 'en' }, matchLocale('zh-TW')],
      [
        'another script before another language',
        { lng: 'zh-TW', fallbackLng: ['ja', 'en'] },
        matchLocale(['zh-TW', 'ja']),
      ],
      ['an unknown language', { lng: 'zz', fallbackLng: false }, 'en'],
      ['an unknown language with a fallback', { lng: 'zz', fallbackLng: 'de' }, 'de'],
      ['an unknown language with fallbacks', { lng: 'zz', fallbackLng: ['yy', 'sv', 'de'] }, 'sv'],
      ['fallbacks by language', { lng: 'ca', fallbackLng: { ca: ['es'], default: ['de'] } }, 'es'],
      ['a function', { lng: 'ca', fallbackLng: (code) => (code === 'ca' ? ['es', 'en'] : ['de']) }, 'es'],
      ['i18next’s developer language', { lng: 'zz', fallbackLng: 'dev' }, 'en'],
      ['only that', { lng: 'dev' }, 'en'],
      ['the developer language before another', { lng: 'zz', fallbackLng: ['dev', 'de'] }, 'en'],
      ['cimode', { lng: 'cimode', fallbackLng: 'de' }, 'de'],
      ['a pseudo-language', { lng: 'en-XA', fallbackLng: 'en' }, 'en-XA'],
      ['a pseudo-language from right to left', { lng: 'ar-XB', fallbackLng: 'en' }, 'ar-XB'],
      ['no language yet', { fallbackLng: false }, 'en'],
    ];
    test.each(cases)('%s', async (_what, init, locale) => {
      const { resolver, problems } = await resolverOn(init);
      expect(resolver.locale).toBe(locale);
      expect(resolver.resolve(209)).toEqual((await createResolver({ locale })).resolve(209));
      expect(resolver.labels).toEqual((await createResolver({ locale })).labels);
      expect(resolver.dir).toBe((await createResolver({ locale })).dir);
      expect(problems).toEqual([]);
    });
  });

  test.each(TAGS)('gives the same messages as createResolver in %s', async (tag) => {
    const timeZone = 'Asia/Tokyo';
    const { resolver } = await resolverOn({ lng: tag }, { timeZone });
    const plain = await createResolver({ locale: tag, timeZone });
    const late = { expiryDate: '2026-10-31T20:00Z' };
    expect(resolver.resolve(209, late)).toEqual(plain.resolve(209, late));
    expect(plain.resolve(209, late), 'the zone shows').not.toEqual(
      (await createResolver({ locale: tag })).resolve(209, late),
    );
    for (const name of CODE_NAMES) {
      expect(resolver.resolve(name)).toEqual(plain.resolve(name));
      expect(resolver.resolve(name, SAMPLE_VALUES)).toEqual(plain.resolve(name, SAMPLE_VALUES));
    }
    fc.assert(
      fc.property(hostile, hostile, fc.constantFrom(...Object.keys(SAMPLE_VALUES), 'operation'), (code, value, key) => {
        const [input, values] = [code() as number, { [key]: value() }];
        expect(resolver.resolve(input, values)).toEqual(plain.resolve(input, values));
      }),
      { numRuns: 300 },
    );
  });

  test('is live, frozen, and needs no this', async () => {
    const { resolver } = await resolverOn({ lng: 'fr' });
    expect(isLive(resolver)).toBe(true);
    expect(Object.isFrozen(resolver)).toBe(true);
    const { resolve, current } = resolver;
    expect(resolve(209)).toBe(current.resolve(209));
  });

  describe('follows', () => {
    test('a change of language, and says so once', async () => {
      const { instance, resolver } = await resolverOn({ lng: 'fr', fallbackLng: 'en' });
      const heard = vi.fn<() => void>();
      resolver.subscribe(() => {
        throw new Error('a listener that fails');
      });
      const unsubscribe = resolver.subscribe(heard);
      const { current } = resolver;
      await instance.changeLanguage('de');
      await vi.waitFor(() => {
        expect(titleOf(resolver)).toBe(titleIn('de'));
      });
      expect(resolver.current).not.toBe(current);
      expect(titleOf(current), 'an older resolver does not change').toBe(titleIn('fr'));
      expect(heard).toHaveBeenCalledTimes(1);
      unsubscribe();
      await instance.changeLanguage('sv');
      await vi.waitFor(() => {
        expect(resolver.locale).toBe('sv');
      });
      expect(heard).toHaveBeenCalledTimes(1);
    });

    test('a change that makes no difference with the same object', async () => {
      const { instance, resolver } = await resolverOn({ lng: 'fr', load: 'currentOnly', fallbackLng: false });
      const { current } = resolver;
      await instance.changeLanguage('fr');
      instance.addResource('fr', 'translation', 'a', 'b');
      await settle();
      expect(resolver.current).toBe(current);
    });

    test('what a listener changes', async () => {
      const { instance, resolver } = await resolverOn({ lng: 'fr' });
      resolver.subscribe(() => instance.addResource('de', 'qlm', 'codes.License_Expired.title', 'Schluss'));
      await instance.changeLanguage('de');
      await vi.waitFor(() => {
        expect(titleOf(resolver)).toBe('Schluss');
      });
    });

    test('init', async () => {
      const instance = create();
      const resolver = await createI18nextResolver(instance);
      expect(resolver.locale).toBe('en');
      await instance.init({ lng: 'fr', resources: { fr: { qlm: wording('Fini') } } });
      await vi.waitFor(() => {
        expect(resolver.resolve(209)).toMatchObject({ locale: 'fr', title: 'Fini' });
      });
      instance.addResource('fr', 'qlm', 'codes.License_Expired.title', 'Terminé');
      await vi.waitFor(() => {
        expect(titleOf(resolver)).toBe('Terminé');
      });
      resolver.close();
      expect(listenersOf(instance)).toBe(listenersOf(await start(create, {})));
    });

    test('a second init, which makes another store', async () => {
      const { instance, resolver } = await resolverOn({ lng: 'fr' });
      await instance.init({ lng: 'fr', resources: { fr: { qlm: wording('Fini') } } });
      await vi.waitFor(() => {
        expect(titleOf(resolver)).toBe('Fini');
      });
      instance.addResource('fr', 'qlm', 'codes.License_Expired.title', 'Terminé');
      await vi.waitFor(() => {
        expect(titleOf(resolver)).toBe('Terminé');
      });
    });

    test('the last of ten quick changes, whatever comes first from the network', async () => {
      const instance = await start(create, { lng: 'en' });
      const waiting: (() => void)[] = [];
      const loaders = Object.fromEntries(
        Object.entries(LOADERS).map(([tag, load]) => [
          tag,
          async () => {
            await new Promise<void>((resolve) => waiting.push(resolve));
            return load();
          },
        ]),
      );
      const resolver = await createI18nextResolverWith(loaders, instance, {});
      const shown: string[] = [];
      resolver.subscribe(() => shown.push(resolver.locale));
      for (const lng of ['fr', 'de', 'es', 'it', 'pl', 'sv', 'ar', 'ja', 'fr', 'de']) {
        await instance.changeLanguage(lng);
        await settle();
      }
      expect(waiting.length).toBeGreaterThan(1);
      for (const go of waiting.toReversed()) {
        go();
        await settle();
      }
      expect(shown).toEqual(['de']);
      expect(titleOf(resolver)).toBe(titleIn('de'));
    });

    test('the last of ten changes at once', async () => {
      const { instance, resolver } = await resolverOn({ lng: 'en' });
      const codes = ['fr', 'de', 'es', 'it', 'pl', 'sv', 'ar', 'ja', 'fr', 'de'];
      await Promise.all(codes.map((lng) => instance.changeLanguage(lng)));
      await vi.waitFor(() => {
        expect(titleOf(resolver)).toBe(titleIn('de'));
      });
      await settle();
      expect(resolver.locale).toBe('de');
    });

    test('a change while it is made', async () => {
      const instance = await start(create, { lng: 'fr' });
      const making = createI18nextResolver(instance);
      await instance.changeLanguage('de');
      expect((await making).locale).toBe('de');
    });
  });

  describe('the app’s wording wins', () => {
    const nested = wording('Fini');
    const cases: [what: string, init: InitOptions, add: (instance: i18n) => unknown][] = [
      ['resources at init', { lng: 'fr', resources: { fr: { qlm: nested } } }, () => undefined],
      [
        'for a longer code',
        { lng: 'fr-CA', resources: { 'fr-CA': { qlm: nested }, fr: { qlm: wording('x') } } },
        () => 0,
      ],
      ['for a shorter code', { lng: 'fr-CA', resources: { fr: { qlm: nested } } }, () => undefined],
      ['for a fallback', { lng: 'ca', fallbackLng: ['fr'], resources: { fr: { qlm: nested } } }, () => undefined],
      [
        'keys in one piece',
        { lng: 'fr', resources: { fr: { qlm: { 'codes.License_Expired.title': 'Fini' } } } },
        () => 0,
      ],
      [
        'keys in one piece without a separator',
        { lng: 'fr', keySeparator: false, resources: { fr: { qlm: { 'codes.License_Expired.title': 'Fini' } } } },
        () => undefined,
      ],
      ['addResourceBundle', { lng: 'fr' }, (instance) => instance.addResourceBundle('fr', 'qlm', nested)],
      [
        'addResource',
        { lng: 'fr' },
        (instance) => instance.addResource('fr', 'qlm', 'codes.License_Expired.title', 'Fini'),
      ],
      [
        'addResources',
        { lng: 'fr' },
        (instance) => instance.addResources('fr', 'qlm', { 'codes.License_Expired.title': 'Fini' }),
      ],
      ['a language that is not shipped', { lng: 'nl', resources: { nl: { qlm: wholeCode('Fini') } } }, () => undefined],
    ];
    test.each(cases)('%s', async (_what, init, add) => {
      const { instance, resolver, problems } = await resolverOn({ fallbackLng: 'en', ...init });
      const { locale } = resolver;
      add(instance);
      await vi.waitFor(() => {
        expect(titleOf(resolver)).toBe('Fini');
      });
      expect(resolver.resolve(209).locale).toBe(locale);
      expect(problems).toEqual([]);
    });

    test.each([true, false])('a backend, asked for the namespace at init: %s', async (atInit) => {
      const reads: string[] = [];
      const instance = create().use({
        type: 'backend',
        callbackApi: true,
        init: () => undefined,
        read: (lng: string, ns: string, done: (error: null, data: object) => void) => {
          reads.push(`${lng}|${ns}`);
          done(null, ns === 'qlm' ? wording(`Fini ${lng}`) : {});
        },
      } as never);
      await instance.init({ lng: 'fr', fallbackLng: false, ns: atInit ? ['translation', 'qlm'] : ['translation'] });
      const resolver = await createI18nextResolver(instance);
      expect(titleOf(resolver)).toBe(atInit ? 'Fini fr' : titleIn('fr'));
      await instance.changeLanguage('de');
      await vi.waitFor(() => {
        expect(titleOf(resolver)).toBe(atInit ? 'Fini de' : titleIn('de'));
      });
      if (!atInit) expect(reads, 'it asks the app’s backend for nothing').toEqual(['fr|translation', 'de|translation']);
      await instance.loadNamespaces('qlm');
      await vi.waitFor(() => {
        expect(titleOf(resolver)).toBe('Fini de');
      });
    });

    test('and is gone when the app removes it', async () => {
      const { instance, resolver } = await resolverOn({ lng: 'fr', resources: { fr: { qlm: nested } } });
      instance.removeResourceBundle('fr', 'qlm');
      await vi.waitFor(() => {
        expect(titleOf(resolver)).toBe(titleIn('fr'));
      });
    });

    test('in English too, where English answers', async () => {
      const { resolver } = await resolverOn({
        lng: 'zz',
        fallbackLng: false,
        resources: { en: { qlm: wording('Over') } },
      });
      expect(resolver.resolve(209)).toMatchObject({ locale: 'en', title: 'Over' });
    });

    test('a code that the app’s own language lacks is said in the next one', async () => {
      const qlm = { ...wholeCode('Verlopen'), labels: { code: 'Nummer' } };
      const { resolver, problems } = await resolverOn({
        lng: 'nl',
        fallbackLng: ['fr', 'en'],
        resources: { nl: { qlm } },
      });
      const french = await createResolver({ locale: 'fr' });
      expect(resolver.locale).toBe('nl');
      expect(resolver.resolve(209)).toMatchObject({ locale: 'nl', title: 'Verlopen' });
      expect(resolver.resolve(210)).toEqual(french.resolve(210));
      expect(resolver.labels).toEqual({ ...french.labels, code: 'Nummer' });
      expect(problems).toEqual([]);
    });

    test('a burst of wording is read once', async () => {
      const { instance, resolver, problems } = await resolverOn({ lng: 'fr' });
      for (const name of CODE_NAMES) instance.addResource('fr', 'qlm', `codes.${name}.title`, '{');
      await vi.waitFor(() => {
        expect(problems).toHaveLength(CODE_NAMES.length);
      });
      await settle();
      expect(problems).toHaveLength(CODE_NAMES.length);
      expect(titleOf(resolver)).toBe(titleIn('fr'));
    });

    test('another namespace is another resolver', async () => {
      const instance = await start(create, {
        lng: 'fr',
        resources: { fr: { qlm: wording('Fini'), other: wording('Terminé') } },
      });
      const first = await createI18nextResolver(instance);
      const second = await createI18nextResolver(instance, { namespace: 'other' });
      expect([titleOf(first), titleOf(second)]).toEqual(['Fini', 'Terminé']);
    });
  });

  describe('wording that cannot be used is reported, and ours is shown', () => {
    const cases: [what: string, qlm: unknown, key: string][] = [
      ['broken ICU', wording('Fini {'), 'codes.License_Expired.title'],
      ['a value that the form has not', wording('Fini {expiryDate, date}'), 'codes.License_Expired.title'],
      [
        'a misspelt value',
        { codes: { License_Expired: { message_expiryDate: 'Fini {expirydate, date}' } } },
        'codes.License_Expired.message_expiryDate',
      ],
      ['a number', wording(5), 'codes.License_Expired.title'],
      ['a number that JSON has not', wording(10n), 'codes.License_Expired.title'],
      ['an object without end', wording(endless), 'codes.License_Expired.title'],
      ['a list', wording(['Fini']), 'codes.License_Expired.title'],
      ['a text in pieces', wording({ a: 'Fini' }), 'codes.License_Expired.title'],
      ['an empty text', wording(' '), 'codes.License_Expired.title'],
      ['a label that is a list', { labels: { code: [] } }, 'labels.code'],
      ['an action that is a number', { actions: { retry: 5 } }, 'actions.retry'],
    ];
    test.each(cases)('%s', async (_what, qlm, key) => {
      const { resolver, problems } = await resolverOn({ lng: 'fr', resources: { fr: { qlm } } } as InitOptions);
      expect(problems).toMatchObject([{ kind: 'override-ignored', locale: 'fr', key }]);
      const plain = await createResolver({ locale: 'fr' });
      expect(resolver.resolve(209, SAMPLE_VALUES)).toEqual(plain.resolve(209, SAMPLE_VALUES));
      expect(resolver.labels).toEqual(plain.labels);
    });

    test.each([
      JSON.parse('{"__proto__":{"codes":{"License_Expired":{"title":"x"}}}}'),
      {
        codes: JSON.parse('{"__proto__":{"License_Expired":{"title":"x"}},"constructor":{"prototype":{"title":"x"}}}'),
      },
      { codes: [], actions: 5, labels: 'x' },
      { codes: { License_Expired: [[]], toString: { title: 'x' } } },
      { own: 'key of the app', more: [1, null] },
      { codes: null },
      [],
      5,
      'text',
    ])('data of another form changes nothing (%#)', async (qlm) => {
      const { resolver } = await resolverOn({ lng: 'fr', resources: { fr: { qlm } } });
      expect(titleOf(resolver)).toBe(titleIn('fr'));
    });
  });

  describe('a bundle that cannot be loaded', () => {
    const failing = (isOnline: () => boolean) => ({
      ...LOADERS,
      fr: async () => {
        if (!isOnline()) throw new Error('offline');
        return (LOADERS['fr'] ?? expect.unreachable())();
      },
    });
    const offline = { kind: 'bundle-not-loaded', locale: 'fr', reason: 'offline' };

    test.each([
      ['the next message', (_instance: i18n, current: Resolver) => current.resolve(209)],
      ['the next change of language', (instance: i18n) => instance.changeLanguage('fr')],
      ['new wording', (instance: i18n) => instance.addResource('fr', 'qlm', 'own', 'x')],
    ])('is answered in English with the app’s wording, reported, and tried again at %s', async (_what, trigger) => {
      let isOnline = false;
      const problems: ResolverProblem[] = [];
      const instance = await start(create, { lng: 'fr', resources: { en: { qlm: wording('Over') } } });
      const resolver = await createI18nextResolverWith(
        failing(() => isOnline),
        instance,
        {
          onProblem: (problem) => problems.push(problem),
        },
      );
      const heard = vi.fn<() => void>();
      resolver.subscribe(heard);
      expect(problems).toEqual([offline]);
      expect(resolver.current.resolve(209)).toMatchObject({ locale: 'en', title: 'Over' });
      await settle();
      expect(problems, 'that message tried again').toEqual([offline, offline]);
      expect(heard, 'nothing has changed').not.toHaveBeenCalled();
      isOnline = true;
      await trigger(instance, resolver.current);
      await vi.waitFor(() => {
        expect(titleOf(resolver)).toBe(titleIn('fr'));
      });
      expect(heard).toHaveBeenCalledTimes(1);
      titleOf(resolver);
      await settle();
      expect(problems).toEqual([offline, offline]);
    });

    test('is tried once for many messages, and not for what other namespaces get', async () => {
      const pending: ((error: Error) => void)[] = [];
      const load = vi.fn<() => Promise<never>>(() => new Promise((_resolve, reject) => pending.push(reject)));
      const instance = await start(create, { lng: 'fr' });
      const making = createI18nextResolverWith({ fr: load }, instance, {});
      await settle();
      pending[0]?.(new Error('offline'));
      const resolver = await making;
      instance.addResource('fr', 'translation', 'a', 'b');
      await settle();
      expect(load).toHaveBeenCalledTimes(1);
      for (let time = 0; time < 3; time++) {
        for (const name of CODE_NAMES) resolver.resolve(name);
        await settle();
      }
      expect(load).toHaveBeenCalledTimes(2);
    });

    test('is not tried again after close', async () => {
      const load = vi.fn<() => Promise<never>>(() => Promise.reject(new Error('offline')));
      const instance = await start(create, { lng: 'fr' });
      const resolver = await createI18nextResolverWith({ fr: load }, instance, {});
      resolver.close();
      expect(resolver.resolve(209).locale).toBe('en');
      await settle();
      expect(load).toHaveBeenCalledTimes(1);
    });

    test('a language not in use is not loaded', async () => {
      const loaded: string[] = [];
      const loaders = Object.fromEntries(
        Object.entries(LOADERS).map(([tag, load]) => [
          tag,
          () => {
            loaded.push(tag);
            return load();
          },
        ]),
      );
      const instance = await start(create, { lng: 'fr-CA', fallbackLng: ['de', 'en'], preload: ['sv'] });
      const resolver = await createI18nextResolverWith(loaders, instance, {});
      await instance.changeLanguage('en');
      await vi.waitFor(() => {
        expect(resolver.locale).toBe('en');
      });
      expect(loaded).toEqual(['fr']);
    });
  });

  test('close removes every listener and ends following', async () => {
    const instance = await start(create, { lng: 'fr' });
    const count = listenersOf(instance);
    const resolver = await createI18nextResolver(instance);
    const other = await createI18nextResolver(instance, { namespace: 'other' });
    const heard = vi.fn<() => void>();
    resolver.subscribe(heard);
    expect(listenersOf(instance)).toBeGreaterThan(count);
    const changing = instance.changeLanguage('de');
    resolver.close();
    resolver.close();
    other.close();
    await changing;
    await settle();
    expect(listenersOf(instance)).toBe(count);
    expect(heard).not.toHaveBeenCalled();
    expect(titleOf(resolver)).toBe(titleIn('fr'));
  });

  test('leaves the instance as it is', async () => {
    const init: InitOptions = { lng: 'fr', fallbackLng: 'de', resources: { de: { translation: { a: 'b' } } } };
    const [plain, instance] = [await start(create, structuredClone(init)), await start(create, structuredClone(init))];
    const added = vi.fn<() => void>();
    instance.store.on('added', added);
    const resolver = await createI18nextResolver(instance);
    expect(stateOf(instance)).toBe(stateOf(plain));
    for (const followed of [plain, instance]) await followed.changeLanguage('sv');
    await vi.waitFor(() => {
      expect(resolver.locale).toBe('sv');
    });
    expect(stateOf(instance)).toBe(stateOf(plain));
    expect(added).not.toHaveBeenCalled();
  });

  test('a clone has its own language and shares the wording', async () => {
    const instance = await start(create, { lng: 'fr', resources: { de: { qlm: wording('Schluss') } } });
    const clone = instance.cloneInstance();
    await clone.changeLanguage('de');
    const [resolver, cloned] = [await createI18nextResolver(instance), await createI18nextResolver(clone)];
    expect([titleOf(resolver), titleOf(cloned)]).toEqual([titleIn('fr'), 'Schluss']);
    await clone.changeLanguage('sv');
    await vi.waitFor(() => {
      expect(titleOf(cloned)).toBe(titleIn('sv'));
    });
    expect(titleOf(resolver)).toBe(titleIn('fr'));
  });

  test.each([...NAUGHTY_STRINGS.keys()])(
    'naughty string %i is a language, a namespace and a time zone',
    async (index) => {
      const naughty = NAUGHTY_STRINGS[index] ?? '';
      // Some are more than i18next itself can take.
      const instance = create();
      await instance.init({ lng: 'fr' }).then(() => instance.changeLanguage(naughty).catch(() => undefined));
      const resolver = await createI18nextResolver(instance, { namespace: naughty, timeZone: naughty });
      expect(resolver.resolve(209, SAMPLE_VALUES).message).toMatch(/\S/);
      resolver.close();
    },
  );
});

const BROKEN: readonly unknown[] = [
  ...HOSTILE_VALUES,
  { languages: ['fr'], on: 5 },
  { languages: [null, 5, {}, 'fr'], store: 5, on: () => undefined, off: () => undefined },
  { languages: ['fr'], store: { data: null, on: () => undefined } },
  Object.defineProperty({}, 'languages', { get: () => expect.unreachable() }),
];
test.each([...BROKEN.keys()])('what is no i18next instance gets a resolver all the same (%i)', async (index) => {
  const resolver = await createI18nextResolver(BROKEN[index] as i18n);
  expect(['en', 'fr']).toContain(resolver.resolve(209).locale);
  resolver.close();
  expect(resolver.resolve(209).code).toBe(CODES.License_Expired.value);
});

test('no prototype has changed after all this', () => {
  expect(prototypes()).toEqual(before);
});

function wholeCode(title: string): object {
  return { codes: { License_Expired: { title, message: 'Voorbij.', action: 'Betaal.' } } };
}
