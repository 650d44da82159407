import { describe, expect, test } from 'vitest';
import { createResolver, type PartialBundle, type ResolverProblem } from '../../src/index.ts';

async function resolverWith(overrides: Record<string, PartialBundle>, locale = 'fr') {
  const problems: ResolverProblem[] = [];
  const resolver = await createResolver({ locale, overrides, onProblem: (problem) => problems.push(problem) });
  return { resolver, problems };
}

test('an override replaces its text and nothing else', async () => {
  const original = await createResolver({ locale: 'fr' });
  const { resolver, problems } = await resolverWith({
    fr: { codes: { License_Expired: { action: 'Appelez Jeanne.' } }, actions: { renew: 'Payer' } },
  });
  expect(problems).toEqual([]);
  expect(resolver.resolve(209)).toEqual({
    ...original.resolve(209),
    action: 'Appelez Jeanne.',
    actions: original.resolve(209).actions.map(({ id, label }) => ({ id, label: id === 'renew' ? 'Payer' : label })),
  });
  expect(resolver.resolve(210)).toEqual(original.resolve(210));
});

test('a base form replaces the variants of its field too', async () => {
  const { resolver } = await resolverWith({ en: { codes: { License_Expired: { message: 'All over.' } } } }, 'en');
  expect(resolver.resolve(209, { expiryDate: '2026-10-31' }).message).toBe('All over.');
});

test('a variant can be overridden on its own and uses its value', async () => {
  const { resolver } = await resolverWith(
    { en: { codes: { License_Expired: { title_expiryDate: 'Ended {expiryDate, date, short}' } } } },
    'en',
  );
  expect(resolver.resolve(209, { expiryDate: '2026-10-31' }).title).toBe('Ended 10/31/26');
  expect(resolver.resolve(209).title).toBe('Your license has expired');
});

test('an English override shows where English answers for another language', async () => {
  const { resolver } = await resolverWith({ en: { codes: { License_Expired: { title: 'Over' } } } }, 'ca');
  expect(resolver.resolve(209)).toMatchObject({ locale: 'en', title: 'Over' });
});

test('overrides do not leak into other resolvers', async () => {
  await resolverWith({ fr: { codes: { License_Expired: { title: 'Fini' } } } });
  expect((await createResolver({ locale: 'fr' })).resolve(209).title).not.toBe('Fini');
});

test('a skeleton that means the same everywhere can be used', async () => {
  const { resolver, problems } = await resolverWith(
    { en: { codes: { License_Expired: { title_expiryDate: '{expiryDate, date, ::yyyyMMdd}' } } } },
    'en',
  );
  expect(problems).toEqual([]);
  expect(resolver.resolve(209, { expiryDate: '2026-10-31' }).title).toBe('10/31/2026');
});

describe('reports and ignores', () => {
  const cases: [what: string, overrides: unknown, key: string | undefined][] = [
    ['an unknown language', { xx: {} }, undefined],
    ['a prototype name as a language', JSON.parse('{"__proto__":{"codes":{}}}'), undefined],
    ['an unknown code', { fr: { codes: { License_Expird: { title: 'x' } } } }, 'codes.License_Expird'],
    ['a syntax error', { fr: { codes: { License_Expired: { title: '{' } } } }, 'codes.License_Expired.title'],
    [
      'a text without a visible character',
      { fr: { codes: { License_Expired: { title: '\u200b' } } } },
      'codes.License_Expired.title',
    ],
    [
      'a control character',
      { fr: { codes: { License_Expired: { title: 'a\u001b[31m' } } } },
      'codes.License_Expired.title',
    ],
    [
      'hours that depend on the language',
      { fr: { codes: { License_Expired: { title_expiryDate: '{expiryDate, date, ::jmm}' } } } },
      'codes.License_Expired.title_expiryDate',
    ],
    ['a wrong type', { fr: { codes: { License_Expired: { title: 5 } } } }, 'codes.License_Expired.title'],
    ['a mistake in a language not in use', { de: { labels: { nope: 'x' } } }, 'labels.nope'],
  ];
  test.each(cases)('%s', async (_, overrides, key) => {
    const { resolver, problems } = await resolverWith(overrides as Record<string, PartialBundle>);
    expect(problems).toMatchObject([{ kind: 'override-ignored' }]);
    expect(problems[0]?.key).toBe(key);
    expect(resolver.resolve(209)).toEqual((await createResolver({ locale: 'fr' })).resolve(209));
  });
});
