import { expect, test } from 'vitest';
import { shareResolver } from '../../src/element/shared-resolvers.ts';

test('a resolver is shared by all who ask for the same language and time zone', async () => {
  const one = shareResolver('fr', 'UTC');
  expect(one.resolver).toBeUndefined();
  expect(shareResolver('fr', 'UTC')).toBe(one);
  expect(shareResolver(['fr'], 'UTC')).toBe(one);
  expect(shareResolver('fr', undefined)).not.toBe(one);
  expect(shareResolver('de', 'UTC')).not.toBe(one);
  await one.loaded;
  expect(one.resolver?.locale).toBe('fr');
});

test('whoever asks for ever more languages does not fill the memory', () => {
  const one = shareResolver('fr', 'UTC');
  for (let count = 0; count < 100; count++) shareResolver(`x-${count}`, 'UTC');
  expect(shareResolver('fr', 'UTC')).not.toBe(one);
});
