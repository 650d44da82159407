import { createSourceFile, positionAt } from '../check/source-file.ts';
import type { Delimiter, FileProblem } from './exchange.ts';

/** A row of a table. */
export interface Row {
  /** 1-based line of its beginning. */
  readonly line: number;
  readonly cells: readonly string[];
}

export type RowOrProblem =
  { readonly row: Row; readonly problem?: undefined } | { readonly row?: undefined; readonly problem: FileProblem };

/** The rows of a table from an offset on (RFC 4180, with any line end). The first problem ends them. */
export function* readRows(text: string, start: number, delimiter: Delimiter): Generator<RowOrProblem, undefined> {
  const file = createSourceFile('', text);
  for (let position = start; position < text.length;) {
    const { line } = positionAt(file, position);
    const cells: string[] = [];
    for (;;) {
      const isQuoted = text[position] === '"';
      const end = isQuoted ? endOfQuoted(text, position) : endOfPlain(text, position, delimiter);
      if (end === undefined)
        return yield { problem: { ...positionAt(file, position), reason: 'the quotation mark is not closed' } };
      const cell = text.slice(position, end);
      const stray = isQuoted ? -1 : cell.indexOf('"');
      if (stray >= 0) {
        return yield {
          problem: { ...positionAt(file, position + stray), reason: 'a cell with a quotation mark is not quoted' },
        };
      }
      cells.push(isQuoted ? cell.slice(1, -1).replaceAll('""', '"') : cell);
      position = end + 1;
      if (text[end] !== delimiter) break;
    }
    const last = position - 1;
    if (text[last] === '\r' && text[position] === '\n') position++;
    else if (last < text.length && text[last] !== '\r' && text[last] !== '\n') {
      return yield { problem: { ...positionAt(file, last), reason: 'there is text behind the quotation mark' } };
    }
    yield { row: { line, cells } };
  }
  return undefined;
}

/** Just behind the closing quotation mark; two of them are one of the text. */
function endOfQuoted(text: string, start: number): number | undefined {
  let quote = text.indexOf('"', start + 1);
  while (quote >= 0 && text[quote + 1] === '"') quote = text.indexOf('"', quote + 2);
  return quote < 0 ? undefined : quote + 1;
}

// No regular expression: in a cell of some million characters it would run out of stack.
function endOfPlain(text: string, start: number, delimiter: Delimiter): number {
  let end = start;
  while (end < text.length && text[end] !== delimiter && text[end] !== '\r' && text[end] !== '\n') end++;
  return end;
}
