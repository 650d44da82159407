// Resources of .NET: what they say, what they cannot say, and what comes back.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, TYPE } from '@formatjs/icu-messageformat-parser';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createEnglishFile, createExchangeFile } from '../../src/exchange/create-exchange-file.ts';
import type { ExchangeFile, Unit } from '../../src/exchange/exchange.ts';
import { resx } from '../../src/exchange/resx.ts';
import { fromNetText, toNetText } from '../../src/exchange/resx/net-text.ts';
import { VALUE_TYPES } from '../../src/codes/values.ts';
import { flatten, LOCALES_DIR, readBundle, TAGS, TRANSLATIONS } from '../locales.ts';
import { anyText } from './arbitrary-file.ts';
import { icuText } from './arbitrary-icu.ts';

const TITLE = 'codes.License_Expired.title';
const ON_DEVICE = 'codes.License_AlreadyActivatedOnAnotherSystem.message_activatedDeviceName';

function fileOf(targets: Readonly<Record<string, string | undefined>>, notes: readonly string[] = []): ExchangeFile {
  const units = Object.entries(targets).map(([key, target]): Unit => {
    const unit = { key, english: 'English', notes };
    return target === undefined ? { ...unit, state: 'untranslated' } : { ...unit, target, state: 'unreviewed' };
  });
  return { sourceLocale: 'en', targetLocale: 'fr', units };
}

test('a file in full', () => {
  const file = fileOf(
    { [TITLE]: 'Expiré & fini', 'actions.retry': undefined, [ON_DEVICE]: 'Sur {activatedDeviceName}.' },
    ['One.', 'Two.'],
  );
  expect(resx.serialize(file)).toEqual({
    text: `<?xml version="1.0" encoding="utf-8"?>
<root>
  <resheader name="resmimetype">
    <value>text/microsoft-resx</value>
  </resheader>
  <resheader name="version">
    <value>2.0</value>
  </resheader>
  <resheader name="reader">
    <value>System.Resources.ResXResourceReader, System.Windows.Forms, Version=4.0.0.0, Culture=neutral, PublicKeyToken=b77a5c561934e089</value>
  </resheader>
  <resheader name="writer">
    <value>System.Resources.ResXResourceWriter, System.Windows.Forms, Version=4.0.0.0, Culture=neutral, PublicKeyToken=b77a5c561934e089</value>
  </resheader>
  <data name="License_Expired.title" xml:space="preserve">
    <value>Expiré &amp; fini</value>
    <comment>One.
Two.</comment>
  </data>
  <data name="License_AlreadyActivatedOnAnotherSystem.message_activatedDeviceName" xml:space="preserve">
    <value>Sur {0}.</value>
    <comment>One.
Two.</comment>
  </data>
</root>
`,
  });
});

test.each<[key: string, text: string, written: string]>([
  [TITLE, 'It’s over', 'It’s over'],
  [TITLE, "It's over", "It's over"],
  [TITLE, "'{'0'}' {{", "'{'0'}' {{"],
  [TITLE, "'{'", '{'],
  [TITLE, "a '{}' b", 'a {} b'],
  [TITLE, "''''", "''"],
  ['codes.License_NotFound.message_validate', '100 %', '100 %'],
  ['labels.code', 'Code', 'Code'],
  [ON_DEVICE, 'On {activatedDeviceName}, on {activatedDeviceName}', 'On {0}, on {0}'],
  [ON_DEVICE, "l''{activatedDeviceName}", "l'{0}"],
  [ON_DEVICE, "'{'{activatedDeviceName}'}'", '{{{0}}}'],
  [ON_DEVICE, "'{''0'", "{{'0"],
  [ON_DEVICE, 'no value', 'no value'],
])('%s: %j is %j', (key, text, written) => {
  const net = toNetText(key, text);
  if (net.reason === undefined) expect(net.text).toBe(written);
  else expect([key, text, net.reason]).toEqual([key, text, expect.stringMatching(/ICU|apostrophes/)]);
});

const EXPIRY = 'codes.License_Expired.message_expiryDate';
const ACTIVATIONS = 'codes.License_NoMoreActivations.message_maxActivations';

test.each<[key: string, text: string, reason: string]>([
  [ACTIVATIONS, '{maxActivations, plural, other {#}}', '.NET has no plural forms'],
  [ACTIVATIONS, '{maxActivations, number}', '.NET writes numbers in another way'],
  [EXPIRY, '{expiryDate, date, long}', '.NET writes dates in another way'],
  [EXPIRY, '{expiryDate, time}', '.NET writes dates in another way'],
  [EXPIRY, '{expiryDate}', 'it has a placeholder that is not its value'],
  [ON_DEVICE, '{emailAddress}', 'it has a placeholder that is not its value'],
  [TITLE, '{activatedDeviceName}', 'it has a placeholder that is not its value'],
  [TITLE, '{a, select, other {}}', '.NET has no choice between texts'],
  [TITLE, '{', 'it is not valid ICU MessageFormat'],
  [TITLE, "it''s", 'its apostrophes would not come back'],
  [TITLE, "'{a}'", 'its apostrophes would not come back'],
  [TITLE, 'a'.repeat(10_001), 'it is too long'],
])('%s: %j is left out', (key, text, reason) => {
  expect(toNetText(key, text)).toEqual({ reason });
  const { text: written = '', leftOut } = resx.serialize(fileOf({ [key]: text, 'labels.code': 'Code' }));
  expect(leftOut).toEqual([{ key, reason }]);
  expect(resx.parse(written).file?.units.map((unit) => unit.key)).toEqual(['labels.code']);
});

test.each(['{', '}', '{1}', '{0', '{0:D}', '{0,5}', '{{0}', '{0}}', '{{{', '{}', '{ 0 }'])(
  '%j is no format string of ours',
  (written) => {
    expect(fromNetText(ON_DEVICE, written)).toBeUndefined();
    const { problem } = resx.parse(
      `<root>\n<data name="${ON_DEVICE.slice(6)}"><value>${written}</value></data></root>`,
    );
    expect(problem).toEqual({
      line: 2,
      column: 1,
      reason: `${ON_DEVICE.slice(6)} has a placeholder other than {0}, or a single brace`,
    });
  },
);

/** What .NET shows: `string.Format` for the text of a value, else the text as it is. */
function shownByNet(key: string, text: string): string {
  if (key !== ON_DEVICE) return text;
  return text.replaceAll(/\{\{|\}\}|\{0\}/g, (found) => (found === '{0}' ? '<value>' : found.charAt(0)));
}

function shownByIcu(text: string): string {
  return parse(text, { ignoreTag: true })
    .map((element) => (element.type === TYPE.literal ? element.value : '<value>'))
    .join('');
}

describe.each([TITLE, ON_DEVICE])('%s', (key) => {
  test.each([
    ['any text', anyText],
    ['any ICU text', icuText],
    [
      'braces and apostrophes',
      fc.array(fc.constantFrom("'", '{', '}', 'a', '<', '{activatedDeviceName}')).map((parts) => parts.join('')),
    ],
  ])('shows the same as ICU and comes back as it was: %s', (_, arbitrary) => {
    let written = 0;
    fc.assert(
      fc.property(arbitrary, (text) => {
        const net = toNetText(key, text);
        if (net.text === undefined) return;
        written += 1;
        expect(fromNetText(key, net.text)).toBe(text);
        expect(shownByNet(key, net.text)).toBe(shownByIcu(text));
      }),
      { numRuns: 3000 },
    );
    expect(written).toBeGreaterThan(200);
  });

  test('keeps what a developer writes', () => {
    const pieces = fc.constantFrom("'", "''", '{{', '}}', '{0}', 'a', ' ', '<', '>', '#', '|');
    fc.assert(
      fc.property(fc.array(pieces), (parts) => {
        const written = parts.join('');
        const text = fromNetText(key, written);
        if (text !== undefined) expect(toNetText(key, text)).toEqual({ text: written });
      }),
      { numRuns: 5000 },
    );
  });
});

test.each(TRANSLATIONS)('leaves out of %s the dates and plurals, and nothing else', (tag) => {
  const read = (...path: readonly string[]): Uint8Array => readFileSync(join(LOCALES_DIR, ...path));
  const file = createExchangeFile({
    locale: tag,
    bundle: read(`${tag}.json`),
    state: read('state', `${tag}.json`),
    english: read('en.json'),
  });
  const { text = '', leftOut = [] } = resx.serialize(file);
  const texts = flatten(readBundle(tag));
  const impossible = [...texts].filter(([, value]) => /\{\w+, (?:date|plural)/.test(value)).map(([key]) => key);
  expect(leftOut.map(({ key }) => key)).toEqual(impossible);
  const units = resx.parse(text).file?.units ?? [];
  expect(units.length).toBe(file.units.length - impossible.length);
  expect(units.filter(({ key, target }) => texts.get(key) !== target)).toEqual([]);
});

test('has English in the file that .NET falls back to', () => {
  const { text = '' } = resx.serialize(createEnglishFile(readFileSync(join(LOCALES_DIR, 'en.json'))));
  expect(text).toContain(
    '<data name="License_Expired.title" xml:space="preserve">\n    <value>Your license has expired</value>',
  );
  expect(TAGS.map(resx.fileName)).toEqual(TAGS.map((tag) => (tag === 'en' ? 'Messages.resx' : `Messages.${tag}.resx`)));
  expect(TAGS.map((tag) => resx.localeIn(resx.fileName(tag)))).toEqual(TAGS);
  expect(resx.localeIn('fr.resx')).toBeUndefined();
});

test('refuses keys that would come back as others', () => {
  const { refused } = resx.serialize(fileOf({ 'License_Expired.title': 'a', 'codes.Unknown.title': 'b' }));
  expect(refused?.map(({ key }) => key)).toEqual(['License_Expired.title']);
});

describe('as Visual Studio saves it', () => {
  const wrap = (content: string): string => `<?xml version="1.0" encoding="utf-8"?>
<root>
  <!-- Microsoft ResX Schema -->
  <xsd:schema id="root" xmlns="" xmlns:xsd="http://www.w3.org/2001/XMLSchema"><xsd:element name="root"/></xsd:schema>
  <resheader name="version"><value>2.0</value></resheader>
  <assembly alias="System.Windows.Forms" name="System.Windows.Forms, Version=4.0.0.0"/>
  <metadata name="x"><value>y</value></metadata>
${content}
</root>`;

  test.each<[string, string, object[]]>([
    [
      'a text',
      '<data name="License_Expired.title" xml:space="preserve"><value>A</value></data>',
      [{ key: TITLE, target: 'A', line: 8 }],
    ],
    [
      'a label',
      '<data name="actions.retry"><value>A</value><comment>C</comment></data>',
      [{ key: 'actions.retry', target: 'A', line: 8 }],
    ],
    ['an empty text', '\n<data name="License_Expired.title"><value /></data>', [{ key: TITLE, target: '', line: 9 }]],
    ['a text without a value', '<data name="License_Expired.title"/>', [{ key: TITLE, target: '', line: 8 }]],
    [
      'a text of the app',
      '<data name="Form1.Text"><value>A</value></data>',
      [{ key: 'Form1.Text', target: 'A', line: 8 }],
    ],
    [
      'a picture',
      '<data name="a" type="System.Resources.ResXFileRef, System.Windows.Forms"><value>a.png</value></data>',
      [],
    ],
    [
      'bytes',
      '<data name="a" mimetype="application/x-microsoft.net.object.binary.base64"><value>AA==</value></data>',
      [],
    ],
  ])('%s', (_, content, units) => {
    expect(resx.parse(wrap(content)).file).toEqual({ units });
  });

  test.each([
    ['<data><value>A</value></data>', 8, 'a <data> without a name'],
    ['\n<data name="a"><value>A<b/></value></data>', 9, 'the value of a is no text'],
    ['<data name="a"><value>A</value>', 8, 'the element <data> is not closed'],
  ])('%j is refused', (content, line, reason) => {
    expect(resx.parse(wrap(content)).problem).toMatchObject({ line, reason });
  });

  test('another kind of XML is refused', () => {
    expect(resx.parse('<xliff version="1.2"/>').problem).toEqual({
      line: 1,
      column: 1,
      reason: 'the element <xliff>, which is not that of .NET resources',
    });
  });
});

test('only texts have {0}', () => {
  for (const [name, type] of Object.entries(VALUE_TYPES)) {
    expect(toNetText(`codes.License_Expired.action_${name}`, `{${name}}`).text).toBe(
      type === 'text' ? '{0}' : undefined,
    );
  }
});
