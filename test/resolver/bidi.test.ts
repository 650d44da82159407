// Whatever a value holds, the words around it keep their direction, as if the value were perfectly isolated.
import { createRequire } from 'node:module';
import * as fc from 'fast-check';
import type { Bidi } from 'bidi-js';
import { expect, test } from 'vitest';
import { isolate, plainText } from '../../src/resolver/plain-text.ts';
import { NAUGHTY_STRINGS } from '../hostile.ts';

// Required, because its types describe a module that it is not.
const createBidi: () => Bidi = createRequire(import.meta.url)('bidi-js');
const bidi = createBidi();
const SENTENCES = [
  { dir: 'ltr', before: 'The license is active on ', after: ', not here (1, 2).' },
  { dir: 'rtl', before: 'الترخيص نشط على ', after: '، وليس هنا (1، 2).' },
] as const;

const pieces = fc.constantFrom(
  'abc',
  '123',
  'אבג',
  'مرحبا',
  '٣٤',
  ' ',
  '.',
  '(',
  ')',
  '-',
  '\u202a',
  '\u202e',
  '\u2067',
  '\u2068',
  '\u2069',
  '\u200f',
  '\u200e',
  '\n',
  '\u2029',
  '\u0085',
  '\u001c',
);
const value = fc.oneof(
  fc.array(pieces, { minLength: 1, maxLength: 8 }).map((list) => list.join('')),
  fc.string({ unit: 'binary', minLength: 1 }),
  fc.constantFrom(...NAUGHTY_STRINGS.filter((text) => text.length < 500)),
);

test.each(SENTENCES)('a value never disturbs a sentence written $dir', ({ dir, before, after }) => {
  let rightToLeft = 0;
  fc.assert(
    fc.property(value, (raw) => {
      const text = plainText(raw);
      if (/[\u0590-\u08ff]/.test(text)) rightToLeft++;
      const levels = outerLevels(before, isolate(text, dir), after, dir);
      return levels.join() === outerLevels(before, '\u2068x\u2069', after, dir).join();
    }),
    { numRuns: 9000 },
  );
  expect(rightToLeft, 'values with right-to-left letters must occur').toBeGreaterThan(1000);
});

function outerLevels(before: string, shown: string, after: string, dir: 'ltr' | 'rtl'): number[] {
  const text = before + shown + after;
  const levels = [...bidi.getEmbeddingLevels(text, dir).levels];
  return [...levels.slice(0, before.length), ...levels.slice(text.length - after.length)];
}
