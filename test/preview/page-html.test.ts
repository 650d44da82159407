import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { inlineJson } from '../../src/preview/page-html.ts';
import { NAUGHTY_STRINGS } from '../hostile.ts';

const texts = fc.oneof(
  fc.constantFrom('</script>', '<!--', '-->', '<script>', '\u2028', '\u2029', ']]>', ...NAUGHTY_STRINGS),
  fc.string({ unit: 'binary' }),
);

test('data in the page come out as they went in, and end nothing', () => {
  fc.assert(
    fc.property(fc.dictionary(texts, texts), (data) => {
      const json = inlineJson(data);
      expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(data)));
      expect(json).not.toMatch(/[<>&\u2028\u2029]/);
    }),
  );
});
