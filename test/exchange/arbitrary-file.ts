import * as fc from 'fast-check';
import type { ExchangeFile, Unit } from '../../src/exchange/exchange.ts';
import { NAUGHTY_STRINGS } from '../hostile.ts';

/** Pieces of the syntax of every format, and of what spreadsheets run. */
const SYNTAX =
  String.raw`" "" ' '' \ \n \" , ; = + - @ | % '=1 =cmd|x ＝1 < > & &amp; ]]> <![CDATA[ --> ?> <g/> # { } {n} {0} {{0}} %s`
    .split(' ')
    .concat('\t', '\n', '\r', '\r\n', ' ', '  ', '\u00a0', '\ufeff', '\u2028', '#~', '#, fuzzy', 'msgid "', 'msgstr ""')
    .concat('<g id="1">', '{n, plural, one {#} other {#}}');

const short = NAUGHTY_STRINGS.filter(({ length }) => length < 1000);

/** Any text at all, often one that means something to a format. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.oneof(fc.constantFrom(...SYNTAX), fc.string({ unit: 'grapheme', maxLength: 3 })), { maxLength: 8 })
    .map((parts) => parts.join('')),
  fc.constantFrom(...short),
);

const filled = anyText.filter((text) => text !== '');

const unit: fc.Arbitrary<Unit> = fc
  .record({ key: anyText, english: anyText, target: filled, previous: anyText, state: fc.nat(3) })
  .map(({ key, english, target, previous, state }): Unit => {
    const notes = ['One note.', 'Another one.'];
    if (state === 0) return { key, english, state: 'untranslated', notes };
    if (state === 1) return { key, english, target, state: 'stale', previousEnglish: previous, notes, maxLength: 9 };
    return { key, english, target, state: state === 2 ? 'unreviewed' : 'reviewed', notes };
  });

/** A file on its way out with any texts. */
export const anyFile: fc.Arbitrary<ExchangeFile> = fc
  .uniqueArray(unit, { selector: ({ key }) => key, maxLength: 6 })
  .map((units) => ({ sourceLocale: 'en', targetLocale: 'pt-BR', units }));
