import type { Check } from './define-check.ts';
import { FILE_START, type Problem } from './problem.ts';

/** What people read about a kind of problem. */
export type ProblemKind = Pick<Check, 'kind' | 'severity' | 'title' | 'explanation' | 'example'>;

export const MISSING_FILE: ProblemKind = {
  kind: 'missing-file',
  severity: 'error',
  title: 'Missing file',
  explanation:
    'A language has a file in terms/ or state/ but no bundle, so that its users get English. Add the bundle or delete what declares the language.',
  example: { wrong: 'terms/fr.json without fr.json', right: 'terms/fr.json and fr.json' },
};

/** One problem for each language that other files declare and that has no bundle. */
export function findMissingFiles(
  declared: readonly { readonly locale: string; readonly by: string; readonly path: string }[],
): Problem[] {
  return declared.map(({ locale, by, path }) => ({
    kind: MISSING_FILE.kind,
    severity: MISSING_FILE.severity,
    ...FILE_START,
    file: path,
    locale,
    message: `${by} declares the language ${locale}, but it has no bundle.`,
    expected: path,
  }));
}
