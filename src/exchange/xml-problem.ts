import { createSourceFile, positionAt } from '../check/source-file.ts';
import type { XmlProblem } from '../xml/read-xml.ts';
import type { FileProblem } from './exchange.ts';

// A name in a file may be a megabyte long.
const MAX_REASON_LENGTH = 300;

/** The problem of a file in XML, with its line and column. */
export function toFileProblem(text: string, { reason, offset }: XmlProblem): FileProblem {
  const isLong = reason.length > MAX_REASON_LENGTH;
  return {
    ...positionAt(createSourceFile('', text), offset),
    reason: isLong ? `${reason.slice(0, MAX_REASON_LENGTH)}…` : reason,
  };
}
