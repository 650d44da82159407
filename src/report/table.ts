import { styleText } from 'node:util';

/** A column of a table. */
export interface Column<Row> {
  readonly title: string;
  readonly cell: (row: Row) => string;
}

/** A table for a terminal, one row a line. */
export function formatTable<Row>(columns: readonly Column<Row>[], rows: readonly Row[], colors: boolean): string {
  const cells = [columns.map(({ title }) => title), ...rows.map((row) => columns.map(({ cell }) => cell(row)))];
  const widths = columns.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  const lines = cells.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  const [head = '', ...body] = lines;
  return `${[colors ? styleText('bold', head, { validateStream: false }) : head, ...body].join('\n')}\n`;
}
