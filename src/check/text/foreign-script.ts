import { defineTextCheck } from '../define-check.ts';
import { codePointName } from './code-point.ts';
import { findForeignRuns, type ForeignRun } from './foreign-runs.ts';
import { unusualTexts } from './unusual-texts.ts';
import { wordingOf } from './wording.ts';
import { writingOf } from './writing.ts';

export const foreignScript = defineTextCheck({
  kind: 'foreign-script',
  severity: 'error',
  title: 'Letter of another script',
  explanation:
    'The language is not written with this letter. It may only look like the right one: searches, spelling and screen readers take it for what it is. Type the letter of the language.',
  example: { wrong: 'Licens\\u0435 expired (Cyrillic е)', right: 'License expired' },
  select: unusualTexts,
  *runText(text, context, english) {
    const { isSource } = context;
    const writing = writingOf(context);
    if (writing === undefined) return;
    for (const literal of wordingOf(text, context)) {
      const runs = findForeignRuns(literal.text, writing).filter(
        // A name that English writes so, too.
        ({ kind, text: word }) =>
          kind === 'mixed' || (kind === 'script' && (isSource || !english?.value.includes(word))),
      );
      for (const run of mergeWords(runs, literal.text)) {
        yield { start: literal.start + run.start, end: literal.start + run.end, ...describe(run) };
      }
    }
  },
});

function describe({ text, lookAlike }: ForeignRun): { readonly message: string; readonly expected?: string } {
  const name = Array.from(text).length === 1 ? ` (${codePointName(text)})` : '';
  if (lookAlike === undefined)
    return { message: `“${text}”${name} is written in a script that the language does not use.` };
  return {
    message: `“${text}”${name} only looks like “${lookAlike}”; it is of another script.`,
    expected: lookAlike,
  };
}

/** A sentence in another script is one fault. */
function mergeWords(runs: readonly ForeignRun[], text: string): ForeignRun[] {
  const merged: ForeignRun[] = [];
  for (const run of runs) {
    const last = merged.at(-1);
    const isNext = last?.kind === 'script' && run.kind === 'script' && !/\p{L}/u.test(text.slice(last.end, run.start));
    if (!isNext) merged.push(run);
    else
      merged.splice(-1, 1, { start: last.start, end: run.end, text: text.slice(last.start, run.end), kind: 'script' });
  }
  return merged;
}
