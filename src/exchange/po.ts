import type { ExchangeFile, Format, ParseResult, ReadUnit, SerializeResult, Unit } from './exchange.ts';
import { namedByLocale } from './file-name.ts';
import { readPoEntries, type PoEntry } from './po-entries.ts';
import { findCharacter, findRefusals } from './refuse.ts';

/**
 * gettext's PO. The id of a text is its `msgctxt`. A text that nobody has reviewed is `fuzzy`, one of an older English text too, and
 * shows that text (`#|`). ICU plurals stay inside the texts.
 */
export const po: Format = {
  id: 'po',
  ...namedByLocale('po', 'pot'),
  carriesEnglish: true,
  serialize,
  parse,
};

// The readers of gettext are made for C, which ends a text at U+0000; other control characters have names there.
const UNFIT = /[^\P{Cc}\t\n\r]|\p{Surrogate}/u;

function serialize(file: ExchangeFile): SerializeResult {
  const refused = findRefusals(file, (text) => findCharacter(text, UNFIT), 'PO has no way to write it');
  if (refused.length > 0) return { refused };
  return { text: [writeHeader(file), ...file.units.map(writeEntry)].join('\n') };
}

function writeHeader({ sourceLocale, targetLocale }: ExchangeFile): string {
  const fields = {
    'Project-Id-Version': 'qlm-messages',
    'PO-Revision-Date': '',
    'Last-Translator': '',
    'Language-Team': '',
    // As gettext writes it: pt_BR.
    Language: targetLocale.replaceAll('-', '_'),
    'MIME-Version': '1.0',
    'Content-Type': 'text/plain; charset=UTF-8',
    'Content-Transfer-Encoding': '8bit',
    'X-Source-Language': sourceLocale,
    'X-Generator': 'qlm-messages',
  };
  const lines = Object.entries(fields).map(([name, value]) => quote(`${name}: ${value}\n`));
  return `${['msgid ""', 'msgstr ""', ...lines].join('\n')}\n`;
}

function writeEntry({ key, english, target = '', state, previousEnglish, notes }: Unit): string {
  const isFuzzy = state === 'stale' || state === 'unreviewed';
  const lines = [
    ...notes.flatMap((note) => note.split(/[\r\n]+/)).map((note) => `#. ${note}`.trimEnd()),
    ...(isFuzzy ? ['#, fuzzy'] : []),
    ...(previousEnglish === undefined ? [] : [`#| msgid ${quote(previousEnglish)}`]),
    `msgctxt ${quote(key)}`,
    `msgid ${quote(english)}`,
    `msgstr ${quote(target)}`,
  ];
  return `${lines.join('\n')}\n`;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '"': String.raw`\"`,
  '\\': String.raw`\\`,
  '\n': String.raw`\n`,
  '\r': String.raw`\r`,
  '\t': String.raw`\t`,
};

function quote(text: string): string {
  return `"${text.replace(/["\\\n\r\t]/g, (character) => ESCAPES[character] ?? character)}"`;
}

function parse(text: string): ParseResult {
  const units: ReadUnit[] = [];
  let header: ReadonlyMap<string, string> = new Map();
  for (const { entry, problem } of readPoEntries(text)) {
    if (problem !== undefined) return { problem };
    if (entry.context === undefined && entry.english === '') {
      header = readHeader(entry.target);
      const charset = /charset=(?<name>[\w-]+)/i.exec(header.get('content-type') ?? '')?.groups?.['name'];
      // A template says CHARSET.
      if (charset !== undefined && !/^(?:utf-?8|charset)$/i.test(charset)) {
        return {
          problem: { line: entry.line, column: 1, reason: `its character set is ${charset}; save it as UTF-8` },
        };
      }
    } else units.push(toUnit(entry));
  }
  const [targetLocale, sourceLocale] = [header.get('language'), header.get('x-source-language')];
  return {
    file: {
      units,
      ...(sourceLocale ? { sourceLocale } : {}),
      ...(targetLocale ? { targetLocale } : {}),
    },
  };
}

function toUnit({ context = '', english, target, isFuzzy, hasPrevious, line }: PoEntry): ReadUnit {
  const fuzzy = hasPrevious ? 'stale' : 'unreviewed';
  return { key: context, english, target, state: target === '' ? 'untranslated' : isFuzzy ? fuzzy : 'reviewed', line };
}

/** The fields of the header by their names in lower case. */
function readHeader(text: string): ReadonlyMap<string, string> {
  return new Map(
    text.split('\n').flatMap((line) => {
      const colon = line.indexOf(':');
      return colon < 0 ? [] : [[line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()] as const];
    }),
  );
}
