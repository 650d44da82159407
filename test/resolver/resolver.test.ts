import { describe, expect, test } from 'vitest';
import { FIELDS, type CompiledBundle } from '../../src/bundle/bundle.ts';
import { CODE_NAMES, CODES } from '../../src/codes/index.ts';
import { LOADERS } from '../../src/compiled/loaders.ts';
import { bundle as english } from '../../src/compiled/locales/en.ts';
import { bundle as french } from '../../src/compiled/locales/fr.ts';
import { createResolver, createResolverSync, LOCALES, type ResolverProblem } from '../../src/index.ts';
import { createResolverWith } from '../../src/resolver/create-resolver.ts';
import { formatText } from '../../src/resolver/format-text.ts';
import { createFormatters } from '../../src/resolver/formatters.ts';
import { readBundle, SAMPLE_VALUES, TAGS } from '../locales.ts';

describe.each(TAGS)('in %s', async (tag) => {
  const resolver = await createResolver({ locale: tag });
  const { codes, actions } = readBundle(tag);

  test('the resolver names its language and direction', () => {
    expect(resolver.locale).toBe(tag);
    expect(resolver.dir).toBe(LOCALES.find((locale) => locale.tag === tag)?.dir);
  });

  test.each(CODE_NAMES)('%s has its texts and facts', (name) => {
    const { value, actions: ids, variants: _, ...facts } = CODES[name];
    expect(resolver.resolve(name)).toEqual({
      ...facts,
      code: value,
      name,
      known: true,
      title: codes[name].title,
      message: codes[name].message,
      action: codes[name].action,
      actions: ids.map((id) => ({ id, label: actions[id] })),
      locale: tag,
      dir: resolver.dir,
    });
  });

  test.each(CODE_NAMES.filter((name) => CODES[name].variants.length > 0))('%s shows each variant', (name) => {
    const plain = resolver.resolve(name);
    for (const variant of CODES[name].variants) {
      const isValue = variant in SAMPLE_VALUES;
      const values = isValue
        ? { [variant]: SAMPLE_VALUES[variant as keyof typeof SAMPLE_VALUES] }
        : { operation: variant as 'validate' };
      const rich = resolver.resolve(name, values);
      const changed = FIELDS.filter((field) => rich[field] !== plain[field]);
      expect(changed).toEqual(FIELDS.filter((field) => `${field}_${variant}` in codes[name]));
      for (const field of changed) expect(rich[field]).not.toMatch(/[{}#]|undefined|NaN|Invalid|\[object/);
    }
  });
});

describe('plural forms', () => {
  // Every category of every language, and numbers that are written with separators.
  const counts = [1, 2, 3, 5, 11, 21, 22, 100, 101, 1440, 1_000_000];
  test.each(TAGS)('every text of %s reads with every count', async (tag) => {
    const resolver = await createResolver({ locale: tag });
    for (const name of CODE_NAMES) {
      for (const variant of CODES[name].variants) {
        for (const count of counts) {
          const message = resolver.resolve(name, { [variant]: count });
          for (const field of FIELDS) expect(message[field]).toMatch(/\S/);
          for (const field of FIELDS) expect(message[field]).not.toMatch(/[{}#]|undefined|NaN/);
        }
      }
    }
  });
});

describe('values', () => {
  const cases: [code: number, values: object, text: string | RegExp][] = [
    [209, { expiryDate: '2026-10-31' }, /ended on October 31, 2026\./],
    [209, { expiryDate: '2026-10-31 23:59' }, /ended on October 31, 2026\./],
    [209, { expiryDate: new Date('2026-10-31T12:00:00Z') }, /ended on October 31, 2026\./],
    [209, { expiryDate: Date.UTC(2026, 9, 31, 12) }, /ended on October 31, 2026\./],
    [209, { expiryDate: '2026-10-31T23:00:00-05:00' }, /ended on November 1, 2026\./],
    [209, { expiryDate: '2026-11-01T00:30:00+0100' }, /ended on October 31, 2026\./],
    [210, { maxActivations: 1 }, /allows 1 device, and it/],
    [210, { maxActivations: 3 }, /allows 3 devices, and all/],
    [210, { maxActivations: '3' }, /allows 3 devices, and all/],
    [210, { maxActivations: 3, operation: 'floating' }, /people can use this license at the same time/],
    [2, { clockDifferenceMinutes: 12.4 }, /by 12 minutes,/],
    [102, { clockDifferenceMinutes: 1440 }, /by 1,440 minutes,/],
    [207, { activatedDeviceName: ' LAB-7\n' }, /active on LAB-7\.$/],
    [207, { activatedDeviceName: '{expiryDate}' }, /active on \{expiryDate\}\.$/],
    [207, { activatedDeviceName: '<b>x</b>' }, /active on <b>x<\/b>\.$/],
    [207, { activatedDeviceName: 'חדר' }, /active on \u2068חדר\u2069\.$/],
    [207, { activatedDeviceName: 'LAB\u202e\u20667\u2069' }, /active on LAB7\.$/],
    [207, { activatedDeviceName: 'a\u0000b\u001b[31m' }, /active on a b \[31m\.$/],
    [207, { activatedDeviceName: 'a\ud800b' }, /active on a\ufffdb\.$/],
    [207, { activatedDeviceName: 'a\u2028b\u2029c  d' }, /active on a b c {2}d\.$/],
  ];
  test.each(cases)('%i with %j', async (code, values, text) => {
    const resolver = await createResolver({ locale: 'en', timeZone: 'UTC' });
    expect(resolver.resolve(code, values).message).toMatch(text);
  });

  const ignored: [code: number, values: unknown][] = [
    ...[
      '0001-01-01',
      '0001-01-01 00:00:00',
      new Date('0001-01-01'),
      new Date(Number.NaN),
      -1,
      Number.NaN,
      '',
      'soon',
      '10/31/2026',
      '2026-02-31',
      '2026-13-01',
      '9999-12-31T23:59:59Z',
      true,
      {},
      [2026],
      'x'.repeat(1e6),
    ].map((expiryDate): [number, unknown] => [209, { expiryDate }]),
    ...[-1, 0, 0.4, Number.NaN, Number.POSITIVE_INFINITY, '', '-1', '3e5', 'three', null, {}, 10n].map(
      (maxActivations): [number, unknown] => [210, { maxActivations }],
    ),
    ...['', ' \t\u200b\u2069', 'x'.repeat(501), 7, null, {}, ['LAB']].map((activatedDeviceName): [number, unknown] => [
      207,
      { activatedDeviceName },
    ]),
    [210, { operation: 'dance' }],
    [210, { maxTrials: 3 }],
    [210, null],
    [210, 'floating'],
    [210, []],
  ];
  test.each(ignored)('%i ignores the unusable value of case %#', async (code, values) => {
    const resolver = await createResolver();
    expect(resolver.resolve(code, values as never)).toBe(resolver.resolve(code));
  });

  test('values that throw when read are ignored', async () => {
    const fail = (): never => {
      throw new Error('no');
    };
    const resolver = await createResolver();
    const getter = Object.defineProperty({}, 'expiryDate', { get: fail });
    for (const values of [getter, new Proxy({}, { get: fail })])
      expect(resolver.resolve(209, values)).toBe(resolver.resolve(209));
  });

  test('dates without a zone are shown as written, others in the zone of the resolver', async () => {
    const shown = async (timeZone: string, expiryDate: string): Promise<string | undefined> => {
      const resolver = await createResolver({ locale: 'en', timeZone });
      return /October 31|November 1/.exec(resolver.resolve(209, { expiryDate }).message)?.[0];
    };
    for (const zone of ['UTC', 'Pacific/Kiritimati', 'Pacific/Pago_Pago']) {
      expect(await shown(zone, '2026-10-31')).toBe('October 31');
      expect(await shown(zone, '2026-10-31 23:59')).toBe('October 31');
    }
    expect(await shown('Pacific/Kiritimati', '2026-10-31T23:00Z')).toBe('November 1');
    expect(await shown('Pacific/Pago_Pago', '2026-11-01T02:00Z')).toBe('October 31');
  });

  test('each field takes its first usable variant', async () => {
    const resolver = await createResolver();
    const { title, message, action } = resolver.resolve(207, { activatedDeviceName: 'LAB', operation: 'validate' });
    const { codes } = readBundle('en');
    const texts = codes.License_AlreadyActivatedOnAnotherSystem;
    expect([title, action]).toEqual([texts.title_validate, texts.action_validate]);
    expect(message).toContain('LAB');
  });

  test('an unknown time zone costs the date, not the message', async () => {
    const problems: ResolverProblem[] = [];
    const resolver = await createResolver({ timeZone: 'Mars/Base', onProblem: (problem) => problems.push(problem) });
    expect(resolver.resolve(209, { expiryDate: new Date() }).message).toBe(resolver.resolve(209).message);
    expect(problems).toMatchObject([{ kind: 'text-not-formatted', key: 'codes.License_Expired.message_expiryDate' }]);
  });
});

test('an unknown number keeps its number and takes the generic message of its range', async () => {
  const { resolve } = await createResolver({ locale: 'de' });
  expect(resolve(250)).toEqual({ ...resolve(200), code: 250, known: false });
  expect(resolve(99_999)).toEqual({ ...resolve(3000), code: 99_999, known: false });
  expect(resolve('x')).toEqual({ ...resolve(3000), known: false });
});

test('messages are deeply frozen and a message without values is made once', async () => {
  const { resolve } = await createResolver();
  for (const message of [resolve(209), resolve(209, { expiryDate: '2026-10-31' }), resolve(4711)]) {
    expect(Object.isFrozen(message)).toBe(true);
    expect(Object.isFrozen(message.actions)).toBe(true);
    expect(message.actions.every(Object.isFrozen)).toBe(true);
  }
  expect(resolve(209)).toBe(resolve('License_Expired'));
  expect(resolve(209)).toBe(resolve('209'));
});

test('resolvers are frozen', async () => {
  expect(Object.isFrozen(await createResolver())).toBe(true);
});

describe('loading', () => {
  test.each(TAGS)('asking for %s loads that bundle and no other', async (tag) => {
    const loaded: string[] = [];
    const loaders = Object.fromEntries(
      Object.entries(LOADERS).map(([key, load]) => [
        key,
        () => {
          loaded.push(key);
          return load();
        },
      ]),
    );
    await createResolverWith(loaders, { locale: tag });
    expect(loaded).toEqual(tag === 'en' ? [] : [tag]);
  });

  test('if a bundle cannot be loaded, English answers, the app hears why, and a later call tries again', async () => {
    const problems: ResolverProblem[] = [];
    let online = false;
    const loaders = {
      fr: async () => {
        if (!online) throw new Error('offline');
        return { bundle: french };
      },
    };
    const options = { locale: 'fr', onProblem: (problem: ResolverProblem) => problems.push(problem) };
    expect((await createResolverWith(loaders, options)).resolve(209).locale).toBe('en');
    expect(problems).toEqual([{ kind: 'bundle-not-loaded', locale: 'fr', reason: 'offline' }]);
    online = true;
    expect((await createResolverWith(loaders, options)).resolve(209).locale).toBe('fr');
  });

  test('an app’s onProblem that throws costs nobody the message', async () => {
    const loaders = { fr: () => Promise.reject(new Error('offline')) };
    const onProblem = (): never => {
      throw new Error('broken');
    };
    const resolver = await createResolverWith(loaders, { locale: 'fr', onProblem });
    expect(resolver.resolve(209).locale).toBe('en');
  });

  test('an asynchronous onProblem that rejects is not left unhandled', async () => {
    const unhandled: unknown[] = [];
    const listen = (reason: unknown): void => void unhandled.push(reason);
    process.on('unhandledRejection', listen);
    const onProblem = (): Promise<never> => Promise.reject(new Error('broken'));
    await createResolverWith({ fr: () => Promise.reject(new Error('offline')) }, { locale: 'fr', onProblem });
    await new Promise((resolve) => {
      setTimeout(resolve);
    });
    process.off('unhandledRejection', listen);
    expect(unhandled).toEqual([]);
  });

  test.each([
    null,
    'fr',
    5,
    new Proxy(
      {},
      {
        ownKeys: () => {
          throw new Error('no');
        },
      },
    ),
  ])('overrides that are none are reported or ignored (%#)', async (overrides) => {
    const resolver = await createResolver({ locale: 'fr', overrides: overrides as never });
    expect(resolver.resolve(209).locale).toBe('fr');
  });
});

describe('a code that a bundle cannot say completely is answered in English as a whole', () => {
  const index = CODE_NAMES.indexOf('License_Expired');
  const withTexts = (...texts: unknown[]): CompiledBundle => ({
    ...french,
    codes: french.codes.with(index, texts as never),
  });
  const broken: [what: string, bundle: CompiledBundle][] = [
    ['no codes', { ...french, codes: [] }],
    ['codes of another version', { ...french, codes: french.codes.slice(1) }],
    ['a missing field', withTexts('Expirée', 'Fini.')],
    ['an empty field', withTexts('Expirée', 'Fini.', ' ')],
    ['a base form with arguments', withTexts([{ type: 1, value: 'toString' }], 'Fini.', 'Payez.')],
    ['no texts', { ...french, codes: french.codes.with(index, undefined as never) }],
  ];
  test.each(broken)('%s', (_, bundle) => {
    const resolver = createResolverSync({ bundles: [bundle] });
    expect(resolver.resolve(209, SAMPLE_VALUES)).toMatchObject({
      locale: 'en',
      dir: 'ltr',
      title: 'Your license has expired',
    });
  });

  test.each(['nope', 'toString', '__proto__'])('a broken variant with {%s} costs only the variant', (value) => {
    const problems: ResolverProblem[] = [];
    const resolver = createResolverSync({
      bundles: [withTexts('Expirée', 'Fini.', 'Payez.', { message_expiryDate: [{ type: 1, value }] })],
      onProblem: (problem) => problems.push(problem),
    });
    expect(resolver.resolve(209, { expiryDate: '2026-10-31' }).message).toBe('Fini.');
    expect(problems).toMatchObject([{ kind: 'text-not-formatted', locale: 'fr' }]);
  });
});

describe('createResolverSync', () => {
  test.each([undefined, null, 'fr', [null, undefined, 5, {}, { locale: 'fr' }, { locale: 'fr', codes: null }]])(
    'leaves out what is no bundle (%#)',
    (bundles) => {
      expect(createResolverSync({ bundles: bundles as never }).resolve(209)).toMatchObject({ locale: 'en' });
    },
  );

  test('a bundle without labels or actions takes the English ones', () => {
    const resolver = createResolverSync({ bundles: [{ ...french, actions: {}, labels: {} as never }] });
    expect(resolver.labels).toEqual(english.labels);
    expect(resolver.resolve(209).actions.map(({ label }) => label)).toContain(english.actions.renew);
  });

  test('answers in the first bundle’s language, or the requested one, or English', () => {
    expect(createResolverSync({ bundles: [french] }).locale).toBe('fr');
    expect(createResolverSync({ bundles: [french], locale: 'en-GB' }).locale).toBe('en');
    expect(createResolverSync({ bundles: [french], locale: ['sv', 'fr-CH'] }).locale).toBe('fr');
    expect(createResolverSync({ bundles: [french], locale: 'de' }).locale).toBe('en');
    expect(createResolverSync({ bundles: [] }).locale).toBe('en');
  });

  test('gives the same messages as createResolver', async () => {
    const resolver = await createResolver({ locale: 'fr' });
    const sync = createResolverSync({ bundles: [french] });
    for (const name of CODE_NAMES)
      expect(sync.resolve(name, SAMPLE_VALUES)).toEqual(resolver.resolve(name, SAMPLE_VALUES));
  });
});

test('a text without arguments never meets the formatter', () => {
  expect(formatText('It’s {literally} this', 'en', {}, createFormatters(undefined))).toBe('It’s {literally} this');
});

test('the built-in English is complete', () => {
  expect(english.codes).toHaveLength(CODE_NAMES.length);
  for (const texts of english.codes) for (const text of texts.slice(0, FIELDS.length)) expect(text).toMatch(/\S/);
});
