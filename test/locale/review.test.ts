import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { LOCALES } from '../../src/compiled/locales.ts';
import { flatten, LOCALES_DIR, readBundle, TRANSLATIONS } from '../locales.ts';

interface Records {
  readonly [key: string]: { readonly english: string; readonly reviewedBy?: string };
}

const ENGLISH = flatten(readBundle('en'));

test.each(TRANSLATIONS)('%s is called reviewed where a person has approved every text as it is now', (tag) => {
  const { texts }: { texts: Records } = JSON.parse(readFileSync(join(LOCALES_DIR, 'state', `${tag}.json`), 'utf8'));
  const isReviewed = [...ENGLISH].every(
    ([key, english]) => texts[key]?.reviewedBy !== undefined && texts[key].english === english,
  );
  expect(LOCALES.find((locale) => locale.tag === tag)?.review).toBe(isReviewed ? 'person' : 'machine');
});

test('English has no records, so nobody has approved it', () => {
  expect(LOCALES.find(({ tag }) => tag === 'en')?.review).toBe('machine');
});
