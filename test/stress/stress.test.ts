// A small part of `npm run stress`.
import { expect, test } from 'vitest';
import { killWhileSaving } from './kills.ts';
import { runPairs } from './pairs.ts';

test('no kill while saving loses a word, or leaves half a file or a stray one', async () => {
  const { kills, broken, falseReviews, lost, stray } = await killWhileSaving(15);
  expect({ kills, broken, falseReviews, lost, stray }).toEqual({
    kills: 15,
    broken: 0,
    falseReviews: 0,
    lost: 0,
    stray: 0,
  });
});

test('no two commands at once lose an edit', { timeout: 120_000 }, async () => {
  const { pairs, done, conflicts, lost, failures, broken, stray } = await runPairs(15);
  expect({ pairs, lost, failures, broken, stray }).toEqual({ pairs: 15, lost: 0, failures: 0, broken: 0, stray: 0 });
  expect(done + conflicts).toBe(30);
  expect(done).toBeGreaterThan(0);
});
