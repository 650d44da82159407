// Files come from outside: whatever they hold, nothing crashes, no prototype changes, and a bundle is changed as a whole or not at all.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chooseLocale } from '../../src/exchange/choose-locale.ts';
import { createExchangeFile } from '../../src/exchange/create-exchange-file.ts';
import type { Format, ParseResult, ReadFile, Unit } from '../../src/exchange/exchange.ts';
import { FORMATS } from '../../src/exchange/formats.ts';
import { importFile } from '../../src/exchange/import-file.ts';
import { millisecondsOf, NAUGHTY_STRINGS, PROTOTYPE_NAMES, prototypes } from '../hostile.ts';
import { flatten, readBundle } from '../locales.ts';

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** A few codes with everything that texts have: plurals, dates, labels. */
function partOf(tag: string): object {
  const { codes, labels } = readBundle(tag);
  const { License_Expired, License_NoMoreActivations, RequestBlocked_TimeDifferenceWithServer } = codes;
  return { codes: { RequestBlocked_TimeDifferenceWithServer, License_Expired, License_NoMoreActivations }, labels };
}

const FRENCH = partOf('fr');
const ENGLISH = flatten(partOf('en'));
const TRANSLATION = {
  locale: 'fr',
  bundle: json(FRENCH),
  state: json({ texts: {}, excuses: {} }),
  english: json(partOf('en')),
};
const RECORD = { madeBy: 'person', date: '2026-01-01' } as const;

const ID = FORMATS.map((format) => [format.id, format] as const);

function write(format: Format, units: readonly Unit[]): string {
  return format.serialize({ sourceLocale: 'en', targetLocale: 'fr', units }).text ?? '';
}

/** Reads as the command does: English from beside where the file has none. */
function read(format: Format, text: string): ParseResult {
  const { file, problem } = format.parse(text);
  if (problem !== undefined) return { problem };
  const units = file.units.map((unit) => ({ ...unit, english: unit.english ?? ENGLISH.get(unit.key) ?? '' }));
  return { file: { ...file, units } };
}

/** What an import does; fails where it does it by halves. */
function judge(file: ReadFile): 'refused' | 'nothing' | 'changed' {
  const { locale } = chooseLocale(file, 'fr.x', { ...FORMATS[0], localeIn: () => 'fr' } as Format, ['en', 'fr']);
  if (locale === undefined) return 'refused';
  const result = importFile(file, TRANSLATION, RECORD);
  if (result.refused !== undefined) {
    expect(result.refused.length).toBeGreaterThan(0);
    return 'refused';
  }
  const { writes, summary } = result;
  if (writes.length === 0) return 'nothing';
  const touched = new Set([...summary.added, ...summary.changed]);
  const after = flatten(
    JSON.parse(writes.findLast(({ target }) => target === 'bundle')?.content ?? TRANSLATION.bundle),
  );
  expect([...after.keys()]).toEqual([...flatten(FRENCH).keys()]);
  for (const [key, text] of flatten(FRENCH)) if (!touched.has(key)) expect(after.get(key)).toBe(text);
  for (const unit of file.units) if (touched.has(unit.key)) expect(after.get(unit.key)).toBe(unit.target);
  const records = JSON.parse(writes.findLast(({ target }) => target === 'state')?.content ?? TRANSLATION.state).texts;
  expect(Object.keys(records).filter((key) => !touched.has(key) && !summary.confirmed.includes(key))).toEqual([]);
  return 'changed';
}

describe.each(ID)('%s', (_, format) => {
  const names = [...new Set(PROTOTYPE_NAMES)];

  test('a name of a prototype is a name like any other, wherever it stands', () => {
    const before = prototypes();
    const [first] = createExchangeFile(TRANSLATION).units;
    const unit: Unit = first ?? { key: '', english: '', state: 'untranslated', notes: [] };
    for (const name of names) {
      const places: readonly Partial<Unit>[] = [
        { key: name },
        { key: `codes.${name}` },
        { key: `codes.${name}.title` },
        { english: name },
        { target: name },
        { notes: [name] },
      ];
      for (const place of places) {
        const { file } = read(format, write(format, [{ ...unit, ...place }]));
        if (file !== undefined) expect(['refused', 'nothing', 'changed']).toContain(judge(file));
      }
      for (const locale of [name, `../${name}`]) {
        const text = format.serialize({ sourceLocale: 'en', targetLocale: locale, units: [unit] }).text ?? '';
        const { file } = format.parse(text);
        const bundles = ['en', 'fr'];
        if (file !== undefined)
          expect(chooseLocale(file, format.fileName(locale), format, bundles).locale).toBeUndefined();
      }
    }
    expect(prototypes()).toEqual(before);
  });

  test('is not confused by any text', () => {
    for (const text of NAUGHTY_STRINGS) {
      const { file } = format.parse(text);
      if (file !== undefined && file.units.length > 0) expect(judge(file)).toBe('refused');
      expect(millisecondsOf(() => format.parse(text), 500)).toBeLessThan(500);
    }
  });

  test.each(['"', '\\', "'", ',', '\n', '{', '[', '<a>', '<!--', 'msgid "', '#', '&#x0;', ']]>'])(
    'takes time in proportion to %j many times',
    (piece) => {
      const head = write(format, createExchangeFile(TRANSLATION).units.slice(0, 1));
      const time = (count: number): number => millisecondsOf(() => format.parse(head + piece.repeat(count)), 2000);
      expect(time(1_000_000 / piece.length)).toBeLessThan(2000);
    },
  );

  test('mutated files never crash, nor change a bundle partly', { timeout: 300_000 }, () => {
    const text = write(format, createExchangeFile(TRANSLATION).units);
    const outcomes = { unreadable: 0, refused: 0, nothing: 0, changed: 0 };
    const place = fc.nat(text.length);
    const piece = fc
      .record({ from: place, length: fc.nat(100) })
      .map(({ from, length }) => text.slice(from, from + length));
    // Half of them as a slip of a finger: what breaks the format as a whole is never looked at again.
    const slip = fc.record({ at: place, length: fc.nat(1), insert: fc.constantFrom('', 'e', 'é', ' ') });
    const blow = fc.record({
      at: place,
      length: fc.oneof(fc.nat(3), fc.nat(200)),
      insert: fc.oneof(
        fc.string({ unit: 'binary', maxLength: 3 }),
        fc.constantFrom(...'"\\\'<>&{},;\n\t#'.split('')),
        piece,
      ),
    });
    const mutations = fc.oneof(fc.tuple(slip), fc.tuple(slip, slip), fc.tuple(blow), fc.tuple(blow, slip));
    fc.assert(
      fc.property(mutations, (list) => {
        const mutant = list.reduce(
          (now, { at, length, insert }) => now.slice(0, at) + insert + now.slice(at + length),
          text,
        );
        const { file, problem } = read(format, mutant);
        if (problem !== undefined) {
          expect(problem.line).toBeGreaterThan(0);
          expect(problem.column).toBeGreaterThan(0);
          expect(problem.reason).not.toBe('');
          outcomes.unreadable += 1;
        } else outcomes[judge(file)] += 1;
      }),
      { numRuns: Math.ceil(20_000 / FORMATS.length) },
    );
    // All of the ways were taken.
    expect(Object.entries(outcomes).filter(([, count]) => count === 0)).toEqual([]);
  });
});
