import { validateHeaderValue } from 'node:http';
import * as fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Category, Definition } from '../../src/codes/definition.ts';
import { CODE_NAMES, CODES } from '../../src/codes/index.ts';
import { createResolver, type Resolver, type UserMessage } from '../../src/index.ts';
import { problemHeaders, toProblemDetails } from '../../src/problem-details/index.ts';
import { hostile, HOSTILE_VALUES, NAUGHTY_STRINGS, prototypes } from '../hostile.ts';
import { SAMPLE_VALUES, TAGS } from '../locales.ts';

const ALL_CODES: readonly Definition[] = CODE_NAMES.map((name) => CODES[name]);

let english: Resolver;
let resolvers: Resolver[];

beforeAll(async () => {
  resolvers = await Promise.all([...TAGS, 'en-XA', 'ar-XB'].map((locale) => createResolver({ locale })));
  english = await createResolver();
});

describe('a problem', () => {
  test('is the message, with the members of RFC 9457 first', () => {
    const message = english.resolve(209, { expiryDate: '2026-10-31' });
    const problem = toProblemDetails(message, { instance: 'urn:uuid:6f1d0ab2-1c29-4c0e-a4bb-df1a4dc9ad92' });
    expect(Object.entries(problem)).toEqual([
      ['type', 'urn:uuid:a96c2f95-e2e5-4b50-a77c-37bb7aef53ff#License_Expired'],
      ['title', message.title],
      ['status', 403],
      ['detail', message.message],
      ['instance', 'urn:uuid:6f1d0ab2-1c29-4c0e-a4bb-df1a4dc9ad92'],
      ['code', 209],
      ['name', 'License_Expired'],
      ['category', 'license'],
      ['severity', 'error'],
      ['cause', 'license'],
      ['retry', 'after-fix'],
      ['action', message.action],
      ['actions', message.actions],
      ['locale', 'en'],
      ['dir', 'ltr'],
    ]);
    expect(problem.detail).toContain('October 31, 2026');
  });

  test('says the same for every code in every language, and survives JSON', () => {
    for (const { resolve, locale, dir } of resolvers) {
      for (const { value } of ALL_CODES) {
        const message = resolve(value, SAMPLE_VALUES);
        const problem = toProblemDetails(message);
        const { type, status, detail, ...shared } = problem;
        expect(message).toEqual(expect.objectContaining({ ...shared, message: detail }));
        expect(type.endsWith(`#${message.name}`)).toBe(true);
        expect(status).toBeGreaterThanOrEqual(200);
        expect(problem).toMatchObject({ locale, dir });
        expect(JSON.parse(JSON.stringify(problem))).toEqual(problem);
      }
    }
  });

  test('has a type of its own for each code: an absolute URI, or what the app puts before the name', () => {
    const types = CODE_NAMES.map((name) => toProblemDetails(english.resolve(name)).type);
    expect(new Set(types).size).toBe(CODE_NAMES.length);
    for (const type of types) expect(new URL(type).href).toBe(type);
    const { type } = toProblemDetails(english.resolve(209), { typeBase: 'https://docs.example.com/errors/' });
    expect(type).toBe('https://docs.example.com/errors/License_Expired');
  });

  test.each<[code: number, name: string]>([
    [299, 'License_Error'],
    [150, 'ConnectionToServer_Error'],
    [-1, 'UnknownError'],
    [99_999, 'UnknownError'],
  ])('with the unknown number %i has the type of %s and keeps the number', (code, name) => {
    const problem = toProblemDetails(english.resolve(code));
    expect(problem).toEqual({ ...toProblemDetails(english.resolve(name)), code });
  });

  test('has members whose names are valid in every format', () => {
    const names = Object.keys(toProblemDetails(english.resolve(209), { instance: '/1' }));
    expect(names.filter((name) => !/^[a-z]\w{2,}$/i.test(name))).toEqual([]);
  });

  test('has no instance where the app gives none', () => {
    expect(toProblemDetails(english.resolve(0))).not.toHaveProperty('instance');
    expect(toProblemDetails(english.resolve(0), { instance: undefined })).not.toHaveProperty('instance');
    expect(toProblemDetails(english.resolve(0), { instance: 1n as never })).not.toHaveProperty('instance');
  });

  test('keeps the texts and actions that the app changed, and does not share them', () => {
    const message = english.resolve(209);
    const changed = { ...message, title: 'Expired', actions: message.actions.slice(1) };
    const problem = toProblemDetails(changed);
    expect(problem).toMatchObject({ title: 'Expired', actions: message.actions.slice(1) });
    expect(problem.actions).not.toBe(changed.actions);
  });
});

describe('the status', () => {
  // The table in the documentation of `toProblemDetails`.
  test.each<[category: Category, codes: Readonly<Record<number, readonly number[] | 'others'>>]>([
    ['success', { 200: 'others' }],
    ['request', { 422: [8], 503: [1, 6], 500: 'others' }],
    ['communication', { 500: [102], 503: 'others' }],
    [
      'license',
      { 200: [216, 226], 422: [206, 208, 222, 224, 229], 500: [204, 215, 218, 221], 503: [223, 227], 403: 'others' },
    ],
    ['customer', { 422: [1901, 1903, 1904], 503: [1900], 500: 'others' }],
    ['database', { 503: [2000, 2003], 500: 'others' }],
    ['messaging', { 503: [2100, 2102], 500: 'others' }],
    ['product-properties', { 503: [2200], 500: 'others' }],
    ['other', { 503: [3000], 500: 'others' }],
  ])('of the category %s', (category, expected) => {
    const codes = ALL_CODES.filter((definition) => definition.category === category).map(({ value }) => value);
    const named = new Set(Object.values(expected).flat());
    for (const [status, list] of Object.entries(expected)) {
      for (const code of list === 'others' ? codes.filter((value) => !named.has(value)) : list)
        expect([code, toProblemDetails(english.resolve(code)).status]).toEqual([code, Number(status)]);
    }
  });

  test('is 403 exactly where the right to use the app is in question', () => {
    for (const { value, cause } of ALL_CODES) {
      const { status } = toProblemDetails(english.resolve(value));
      expect([value, status === 403]).toEqual([value, ['license', 'key', 'device'].includes(cause)]);
    }
  });

  test('is a failure exactly where there is something left to do', () => {
    for (const { value, retry } of ALL_CODES) {
      const { status } = toProblemDetails(english.resolve(value));
      expect([value, status < 400]).toEqual([value, retry === 'not-needed']);
    }
  });
});

describe('the headers', () => {
  test.each<[code: number, retryAfter: number | undefined, expected: string | undefined]>([
    [101, undefined, '5'],
    [223, undefined, '5'],
    [212, undefined, '3600'],
    [2100, undefined, '3600'],
    [209, undefined, undefined],
    [0, undefined, undefined],
    [101, 30, '30'],
    [212, 86_400, '86400'],
    [101, 0.2, '1'],
    [209, 30, undefined],
    [101, 0, '5'],
    [101, -1, '5'],
    [101, Number.NaN, '5'],
    [101, Number.POSITIVE_INFINITY, '5'],
    [212, 1e21, '3600'],
    [101, '30\r\n' as never, '5'],
  ])('of code %i with a given pause of %s seconds say Retry-After: %s', (code, retryAfter, expected) => {
    expect(problemHeaders(english.resolve(code), { retryAfter })['Retry-After']).toBe(expected);
  });

  test('say Retry-After exactly where time alone helps', () => {
    for (const { value, retry } of ALL_CODES) {
      const headers = problemHeaders(english.resolve(value));
      expect([value, 'Retry-After' in headers]).toEqual([value, retry === 'automatic' || retry === 'later']);
    }
  });

  test('name the language of the message and what the choice depends on', () => {
    for (const { resolve, locale } of resolvers) {
      expect(problemHeaders(resolve(209))).toEqual({
        'Content-Type': 'application/problem+json',
        'Content-Language': locale,
        Vary: 'Accept-Language',
      });
    }
  });
});

describe('what is no message', () => {
  const isSound = (message: UserMessage): void => {
    const problem = toProblemDetails(message);
    const { type, title, status, detail, code, name, actions } = JSON.parse(JSON.stringify(problem));
    expect(CODE_NAMES).toContain(name);
    expect(type).toMatch(new RegExp(`^urn:uuid:.*#${name}$`));
    expect([typeof title, typeof detail, typeof code, Array.isArray(actions)]).toEqual([
      'string',
      'string',
      'number',
      true,
    ]);
    expect(Object.keys(problem)).toEqual(Object.keys(toProblemDetails(english.resolve(3000))));
    expect(status).toBe(toProblemDetails(english.resolve(name)).status);
    for (const [header, value] of Object.entries(problemHeaders(message))) {
      // oxlint-disable-next-line eslint/no-control-regex -- control characters are what must not be there
      expect(value).not.toMatch(/[\u0000-\u001f\u007f-\u009f]/);
      validateHeaderValue(header, value);
    }
  };

  const unknownError = () => toProblemDetails(english.resolve('UnknownError'));

  test.each([...HOSTILE_VALUES.keys()])('is an unknown error in English: hostile value %i', (index) => {
    expect(toProblemDetails(HOSTILE_VALUES[index] as UserMessage)).toEqual(unknownError());
  });

  test.each<[part: keyof UserMessage, broken: readonly unknown[]]>([
    ['code', [undefined, '209', Number.NaN, Number.POSITIVE_INFINITY, 209n]],
    ['name', [undefined, '', 'License_New', 'constructor', '__proto__', ['License_Expired']]],
    ['title', [undefined, '', 1n, ['Expired']]],
    ['message', [undefined, '', 1n, {}]],
    ['action', [undefined, '', 1n, {}]],
    [
      'actions',
      [
        undefined,
        {},
        'renew',
        [undefined],
        Object.assign([], { length: 1 }),
        [{}],
        [{ id: 'renew' }],
        [{ id: 1n, label: 'Renew' }],
      ],
    ],
    ['locale', [undefined, '', 'f', '\r\n', '*']],
  ])('is an unknown error in English: broken %s', (part, broken) => {
    for (const value of broken)
      expect(toProblemDetails({ ...english.resolve(209), [part]: value })).toEqual(unknownError());
  });

  test('is sent without harm, whatever its parts are', () => {
    const before = prototypes();
    const parts = [
      'code',
      'name',
      'title',
      'message',
      'action',
      'actions',
      'locale',
      'dir',
      'category',
      'cause',
      'retry',
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...CODE_NAMES),
        fc.dictionary(fc.constantFrom(...parts), hostile),
        (name, changes) => {
          const changed = Object.entries(changes).map(([part, give]) => [part, give()]);
          isSound({ ...english.resolve(name), ...Object.fromEntries(changed) });
        },
      ),
      { numRuns: 2000 },
    );
    for (const locale of NAUGHTY_STRINGS) isSound({ ...english.resolve(101), locale });
    expect(prototypes()).toEqual(before);
  });

  test('has its language cleaned of what no header may hold', () => {
    const message = { ...english.resolve(209), locale: 'fr_CH\r\nX-Injected: 1' };
    expect(problemHeaders(message)['Content-Language']).toBe('fr-CH');
    expect(toProblemDetails(message).locale).toBe('fr-CH');
  });

  test('may answer otherwise each time it is asked', () => {
    let reads = 0;
    const message = Object.defineProperty({ ...english.resolve(209) }, 'title', {
      get: () => (reads++ === 0 ? 'Expired' : 1n),
    });
    expect(JSON.parse(JSON.stringify(toProblemDetails(message))).title).toBe('Expired');
  });

  test('has no endless list of actions', () => {
    const [action] = english.resolve(209).actions;
    const actions = Array.from({ length: 1_000_000 }, () => action) as UserMessage['actions'];
    expect(toProblemDetails({ ...english.resolve(209), actions }).actions.length).toBeLessThan(100);
  });
});
