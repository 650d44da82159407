import { partsOf } from '../protected-parts.ts';

/** A piece of a text: words, or a code with its id in the unit. */
export type InlinePart =
  { readonly text: string; readonly id?: undefined } | { readonly text: string; readonly id: string };

/** The source and the target of a unit, in pieces. */
export interface InlineTexts {
  readonly source: readonly InlinePart[];
  /** A code that the source has too has its id there. */
  readonly target: readonly InlinePart[];
}

/** Takes the texts of a unit apart and numbers their codes, from 1 on. */
export function numberCodes(source: string, target = ''): InlineTexts {
  let count = 0;
  const sourceParts = partsOf(source).map(({ text, isCode }): InlinePart =>
    isCode ? { text, id: `${++count}` } : { text },
  );
  const unused = sourceParts.filter((part) => part.id !== undefined);
  const targetParts = partsOf(target).map(({ text, isCode }): InlinePart => {
    if (!isCode) return { text };
    const index = unused.findIndex((code) => code.text === text);
    const [same] = index < 0 ? [] : unused.splice(index, 1);
    return { text, id: same?.id ?? `${++count}` };
  });
  return { source: sourceParts, target: targetParts };
}
