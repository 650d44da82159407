import { styleText } from 'node:util';
import type { Definition } from '../codes/definition.ts';

type NamedDefinition = Definition & { readonly name: string };

const COLUMNS: readonly { readonly title: string; readonly cell: (code: NamedDefinition) => string }[] = [
  { title: 'CODE', cell: ({ value }) => String(value) },
  { title: 'NAME', cell: ({ name }) => name },
  { title: 'CATEGORY', cell: ({ category }) => category },
  { title: 'SEVERITY', cell: ({ severity }) => severity },
  { title: 'CAUSE', cell: ({ cause }) => cause },
  { title: 'RETRY', cell: ({ retry }) => retry },
  { title: 'FIXABLE BY', cell: ({ fixableBy }) => fixableBy.join(', ') },
];

/** A table for a terminal, one code a line. */
export function formatCodeTable(codes: readonly NamedDefinition[], colors: boolean): string {
  const rows = [COLUMNS.map(({ title }) => title), ...codes.map((code) => COLUMNS.map(({ cell }) => cell(code)))];
  const widths = COLUMNS.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  const [head = '', ...body] = lines;
  return `${[colors ? styleText('bold', head, { validateStream: false }) : head, ...body].join('\n')}\n`;
}
