import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createExchangeFile } from '../../src/exchange/create-exchange-file.ts';
import type { ExchangeFile } from '../../src/exchange/exchange.ts';
import { po } from '../../src/exchange/po.ts';
import { LOCALES_DIR, TRANSLATIONS } from '../locales.ts';

const FILE: ExchangeFile = {
  sourceLocale: 'en',
  targetLocale: 'pt-BR',
  units: [
    { key: 'a', english: 'One', state: 'untranslated', notes: ['When it appears.', 'At most 9.'] },
    { key: 'b', english: 'Two "2"', target: 'Dois\t\\ \n', state: 'stale', previousEnglish: 'Too', notes: [] },
    { key: 'c', english: 'Three', target: 'Três', state: 'unreviewed', notes: [] },
    { key: 'd', english: 'Four', target: 'Quatro', state: 'reviewed', notes: [] },
  ],
};

test('writes contexts, notes, fuzzy marks and the English text of before', () => {
  const { text = '' } = po.serialize(FILE);
  expect(text).toContain('"Language: pt_BR\\n"\n');
  expect(text.slice(text.indexOf('#.'))).toBe(String.raw`#. When it appears.
#. At most 9.
msgctxt "a"
msgid "One"
msgstr ""

#, fuzzy
#| msgid "Too"
msgctxt "b"
msgid "Two \"2\""
msgstr "Dois\t\\ \n"

#, fuzzy
msgctxt "c"
msgid "Three"
msgstr "Três"

msgctxt "d"
msgid "Four"
msgstr "Quatro"
`);
});

const hasMsgfmt = spawnSync('msgfmt', ['--version']).status === 0;

describe.skipIf(!hasMsgfmt)('msgfmt of gettext has nothing to say about', () => {
  const msgfmt = (text: string): string =>
    spawnSync('msgfmt', ['--check', '--output-file=/dev/null', '-'], { input: text, encoding: 'utf8' }).stderr;

  test('a file with everything in it', () => {
    expect(msgfmt(po.serialize(FILE).text ?? '')).toBe('');
    // It does look.
    expect(msgfmt('msgid "x"\nmsgstr')).toContain('error');
  });

  test.each(TRANSLATIONS)('%s', (locale) => {
    const bundle = readFileSync(join(LOCALES_DIR, `${locale}.json`));
    const english = readFileSync(join(LOCALES_DIR, 'en.json'));
    expect(msgfmt(po.serialize(createExchangeFile({ locale, bundle, english })).text ?? '')).toBe('');
  });
});

describe('reads what tools save', () => {
  // As Poedit does: wrapped at 79 columns, entries of its own order, headers of its own.
  const POEDIT = String.raw`# Translators:
# Jo, 2026
msgid ""
msgstr ""
"Project-Id-Version: qlm-messages\n"
"PO-Revision-Date: 2026-11-22 10:00+0100\n"
"Last-Translator: Jo <jo@example.com>\n"
"Language: fr\n"
"Content-Type: text/plain; charset=UTF-8\n"
"Plural-Forms: nplurals=2; plural=(n > 1);\n"
"X-Generator: Poedit 3.5\n"
"X-Poedit-SourceCharset: UTF-8\n"

#. A note with msgid "x" in it
#: codes.ts:12
#, c-format
msgctxt "b"
msgid ""
"This is a long text that the tool has broken "
"into lines."
msgstr ""
"Voici un long texte que l’outil a "
"coupé.\n"
"Deux."

# Jo: not sure
#. A note
#, fuzzy, no-wrap
#| msgctxt "a"
#| msgid ""
#| "One of "
#| "before"
msgctxt "a"
msgid "One"
msgstr "Un"

#~ msgctxt "gone"
#~ msgid "Gone"
#~ msgstr "Parti"
`;
  const UNITS = [
    {
      key: 'b',
      english: 'This is a long text that the tool has broken into lines.',
      target: 'Voici un long texte que l’outil a coupé.\nDeux.',
      state: 'reviewed',
      line: 17,
    },
    { key: 'a', english: 'One', target: 'Un', state: 'stale', line: 33 },
  ];

  test.each([
    ['Poedit', POEDIT],
    ['the same with CRLF', POEDIT.replaceAll('\n', '\r\n')],
    ['the same with CR', POEDIT.replaceAll('\n', '\r')],
    ['the same with indentation', POEDIT.replaceAll(/^(?=[m"])/gm, ' \t')],
    ['the same with spaces at the ends', POEDIT.replaceAll(/$/gm, '  ')],
    ['the same without a last line end', POEDIT.trimEnd()],
  ])('%s', (_, text) => {
    expect(po.parse(text)).toEqual({ file: { targetLocale: 'fr', units: UNITS } });
  });

  test('entries without empty lines between, and several strings on a line', () => {
    const { file } = po.parse(`msgctxt"a"\nmsgid "1" "2"\nmsgstr ""\nmsgctxt "b"\nmsgid"x"\nmsgstr "y"`);
    expect(file?.units).toEqual([
      { key: 'a', english: '12', target: '', state: 'untranslated', line: 1 },
      { key: 'b', english: 'x', target: 'y', state: 'reviewed', line: 4 },
    ]);
  });

  test('every escape of C that a text can have', () => {
    const { file } = po.parse(String.raw`msgctxt "\\n"
msgid "\"\'\?"
msgstr "\a\b\f\n\r\t\v\\"`);
    expect(file?.units).toMatchObject([{ key: '\\n', english: '"\'?', target: '\u0007\b\f\n\r\t\v\\' }]);
  });

  test('a mark that only looks like fuzzy', () => {
    const { file } = po.parse('#, notfuzzy, fuzzy-x\nmsgctxt "a"\nmsgid "x"\nmsgstr "y"\n');
    expect(file?.units).toMatchObject([{ state: 'reviewed' }]);
  });

  test('an entry without a context, which no text can have', () => {
    expect(po.parse('msgid "x"\nmsgstr "y"\n').file?.units).toMatchObject([{ key: '' }]);
  });
});

test.each([
  ['msgid "x', 1, 7, /not closed/],
  ['msgid "x"\nmsgstr "y" z', 2, 12, /behind the quotation mark/],
  ['msgid x', 1, 7, /expected a text/],
  ['msgid', 1, 6, /expected a text/],
  ['"x"', 1, 1, /no keyword before/],
  ['msgid "x"', 1, 1, /no msgstr/],
  ['msgid "x"\nmsgid "y"', 2, 1, /two msgid/],
  ['msgid "x"\nmsgstr "y"\nmsgstr "z"', 3, 1, /two msgstr/],
  ['msgctxt "x"\nmsgstr "y"', 2, 1, /no msgid/],
  ['msgid "x"\nmsgctxt "y"', 2, 1, /does not stand first/],
  ['msgid "x"\nmsgid_plural "y"', 2, 1, /no keyword msgid_plural/],
  ['msgid "x"\nmsgstr[0] "y"', 2, 1, /plural/],
  ['msgid "a\\q"', 1, 9, /unknown escape/],
  ['msgid "a\\012"', 1, 9, /unknown escape/],
  ['hello', 1, 1, /no keyword hello/],
  ['msgid ""\nmsgstr "Content-Type: text/plain; charset=ISO-8859-1\\n"', 1, 1, /ISO-8859-1; save it as UTF-8/],
])('refuses %j', (text, line, column, reason) => {
  expect(po.parse(text)).toEqual({ problem: { line, column, reason: expect.stringMatching(reason) } });
});
