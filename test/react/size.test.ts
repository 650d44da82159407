import { expect, test } from 'vitest';
import { reactPartSize } from './react-part-size.ts';

const LIMIT = 2000;

test(`the React part adds no more than ${LIMIT} bytes to an app that has React and a resolver`, async () => {
  const size = await reactPartSize();
  expect(size).toBeGreaterThan(0);
  expect(size).toBeLessThanOrEqual(LIMIT);
});
