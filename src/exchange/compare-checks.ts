import { check } from '../check/check.ts';
import type { Problem } from '../check/problem.ts';
import type { Terms } from '../check/terms.ts';
import type { TranslationFiles } from './create-exchange-file.ts';
import type { ImportWrite } from './list-writes.ts';

/** The files of a translation, and the words of its language that `check` needs. */
export type ImportTarget = TranslationFiles & { readonly terms?: Readonly<Record<string, Terms>> | undefined };

/** What `check` finds after the writes and did not find before. */
export function compareChecks(
  { locale, bundle, state, english, terms }: ImportTarget,
  writes: readonly ImportWrite[],
): { readonly errors: readonly Problem[]; readonly warnings: readonly Problem[] } {
  if (writes.length === 0) return { errors: [], warnings: [] };
  const last = (target: ImportWrite['target']): string | undefined =>
    writes.findLast((write) => write.target === target)?.content;
  const run = (files: Pick<ImportTarget, 'bundle' | 'state'>): readonly Problem[] =>
    check(
      { [`${locale}.json`]: files.bundle },
      {
        english,
        terms,
        states: files.state === undefined ? {} : { [locale]: { path: 'state', content: files.state } },
      },
    );
  const known = new Set(run({ bundle, state }).map(identify));
  const fresh = run({ bundle: last('bundle') ?? bundle, state: last('state') ?? state }).filter(
    (problem) => !known.has(identify(problem)),
  );
  return {
    errors: fresh.filter(({ severity }) => severity === 'error'),
    warnings: fresh.filter(({ severity }) => severity === 'warning'),
  };
}

function identify({ kind, key }: Problem): string {
  return `${kind} ${key}`;
}
