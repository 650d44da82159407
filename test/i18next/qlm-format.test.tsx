import * as fc from 'fast-check';
import type { i18n, InitOptions, TOptions } from 'i18next';
import { renderToString } from 'react-dom/server';
import { I18nextProvider, useTranslation } from 'react-i18next';
import { describe, expect, test, vi } from 'vitest';
import { ACTION_IDS } from '../../src/codes/actions.ts';
import { CODE_NAMES } from '../../src/codes/index.ts';
import { isValueName } from '../../src/codes/values.ts';
import { formsOf } from '../../src/bundle/form-keys.ts';
import { createI18nextResolver, qlmFormat } from '../../src/i18next/index.ts';
import { createI18nextResolverWith } from '../../src/i18next/create-i18next-resolver.ts';
import { createResolver } from '../../src/index.ts';
import { hostile, NAUGHTY_STRINGS, PROTOTYPE_NAMES, prototypes } from '../hostile.ts';
import { readBundle, SAMPLE_VALUES, TAGS } from '../locales.ts';
import { listenersOf, settle, start, stateOf, VERSIONS } from './instances.ts';

const EXPIRED = 'codes.License_Expired.message';
const expiry = { ns: 'qlm', context: 'expiryDate', expiryDate: '2026-10-31' };

/** An app's own texts, with everything that i18next does to a text. */
const APP: InitOptions = {
  lng: 'de',
  fallbackLng: ['fr', 'en'],
  ns: ['translation', 'more'],
  fallbackNS: 'more',
  interpolation: { defaultVariables: { app: 'Demo' } },
  resources: {
    de: {
      translation: {
        plain: 'Hallo',
        icu: '{name} {count, plural, one {#} other {#}}',
        hello: 'Hallo {{name}} in {{app}}',
        raw: '{{- name}}',
        number: '{{n, number}}',
        item_one: '{{count}} Ding',
        item_other: '{{count}} Dinge',
        place_ordinal_other: '{{count}}.',
        friend_male: 'Freund',
        friend_female: 'Freundin',
        friend_male_other: '{{count}} Freunde',
        nested: 'Er sagt: $t(hello, {"name": "{{name}}"})',
        ours: 'Er sagt: $t(qlm:labels.code)',
        recursive: '$t(recursive)',
        tree: { branch: { leaf: 'Blatt {{name}}' }, list: ['a {{name}}', 'b'] },
        empty: '',
        null: null,
      },
      more: { further: 'weiter {{name}}' },
      qlm: { own: 'Eigenes {{name}} $t(plain)', own_one: 'Eines', own_other: '{{count}}' },
    },
    fr: { translation: { french: 'français {{n, number}}' } },
    en: { translation: { english: 'English {{name}}' } },
  },
};

const CALLS: [key: string | string[], options?: TOptions][] = [
  ['plain'],
  ['icu', { name: 'x', count: 2 }],
  ['hello', { name: '<b>{{app}} $t(plain)</b>' }],
  ['hello', { name: 'x', interpolation: { escapeValue: false } }],
  ['hello', { name: 'x', skipInterpolation: true }],
  ['hello', { replace: { name: 'x' } }],
  ['hello'],
  ['raw', { name: '<b>' }],
  ['number', { n: 1234.5 }],
  ...[0, 1, 2].map((count): [string, TOptions] => ['item', { count }]),
  ['place', { count: 2, ordinal: true }],
  ['friend', { context: 'male' }],
  ['friend', { context: 'male', count: 3 }],
  ['friend', { context: 'other' }],
  ['nested', { name: 'x' }],
  ['recursive'],
  ['tree.branch', { returnObjects: true, name: 'x' }],
  ['tree', { returnObjects: true, name: 'x' }],
  ['tree.list', { joinArrays: '+', name: 'x' }],
  ['tree'],
  ['empty'],
  ['null'],
  ['french', { n: 1234.5 }],
  ['french', { n: 1234.5, returnDetails: true }],
  ['english', { name: 'x' }],
  ['english', { name: 'x', lng: 'fr' }],
  ['further', { name: 'x' }],
  ['more:further', { name: 'x' }],
  ['missing', { defaultValue: 'so {{name}}', name: 'x' }],
  [['missing', 'plain']],
  ['qlm:own', { name: 'x' }],
  ['qlm:own', { count: 1 }],
  ['own', { ns: 'qlm', count: 2 }],
  ['qlm:missing'],
  ['qlm:codes.License_Expired.nothing'],
  ['qlm:codes.License_Expired.title.more'],
  ['qlm:codes.209.title'],
  ['qlm:codes'],
  ['qlm:labels.code.more'],
];

describe.each(VERSIONS)('on %s', (_, create) => {
  const startWith = (init: InitOptions): Promise<i18n> => start(() => create().use(qlmFormat), init);

  test('texts of the app’s namespaces, and its other keys in ours, come out as without the plugin', async () => {
    const plain = await start(create, structuredClone(APP));
    const instance = await startWith(structuredClone(APP));
    const resolver = await createI18nextResolver(instance);
    const clones = [{}, { forkResourceStore: true }].map((options) => [
      plain.cloneInstance(options),
      instance.cloneInstance(options),
    ]);
    for (const [one, two] of [[plain, instance], ...clones]) {
      for (const followed of [one, two]) followed?.addResource('de', 'translation', 'late', 'spät {{name}}');
      for (const [key, options] of [...CALLS, ['late', { name: 'x' }] as const]) {
        const results = [one, two].map((followed) => [
          key,
          followed?.t(key, { ...options }),
          followed?.exists(key, { ...options }),
        ]);
        expect(results[1]).toEqual(results[0]);
      }
      expect(two && stateOf(two)).toBe(one && stateOf(one));
    }
    expect(instance.t('ours')).toBe('Er sagt: Code');
    resolver.close();
  });

  test.each(TAGS)('t gives every text that the resolver gives in %s', async (tag) => {
    const instance = await startWith({ lng: tag, fallbackLng: false });
    const resolver = await createI18nextResolver(instance);
    const { actions, labels } = readBundle(tag);
    for (const name of CODE_NAMES) {
      for (const { key, field, variant } of formsOf(name)) {
        const isValue = variant !== undefined && isValueName(variant);
        const values = isValue ? { [variant]: SAMPLE_VALUES[variant] } : { operation: variant };
        const text = resolver.resolve(name, values)[field];
        const base: string = `codes.${name}.${field}`;
        expect(instance.t(base, { ns: 'qlm', context: variant ?? '', ...SAMPLE_VALUES })).toBe(text);
        expect(instance.t(`qlm:codes.${name}.${key}`, SAMPLE_VALUES)).toBe(text);
      }
    }
    for (const id of ACTION_IDS) expect(instance.t(`qlm:actions.${id}`)).toBe(actions[id]);
    for (const [id, text] of Object.entries(labels)) expect(instance.t(`qlm:labels.${id}`)).toBe(text);
  });

  test.each<[string, InitOptions, string, TOptions]>([
    ['separators of the app', { keySeparator: '/', contextSeparator: '~' }, 'codes/License_Expired/message', expiry],
    ['no separator', { keySeparator: false }, EXPIRED, expiry],
    ['another separator in the call', {}, 'codes/License_Expired/message', { ...expiry, keySeparator: '/' }],
    ['values in an object', {}, EXPIRED, { ns: 'qlm', context: 'expiryDate', replace: { expiryDate: '2026-10-31' } }],
    ['a text in a list of namespaces', {}, EXPIRED, { ...expiry, ns: ['qlm', 'translation'] }],
    ['a count, which other texts take', {}, EXPIRED, { ...expiry, count: 2 }],
    ['a label of an id with a dash', { contextSeparator: '-' }, 'actions.contact-support', { ns: 'qlm' }],
  ])('understands %s', async (_what, init, key, options) => {
    const instance = await startWith({ lng: 'fr', ...init });
    const { resolve } = await createI18nextResolver(instance);
    const expected = key.startsWith('actions')
      ? readBundle('fr').actions['contact-support']
      : resolve(209, { expiryDate: '2026-10-31' }).message;
    expect(instance.t(key, options)).toBe(expected);
  });

  test('dates and numbers are those of the language that the text is in', async () => {
    const instance = await startWith({ lng: 'zz', fallbackLng: ['de', 'en'] });
    await createI18nextResolver(instance);
    const german = await createResolver({ locale: 'de' });
    expect(instance.t(EXPIRED, expiry)).toBe(german.resolve(209, { expiryDate: '2026-10-31' }).message);
    expect(instance.t(EXPIRED, { ...expiry, lng: 'de-AT' })).toBe(instance.t(EXPIRED, expiry));
    expect(instance.t(EXPIRED, { ...expiry, lng: 'en-GB' })).toContain('October 31, 2026');
    expect(instance.t(EXPIRED, { ...expiry, lng: 'dev' })).toContain('October 31, 2026');
  });

  test('the app’s wording is formatted as ours, and what cannot be used gives way to ours', async () => {
    const messages = { message_expiryDate: 'Schluss am {expiryDate, date, short}.', title: 'Schluss {' };
    const qlm = { codes: { License_Expired: messages } };
    const instance = await startWith({ lng: 'de', resources: { de: { qlm } } });
    await createI18nextResolver(instance);
    expect(instance.t(EXPIRED, expiry)).toBe('Schluss am 31.10.26.');
    expect(instance.t('qlm:codes.License_Expired.title')).toBe(readBundle('de').codes.License_Expired.title);
    expect(instance.getResource('de', 'qlm', 'codes.License_Expired.title'), 'the store has what the app put').toBe(
      'Schluss {',
    );
  });

  test('a value is never read as a template', async () => {
    const instance = await startWith({ lng: 'en', interpolation: { skipOnVariables: false } });
    const { resolve } = await createI18nextResolver(instance);
    for (const activatedDeviceName of ['{{expiryDate}}', '$t(labels.code)', '{expiryDate}', '<b>&</b>', '#', "'{'"]) {
      const text = instance.t('codes.License_AlreadyActivatedOnAnotherSystem.message', {
        ns: 'qlm',
        context: 'activatedDeviceName',
        expiryDate: 'x',
        activatedDeviceName,
      });
      expect(text).toContain(activatedDeviceName);
      expect(text).toBe(resolve(207, { activatedDeviceName }).message);
    }
  });

  test('whatever value is given, a readable text comes back', async () => {
    const before = prototypes();
    const instance = await startWith({ lng: 'fr' });
    await createI18nextResolver(instance);
    const base = instance.t(EXPIRED, { ns: 'qlm' });
    expect(instance.t(EXPIRED, { ns: 'qlm', context: 'expiryDate' })).toBe(base);
    const fail = (): never => {
      throw new Error('no');
    };
    const replace = Object.defineProperty({}, 'expiryDate', { get: fail });
    expect(instance.t(EXPIRED, { ns: 'qlm', context: 'expiryDate', replace })).toBe(base);
    for (const name of PROTOTYPE_NAMES) {
      expect(instance.t(EXPIRED, { ns: 'qlm', context: name, [name]: name })).toBe(base);
      expect(instance.t(`qlm:codes.${name}.title`)).toMatch(name.includes('.') ? /./ : `codes.${name}.title`);
      expect(instance.t(`qlm:labels.${name}`)).toBe(`labels.${name}`);
    }
    fc.assert(
      fc.property(hostile, (give) => {
        const text: unknown = instance.t(EXPIRED, { ns: 'qlm', context: 'expiryDate', expiryDate: give() });
        return typeof text === 'string' && /\S/.test(text) && !text.includes('{');
      }),
      { numRuns: 1000 },
    );
    for (const naughty of NAUGHTY_STRINGS)
      expect(instance.t(EXPIRED, { ns: 'qlm', context: 'expiryDate', expiryDate: naughty })).toBe(base);
    expect(prototypes()).toEqual(before);
  });

  test('an unknown language is answered in English, a failed load too', async () => {
    const english = readBundle('en').codes.License_Expired.title;
    const instance = await startWith({ lng: 'zz', fallbackLng: false });
    await createI18nextResolver(instance);
    expect(instance.t('qlm:codes.License_Expired.title')).toBe(english);
    const offline = await startWith({ lng: 'fr', fallbackLng: false });
    const load = vi.fn<() => Promise<never>>(() => Promise.reject(new Error('offline')));
    await createI18nextResolverWith({ fr: load }, offline, {});
    await settle();
    expect(load).toHaveBeenCalledTimes(1);
    expect(offline.t('qlm:codes.License_Expired.title')).toBe(english);
    await settle();
    expect(load, 'this tried again').toHaveBeenCalledTimes(2);
  });

  test('a clone has its own language', async () => {
    const instance = await startWith({ lng: 'fr', fallbackLng: 'en' });
    const clone = instance.cloneInstance();
    await clone.changeLanguage('de');
    await createI18nextResolver(instance);
    const cloned = await createI18nextResolver(clone);
    const titles = (): string[] => [instance, clone].map(({ t }) => t('qlm:codes.License_Expired.title'));
    expect(titles()).toEqual(['fr', 'de'].map((tag) => readBundle(tag).codes.License_Expired.title));
    cloned.close();
    expect(titles()).toEqual(['fr', 'en'].map((tag) => readBundle(tag).codes.License_Expired.title));
  });

  test('two namespaces answer side by side', async () => {
    const other = { labels: { code: 'Nº' } };
    const instance = await startWith({ lng: 'fr', resources: { fr: { other } } });
    await createI18nextResolver(instance);
    const second = await createI18nextResolver(instance, { namespace: 'other' });
    expect(instance.t('qlm:labels.code')).toBe(readBundle('fr').labels.code);
    expect(instance.t('other:labels.code')).toBe('Nº');
    second.close();
    expect(instance.t('other:labels.details'), 'a closed resolver answers nothing').toBe('labels.details');
  });

  test('what is changed while that is announced counts too', async () => {
    const instance = await startWith({ lng: 'fr' });
    await createI18nextResolver(instance);
    instance.store.on('added', (lng) => {
      if (lng === 'de') instance.addResource(lng, 'qlm', 'labels.code', 'Nummer', { silent: true });
    });
    await instance.changeLanguage('de');
    await vi.waitFor(() => {
      expect(instance.t('qlm:labels.code')).toBe('Nummer');
    });
  });

  test('who listens to the store hears when the texts are others, and close leaves no listener', async () => {
    const instance = await startWith({ lng: 'fr' });
    const count = listenersOf(instance);
    const resolver = await createI18nextResolver(instance);
    const added = vi.fn<(lng: string, ns: string) => void>();
    instance.store.on('added', added);
    await instance.changeLanguage('de');
    await vi.waitFor(() => {
      expect(added.mock.calls).toEqual([['de', 'qlm']]);
    });
    expect(instance.t('qlm:codes.License_Expired.title')).toBe(readBundle('de').codes.License_Expired.title);
    instance.store.off('added', added);
    resolver.close();
    expect(listenersOf(instance)).toBe(count);
  });
});

test('react-i18next’s useTranslation shows our texts and the app’s', async () => {
  const [[, create] = expect.unreachable()] = VERSIONS;
  const resources = { fr: { translation: { hello: 'Bonjour {{name}}' } } };
  const instance = await start(() => create().use(qlmFormat), { lng: 'fr', resources });
  await createI18nextResolver(instance);
  function View() {
    const { t } = useTranslation(['translation', 'qlm']);
    return (
      <p>
        {t('hello', { name: 'Jo' })} – {t('qlm:codes.License_Expired.title')}
      </p>
    );
  }
  const html = renderToString(
    <I18nextProvider i18n={instance}>
      <View />
    </I18nextProvider>,
  );
  expect(html).toContain('Bonjour Jo');
  expect(html).toContain(readBundle('fr').codes.License_Expired.title);
});
