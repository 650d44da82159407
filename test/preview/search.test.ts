import { expect, test } from 'vitest';
import { matchesSearch } from '../../src/preview/search.ts';

test.each<[search: string, texts: string[], found: boolean]>([
  ['209', ['209', 'License_Expired'], true],
  ['EXPIRED license', ['Your license has expired'], true],
  ['  expire  ', ['expired'], true],
  ['a expire', ['Votre licence', 'a expiré'], true],
  ['expiré', ['expire'], true],
  ['مفتاح', ['مِفتاح الترخيص'], true],
  ['ﾗｲｾﾝｽ', ['ライセンス'], true],
  ['license revoked', ['license', 'expired'], false],
  ['.*', ['anything'], false],
  ['', [], true],
])('%j in %j: %s', (search, texts, found) => {
  expect(matchesSearch(search, texts)).toBe(found);
});
