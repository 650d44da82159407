import { describe, expect, test } from 'vitest';
import { createResolver, maskKey, supportDetails } from '../../src/index.ts';

describe('supportDetails', async () => {
  const { resolve } = await createResolver({ locale: 'ar' });

  test('is the same block in every language', () => {
    expect(supportDetails(resolve(209, { expiryDate: '2026-10-31' }), new Date('2026-11-22T10:00:00+02:00'))).toBe(
      'code: 209\nname: License_Expired\nlocale: ar\ntime: 2026-11-22T08:00:00.000Z',
    );
  });

  test('takes the moment of the call, and survives an invalid date', () => {
    const time = /time: (.+)$/.exec(supportDetails(resolve(1)))?.[1] ?? '';
    expect(Math.abs(Date.parse(time) - Date.now())).toBeLessThan(60_000);
    expect(supportDetails(resolve(1), new Date('x'))).toMatch(/time: unknown$/);
  });
});

describe('maskKey', () => {
  test.each([
    ['A1B2C-D3E4F-G5H6I', '•••••-•••••-•5H6I'],
    ['  A1B2CD3E4FG5H6I\n', '•••••••••••5H6I'],
    ['ABC-DEF', '•••-•••'],
    ['ABCDEFGHIJK', '•••••••••••'],
    ['ABCDEFGHIJKL', '••••••••IJKL'],
    ['AB12_CD34_EF56_GH78', '•••••••••••••••GH78'],
    [`${'A'.repeat(300)}WXYZ`, `${'•'.repeat(196)}WXYZ`],
    ['', ''],
    [undefined, ''],
    [12_345, ''],
  ])('%j → %j', (key, masked) => {
    expect(maskKey(key as string)).toBe(masked);
  });
});
