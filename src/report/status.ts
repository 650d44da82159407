import { formatTable, type Column } from './table.ts';
import { toJson } from './visible-text.ts';

/** How far a language is. */
export interface LanguageStatus {
  readonly locale: string;
  readonly englishName: string;
  readonly ownName: string;
  /** The number of the English texts, and how many of them the language has translated. */
  readonly total: number;
  readonly translated: number;
  /** Texts whose English has changed since they were translated. */
  readonly stale: number;
  /** Texts made by a machine, and texts reviewed by a person; `undefined` where no state is recorded. */
  readonly machineMade: number | undefined;
  readonly reviewed: number | undefined;
  readonly errors: number;
  readonly warnings: number;
}

// The language's own name stands last: columns behind it would not be straight, since its letters can be wide or run to the left.
const COLUMNS: readonly Column<LanguageStatus>[] = [
  { title: 'TAG', cell: ({ locale }) => locale },
  { title: 'LANGUAGE', cell: ({ englishName }) => englishName },
  { title: 'COMPLETE', cell: (language) => `${percentOf(language)} %` },
  { title: 'STALE', cell: ({ stale }) => String(stale) },
  { title: 'MACHINE-MADE', cell: ({ machineMade }) => formatCount(machineMade) },
  { title: 'REVIEWED', cell: ({ reviewed }) => formatCount(reviewed) },
  { title: 'ERRORS', cell: ({ errors }) => String(errors) },
  { title: 'WARNINGS', cell: ({ warnings }) => String(warnings) },
  { title: 'OWN NAME', cell: ({ ownName }) => ownName },
];

/** The forms in which the state of all languages can be printed. */
export const STATUS_FORMATS = {
  table: formatStatusTable,
  json: formatStatusJson,
  markdown: formatStatusMarkdown,
} as const;

/** A table for a terminal, one language a line. */
function formatStatusTable(languages: readonly LanguageStatus[], colors: boolean): string {
  return formatTable(COLUMNS, languages, colors);
}

function formatStatusJson(languages: readonly LanguageStatus[]): string {
  return toJson(
    languages.map(({ machineMade = null, reviewed = null, ...language }) => ({
      ...language,
      complete: percentOf(language),
      machineMade,
      reviewed,
    })),
  );
}

/** A table for a pull request. */
function formatStatusMarkdown(languages: readonly LanguageStatus[]): string {
  const rows = [
    COLUMNS.map(({ title }) => title.charAt(0) + title.slice(1).toLowerCase()),
    COLUMNS.map(() => '---'),
    ...languages.map((language) =>
      COLUMNS.map(({ cell }) => cell(language).replaceAll(/[\\|<>&`*_[\]]/g, String.raw`\$&`)),
    ),
  ];
  return rows.map((cells) => `| ${cells.join(' | ')} |\n`).join('');
}

/** Rounded down: only what is complete reads as 100 %. */
function percentOf({ translated, total }: Pick<LanguageStatus, 'translated' | 'total'>): number {
  return total === 0 ? 100 : Math.floor((translated / total) * 1000) / 10;
}

function formatCount(count: number | undefined): string {
  return count === undefined ? '-' : String(count);
}
