import type { Definition } from '../codes/definition.ts';
import { formatTable, type Column } from './table.ts';

type NamedDefinition = Definition & { readonly name: string };

const COLUMNS: readonly Column<NamedDefinition>[] = [
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
  return formatTable(COLUMNS, codes, colors);
}
