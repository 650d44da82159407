// What a server said is shown as one bounded line of plain text, or not at all.
import { expect, test } from 'vitest';
import { shownServerText } from '../../src/dialog/server-text.ts';
import { HOSTILE_VALUES, NAUGHTY_STRINGS } from '../hostile.ts';

test.each([
  ['a sentence', 'The license has expired.', 'The license has expired.'],
  ['markup, as text', '<b>Error</b> &amp;', '<b>Error</b> &amp;'],
  ['lines, as one', 'first\r\nsecond\u2028third', 'first second third'],
  ['direction controls, dropped', '\u202eabc\u2069', 'abc'],
  ['nothing to see', ' \u200b\u202e\n', ''],
  ['nothing to see, at length', ' \u200b'.repeat(2000), ''],
  ['half a character, as a replacement', 'a\ud800b', 'a\ufffdb'],
  ['2000 characters, whole', 'a'.repeat(2000), 'a'.repeat(2000)],
  ['2001 characters, cut', 'a'.repeat(2001), `${'a'.repeat(2000)}…`],
  ['a cut inside a character, before it', `${'a'.repeat(1999)}😀`, `${'a'.repeat(1999)}…`],
])('%s', (_, raw, shown) => {
  expect(shownServerText(raw)).toBe(shown);
});

test('whatever it is given, it is one short line', () => {
  for (const raw of [...NAUGHTY_STRINGS, ...HOSTILE_VALUES]) {
    const shown = shownServerText(raw);
    expect(shown.length).toBeLessThanOrEqual(2001);
    expect(shown).not.toMatch(/[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u);
    expect(shown).toBe(typeof raw === 'string' ? shown.trim() : '');
  }
});
