import type { CheckContext } from '../context.ts';
import { membersOf, parseDocument } from '../json-document.ts';
import type { SourceFile, Span } from '../source-file.ts';

/** A place that the state file excuses from a check. */
export interface Excuse {
  /** Dotted path of the text. */
  readonly key: string;
  readonly kind: string;
  readonly reason: string;
  readonly file: SourceFile;
  readonly kindSpan: Span;
  readonly reasonSpan: Span;
}

/** All excuses of a bundle's state file, in its order. */
export function* excusesOf({ stateFile: file }: CheckContext): Generator<Excuse> {
  if (file === undefined) return;
  const { root } = parseDocument(file.text);
  for (const excuses of membersOf(root).filter(({ key }) => key === 'excuses')) {
    for (const place of membersOf(excuses)) {
      for (const { key: kind, value, keySpan: kindSpan, valueSpan: reasonSpan } of membersOf(place)) {
        yield { key: place.key, kind, reason: typeof value === 'string' ? value : '', file, kindSpan, reasonSpan };
      }
    }
  }
}
