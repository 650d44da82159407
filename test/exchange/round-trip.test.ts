// What goes out comes back as it was, or does not go out.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chooseLocale } from '../../src/exchange/choose-locale.ts';
import { createEnglishFile, createExchangeFile } from '../../src/exchange/create-exchange-file.ts';
import { DELIMITERS, type ExchangeFile, type Format, type ReadFile, type Unit } from '../../src/exchange/exchange.ts';
import { FORMATS } from '../../src/exchange/formats.ts';
import { importFile } from '../../src/exchange/import-file.ts';
import { LOCALES_DIR, TAGS, TRANSLATIONS } from '../locales.ts';
import { anyFile } from './arbitrary-file.ts';

const BY = { madeBy: 'person', date: '2026-01-01' } as const;

/** What a format can say of a unit. */
function expectedOf({ carriesEnglish }: Format, { units }: ExchangeFile, leftOut: ReadonlySet<string>): object[] {
  return units
    .filter(({ key, target }) => (carriesEnglish || target !== undefined) && !leftOut.has(key))
    .map(({ key, english, target = '', state }: Unit) => ({
      key,
      target,
      ...(carriesEnglish ? { english, state } : {}),
    }));
}

function readBack({ carriesEnglish }: Format, { units }: ReadFile): object[] {
  return units.map(({ key, english, target = '', state }) => ({
    key,
    target,
    ...(carriesEnglish ? { english, state } : {}),
  }));
}

function parse(format: Format, text: string): ReadFile {
  const { file, problem } = format.parse(text);
  expect(problem).toBeUndefined();
  return file ?? { units: [] };
}

describe.each(FORMATS.map((format) => [format.id, format] as const))('%s', (_, format) => {
  test('gives back any text that it takes', () => {
    let written = 0;
    fc.assert(
      fc.property(anyFile, fc.constantFrom(...DELIMITERS), (file, delimiter) => {
        const { text, leftOut = [], refused } = format.serialize(file, { delimiter });
        if (refused !== undefined) {
          const keys = new Set(file.units.map(({ key }) => key));
          expect(refused.filter(({ key, reason }) => !keys.has(key) || reason === '')).toEqual([]);
          return;
        }
        written += 1;
        expect(readBack(format, parse(format, text))).toEqual(
          expectedOf(format, file, new Set(leftOut.map(({ key }) => key))),
        );
      }),
      { numRuns: 2000 },
    );
    // Most texts can be written; a format that refused everything would pass, too.
    expect(written).toBeGreaterThan(200);
  });

  const english = readFileSync(join(LOCALES_DIR, 'en.json'));

  test.each(TRANSLATIONS)('an unchanged export of %s changes nothing', (locale) => {
    const bundle = readFileSync(join(LOCALES_DIR, `${locale}.json`));
    const state = readFileSync(join(LOCALES_DIR, 'state', `${locale}.json`));
    const translation = { locale, bundle, state, english };
    const { text = '', refused } = format.serialize(createExchangeFile(translation));
    expect(refused).toBeUndefined();
    const file = parse(format, text);
    expect(chooseLocale(file, format.fileName(locale), format, TAGS)).toEqual({ locale });
    const shown = new Map(createEnglishFile(english).units.map(({ key, target }) => [key, target ?? '']));
    const units = file.units.map((unit) => ({ english: shown.get(unit.key) ?? '', ...unit }));
    const result = importFile({ ...file, units }, translation, BY);
    expect(result).toMatchObject({ writes: [], warnings: [], summary: { added: [], changed: [], confirmed: [] } });
    expect(units.length).toBeGreaterThan(0);
  });
});
