import type { ProblemKind } from '../../check/missing-files.ts';
import { formatTable, type Column } from '../table.ts';
import { toJson } from '../visible-text.ts';

const COLUMNS: readonly Column<ProblemKind>[] = [
  { title: 'KIND', cell: ({ kind }) => kind },
  { title: 'SEVERITY', cell: ({ severity }) => severity },
  { title: 'TITLE', cell: ({ title }) => title },
];

/** A table of the kinds of problems, one a line. */
export function formatKindTable(kinds: readonly ProblemKind[], colors: boolean): string {
  return formatTable(COLUMNS, kinds, colors);
}

/** The kinds of problems with explanation and example. */
export function formatKindJson(kinds: readonly ProblemKind[]): string {
  return toJson(
    kinds.map(({ kind, severity, title, explanation, example }) => ({ kind, severity, title, explanation, example })),
  );
}
