// XLIFF as we write it, and that nothing of it is lost on the way back.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createExchangeFile } from '../../src/exchange/create-exchange-file.ts';
import type { ExchangeFile, Format, Unit } from '../../src/exchange/exchange.ts';
import { partsOf } from '../../src/exchange/protected-parts.ts';
import { xliff } from '../../src/exchange/xliff.ts';
import { xliff2 } from '../../src/exchange/xliff2.ts';
import { elementsOf, readXml, type XmlElement } from '../../src/xml/read-xml.ts';
import { LOCALES_DIR, TAGS, TRANSLATIONS } from '../locales.ts';
import { icuText } from './arbitrary-icu.ts';

const UNIT = {
  key: 'codes.License_Expired.message_expiryDate',
  english: 'Ended on {expiryDate, date, long}.',
  target: 'Fin le {expiryDate, date, long} ({n}).',
  state: 'stale',
  previousEnglish: 'Over on {expiryDate, date, long}.',
  notes: ['When the license ended.', 'At most 256 characters.'],
  maxLength: 256,
} as const satisfies Unit;

const TITLE = {
  key: 'codes.License_Expired.title',
  english: 'Expired',
  state: 'untranslated',
  notes: [],
  maxLength: 72,
} as const satisfies Unit;

const REVIEWED = {
  key: 'actions.retry',
  english: 'Try again',
  target: 'Réessayer',
  state: 'reviewed',
  notes: [],
} as const satisfies Unit;

function fileOf(...units: readonly Unit[]): ExchangeFile {
  return { sourceLocale: 'en', targetLocale: 'fr', units };
}

function write(format: Format, ...units: readonly Unit[]): string {
  const { text = '', refused } = format.serialize(fileOf(...units));
  expect(refused).toBeUndefined();
  return text;
}

test('XLIFF 1.2 in full', () => {
  expect(write(xliff, UNIT, TITLE, REVIEWED)).toBe(`<?xml version="1.0" encoding="utf-8"?>
<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2">
  <file original="qlm-messages" datatype="plaintext" source-language="en" target-language="fr">
    <body>
      <trans-unit id="codes.License_Expired.message_expiryDate" resname="codes.License_Expired.message_expiryDate" xml:space="preserve">
        <source>Ended on <ph id="1" equiv-text="{expiryDate, date, long}">{expiryDate, date, long}</ph>.</source>
        <target state="needs-translation">Fin le <ph id="1" equiv-text="{expiryDate, date, long}">{expiryDate, date, long}</ph> (<ph id="2" equiv-text="{n}">{n}</ph>).</target>
        <note>When the license ended.</note>
        <note>At most 256 characters.</note>
        <alt-trans alttranstype="previous-version" xml:space="preserve">
          <source>Over on {expiryDate, date, long}.</source>
          <target>Fin le {expiryDate, date, long} ({n}).</target>
        </alt-trans>
      </trans-unit>
      <trans-unit id="codes.License_Expired.title" resname="codes.License_Expired.title" xml:space="preserve" maxwidth="72" size-unit="char">
        <source>Expired</source>
      </trans-unit>
      <trans-unit id="actions.retry" resname="actions.retry" approved="yes" xml:space="preserve">
        <source>Try again</source>
        <target state="final">Réessayer</target>
      </trans-unit>
    </body>
  </file>
</xliff>
`);
});

test('XLIFF 2.1 in full', () => {
  expect(write(xliff2, UNIT, TITLE, REVIEWED)).toBe(`<?xml version="1.0" encoding="utf-8"?>
<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:slr="urn:oasis:names:tc:xliff:sizerestriction:2.0" version="2.1" srcLang="en" trgLang="fr">
  <file id="qlm-messages">
    <slr:profiles generalProfile="xliff:codepoints"/>
    <unit id="codes.License_Expired.message_expiryDate" name="codes.License_Expired.message_expiryDate" canResegment="no" xml:space="preserve">
      <notes>
        <note>When the license ended.</note>
        <note>At most 256 characters.</note>
        <note>The English text was before: Over on {expiryDate, date, long}.</note>
      </notes>
      <originalData>
        <data id="d1">{expiryDate, date, long}</data>
        <data id="d2">{n}</data>
      </originalData>
      <segment state="initial">
        <source>Ended on <ph id="1" dataRef="d1" equiv="{expiryDate, date, long}" disp="{expiryDate, date, long}"/>.</source>
        <target>Fin le <ph id="1" dataRef="d1" equiv="{expiryDate, date, long}" disp="{expiryDate, date, long}"/> (<ph id="2" dataRef="d2" equiv="{n}" disp="{n}"/>).</target>
      </segment>
    </unit>
    <unit id="codes.License_Expired.title" name="codes.License_Expired.title" canResegment="no" xml:space="preserve" slr:sizeRestriction="72">
      <segment state="initial">
        <source>Expired</source>
      </segment>
    </unit>
    <unit id="actions.retry" name="actions.retry" canResegment="no" xml:space="preserve">
      <segment state="final">
        <source>Try again</source>
        <target>Réessayer</target>
      </segment>
    </unit>
  </file>
</xliff>
`);
});

describe.each([xliff, xliff2].map((format) => [format.id, format] as const))('%s', (_, format) => {
  test('gives back any ICU text', () => {
    fc.assert(
      fc.property(icuText, icuText, (english, target) => {
        fc.pre(target !== '');
        const unit = { key: 'a', english, target, state: 'unreviewed', notes: [] } as const;
        const [back] = format.parse(write(format, unit)).file?.units ?? [];
        expect(back).toMatchObject({ key: 'a', english, target, state: 'unreviewed' });
      }),
      { numRuns: 3000 },
    );
  });

  test.each(TRANSLATIONS)('gives back %s, and protects every code of it', (tag) => {
    const file = createExchangeFile({ locale: tag, ...readLocale(tag) });
    const text = write(format, ...file.units);
    const { units } = format.parse(text).file ?? { units: [] };
    expect(units.map(({ key, english, target, state }) => ({ key, english, target, state }))).toEqual(
      file.units.map(({ key, english, target, state }) => ({ key, english, target, state })),
    );
    const lines = text.split('\n');
    expect(units.filter(({ key, line }) => !lines[line - 1]?.includes(`id="${key}"`))).toEqual([]);
    const codes = file.units.flatMap(({ english, target = '' }) => [...partsOf(english), ...partsOf(target)]);
    expect(text.match(/<ph /g)?.length).toBe(codes.filter(({ isCode }) => isCode).length);
    expect(wordsIn(readXml(text).root).filter((words) => /[{}]/.test(words))).toEqual([]);
  });

  test('gives a code of the target the id that it has in the source', () => {
    const { text = '' } = format.serialize(
      fileOf({ ...UNIT, english: '{a} {b} {a}', target: '{b} {a} {c} {a} {a}', notes: [] }),
    );
    const ids = /<target.*<\/target>/.exec(text)?.[0].matchAll(/ id="(\d)"/g) ?? [];
    expect(Array.from(ids, ([, id]) => id)).toEqual(['2', '1', '4', '3', '5']);
  });

  test.each(['\u0000', '\u001f', '\ufffe', '\ud800'])('refuses %j wherever it stands', (character) => {
    const bad = `a${character}`;
    const places = { key: bad, english: bad, target: bad, previousEnglish: bad, notes: ['a', bad] };
    for (const [place, value] of Object.entries(places)) {
      const { text, refused } = format.serialize(fileOf(TITLE, { ...UNIT, [place]: value }));
      expect(text).toBeUndefined();
      expect(refused?.map(({ key }) => key)).toContain(place === 'key' ? bad : UNIT.key);
      expect(refused?.[0]?.reason).toMatch(/U\+[0-9A-F]{4}; XML cannot carry it$/);
    }
  });

  test('reads what the other version writes', () => {
    const other = format === xliff ? xliff2 : xliff;
    expect(other.parse(write(format, UNIT)).file?.units[0]).toMatchObject({ target: UNIT.target, state: 'stale' });
  });

  test('is known by its name', () => {
    const names = [...TAGS.map(format.fileName), 'FR.XLF', 'job.fr.xliff', 'fr_ger.mqxliff', 'fr.xlf.sdlxliff'];
    expect(names.filter((name) => !format.hasName(name))).toEqual([]);
    expect(TAGS.map((tag) => format.localeIn(format.fileName(tag)))).toEqual(TAGS);
    expect(format.hasName('fr.xml')).toBe(false);
  });
});

test.each(['', 'a b', 'é', 'a/b', '<'])('XLIFF 2 refuses the key %j, which is no id', (key) => {
  expect(xliff2.serialize(fileOf({ ...TITLE, key })).refused).toEqual([
    { key, reason: expect.stringMatching(/^the key is no id of XLIFF 2/) },
  ]);
});

function readLocale(tag: string): { bundle: Uint8Array; state: Uint8Array; english: Uint8Array } {
  const read = (...path: readonly string[]): Uint8Array => readFileSync(join(LOCALES_DIR, ...path));
  return { bundle: read(`${tag}.json`), state: read('state', `${tag}.json`), english: read('en.json') };
}

/** What a translator edits: the text of sources and targets outside their codes. */
function wordsIn(element: XmlElement | undefined): string[] {
  if (element === undefined) return [];
  const isText = element.name === 'source' || element.name === 'target';
  return element.children.flatMap((child) => {
    if (typeof child === 'string') return isText ? [child] : [];
    return child.name === 'alt-trans' ? [] : wordsIn(child);
  });
}

test('says in the notes of a plural what the language needs', () => {
  const text = write(xliff, ...createExchangeFile({ locale: 'pl', ...readLocale('pl') }).units);
  const units = elementsOf(
    elementsOf(elementsOf(readXml(text).root ?? expect.fail(), 'file')[0] ?? expect.fail())[0] ?? expect.fail(),
  );
  const plurals = units.filter((unit) => /plural, /.test(JSON.stringify(elementsOf(unit, 'source'))));
  expect(plurals.length).toBeGreaterThan(5);
  expect(plurals.filter((unit) => !/few \{…\} for 2, 3, 4/.test(JSON.stringify(elementsOf(unit, 'note'))))).toEqual([]);
});
