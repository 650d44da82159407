import { cleanTag } from '../locale/clean-tag.ts';
import { SOURCE_LOCALE } from '../locale/match.ts';
import {
  DELIMITERS,
  UNIT_STATES,
  type ExchangeFile,
  type FileProblem,
  type Format,
  type ParseResult,
  type ReadUnit,
  type SerializeOptions,
  type SerializeResult,
} from './exchange.ts';
import { readRows, type RowOrProblem } from './csv-rows.ts';
import { namedByLocale } from './file-name.ts';
import { findCharacter, findRefusals, HALF_CHARACTER } from './refuse.ts';

/**
 * A table for spreadsheets (RFC 4180) with the columns `key`, `en`, the tag of the language, `state`, `note`. Reads any order of
 * columns, commas, semicolons and tabs, all line ends, and what spreadsheets add: `sep=;` and empty rows.
 */
export const csv: Format = {
  id: 'csv',
  ...namedByLocale('csv', 'tsv'),
  carriesEnglish: true,
  serialize,
  parse,
};

function serialize(file: ExchangeFile, { delimiter = ',' }: SerializeOptions = {}): SerializeResult {
  const refused = findRefusals(file, (text) => findCharacter(text, HALF_CHARACTER), 'UTF-8 has no way to write it');
  if (refused.length > 0) return { refused };
  const { sourceLocale, targetLocale, units } = file;
  const rows = [
    ['key', sourceLocale, targetLocale, 'state', 'note'],
    ...units.map(({ key, english, target = '', state, notes }) => [key, english, target, state, notes.join(' ')]),
  ];
  return { text: rows.map((row) => `${row.map(writeCell).join(delimiter)}\r\n`).join('') };
}

/** Quoted as for any delimiter, so that a spreadsheet that expects another one does not split the cell. */
function writeCell(text: string): string {
  const guarded = guard(text);
  return /[",;\t\r\n]|^\s|\s$/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

// What makes a spreadsheet take a cell for a formula, in the wide form of East Asian keyboards, too.
const FORMULA = String.raw`[=+\-@\t\r\n＝＋－＠]`;
const NEEDS_GUARD = new RegExp(`^'*${FORMULA}`);
const HAS_GUARD = new RegExp(`^'+${FORMULA}`);

/** Puts an apostrophe before a formula, and one more before what begins like a guarded formula. */
function guard(text: string): string {
  return NEEDS_GUARD.test(text) ? `'${text}` : text;
}

/** The text that `guard` was given. */
function unguard(text: string): string {
  return HAS_GUARD.test(text) ? text.slice(1) : text;
}

/** Where the parts of a unit stand in a row. */
interface Columns {
  readonly key: number;
  readonly english: number;
  readonly target: number;
  readonly state: number;
  readonly targetLocale?: string;
  /** Of the headings, without empty ones at the end. */
  readonly count: number;
}

function parse(text: string): ParseResult {
  const start = /^"?sep=[,;\t]"?(?:\r\n|\r|\n)/i.exec(text)?.[0].length ?? 0;
  let failure: FileProblem | undefined;
  for (const delimiter of DELIMITERS) {
    const rows = readRows(text, start, delimiter);
    const head = rows.next().value;
    const columns = head?.row && readHead(head.row.cells);
    if (columns !== undefined) return readUnits(rows, columns);
    failure ??= head?.problem;
  }
  return {
    problem: failure ?? {
      line: 1,
      column: 1,
      reason: 'it has no row of headings with the columns key, en and one for the translation',
    },
  };
}

/** The headings of the columns, and others that are understood; the translation's is the tag of its language, as a rule. */
const NAMES = {
  key: ['key'],
  english: [SOURCE_LOCALE, 'english', 'source'],
  target: ['translation', 'target'],
  state: ['state'],
  note: ['note', 'notes', 'comment'],
};

function readHead(cells: readonly string[]): Columns | undefined {
  const written = cells.map((cell) => unguard(cell).trim());
  const names = written.map((name) => name.toLowerCase());
  const find = (list: readonly string[]): number => names.findIndex((name) => list.includes(name));
  const [key, english, state] = [find(NAMES.key), find(NAMES.english), find(NAMES.state)];
  const known = new Set(Object.values(NAMES).flat());
  const tagged = written.flatMap((name, index) => (!known.has(name.toLowerCase()) && isTag(name) ? [index] : []));
  const named = find(NAMES.target);
  const target = named >= 0 ? named : (tagged[0] ?? -1);
  // Which of two languages is meant, nobody can tell.
  if (key < 0 || english < 0 || target < 0 || tagged.length > 1) return undefined;
  const targetLocale = written[tagged[0] ?? -1];
  return {
    key,
    english,
    target,
    state,
    count: written.findLastIndex((name) => name !== '') + 1,
    ...(targetLocale === undefined ? {} : { targetLocale }),
  };
}

function isTag(name: string): boolean {
  return /^[a-z]{2,3}(?:[-_][a-z\d]+)*$/i.test(name) && cleanTag(name) !== undefined;
}

function readUnits(rows: Iterable<RowOrProblem>, columns: Columns): ParseResult {
  const units: ReadUnit[] = [];
  for (const { row, problem } of rows) {
    if (problem !== undefined) return { problem };
    const { line } = row;
    // Spreadsheets save empty rows and columns at the edges.
    if (row.cells.every((cell) => cell === '')) continue;
    // A file that was cut off must not bring half a text.
    if (row.cells.length < columns.count || row.cells.slice(columns.count).some((cell) => cell !== '')) {
      const reason = `the row has ${row.cells.length} cells, the headings are ${columns.count}`;
      return { problem: { line, column: 1, reason } };
    }
    const cells = row.cells.map(unguard);
    const state = UNIT_STATES.find((name) => name === cells[columns.state]?.trim().toLowerCase());
    units.push({
      key: cells[columns.key] ?? '',
      english: cells[columns.english] ?? '',
      target: cells[columns.target] ?? '',
      line,
      ...(state === undefined ? {} : { state }),
    });
  }
  return { file: { units, ...(columns.targetLocale === undefined ? {} : { targetLocale: columns.targetLocale }) } };
}
