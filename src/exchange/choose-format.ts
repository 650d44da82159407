import type { FileProblem, Format, ReadFile } from './exchange.ts';

/** A file that was read, or why it was not: in a few words, with the place where there is one. */
export type FormatChoice =
  | { readonly format: Format; readonly file: ReadFile; readonly reason?: undefined }
  | { readonly reason: string; readonly place?: Pick<FileProblem, 'line' | 'column'> };

/** Reads a file in the format that its name tells, and its content where the name does not. */
export function readInFormat(name: string, text: string, formats: readonly Format[]): FormatChoice {
  const named = formats.filter((format) => format.hasName(name));
  const candidates = (named.length > 0 ? named : formats).filter(
    // Versions of one format may share a reader.
    (format, index, all) => all.findIndex(({ parse }) => parse === format.parse) === index,
  );
  const results = candidates.map((format) => ({ format, ...format.parse(text) }));
  const [hit, other] = results.flatMap(({ format, file }) => (file === undefined ? [] : [{ format, file }]));
  if (hit !== undefined && other === undefined) return hit;
  if (hit !== undefined || named.length === 0) {
    return { reason: `its format is not known; it should be named as an export is, for example ${examples(formats)}` };
  }
  // Of two readers of one kind of file, the one that came further knows better.
  const [furthest] = results
    .flatMap(({ problem }) => (problem === undefined ? [] : [problem]))
    .toSorted((a, b) => b.line - a.line || b.column - a.column);
  return furthest === undefined ? { reason: 'it cannot be read' } : { reason: furthest.reason, place: furthest };
}

function examples(formats: readonly Format[]): string {
  return [...new Set(formats.map((format) => format.fileName('fr')))].join(', ');
}
