import type { PartialBundle } from '../bundle/bundle.ts';
import { CHECKS } from './checks.ts';
import type { CheckContext } from './context.ts';
import { createContexts } from './create-contexts.ts';
import type { Check, Finding } from './define-check.ts';
import type { Problem } from './problem.ts';
import { positionAt } from './source-file.ts';
import type { Speller } from './speller.ts';
import type { Terms } from './terms.ts';

/** What `check` takes besides the bundles. Contents of files are text or bytes. */
export interface CheckOptions {
  /** The English bundle that translations are compared with. Default: the one among the bundles, else the package's own. */
  readonly english?: string | Uint8Array | undefined;
  /** Whether the bundles may be parts, as overrides are. Default: false. */
  readonly partial?: boolean | undefined;
  /** The words of each language, by tag. Default: the package's own; none where the bundles are parts: an app has its own style. */
  readonly terms?: Readonly<Record<string, Terms>> | undefined;
  /** The files of the review states, by tag. Default: none. */
  readonly states?:
    Readonly<Record<string, { readonly path: string; readonly content: string | Uint8Array }>> | undefined;
  /** Dictionaries by tag; only for them is the spelling looked at. Default: none. */
  readonly spellers?: Readonly<Record<string, Speller>> | undefined;
  /** Run only these kinds. Default: all. */
  readonly only?: readonly string[] | undefined;
  /** Do not run these kinds. Default: none. */
  readonly skip?: readonly string[] | undefined;
  /** Called before each bundle is looked at, for a line that shows the progress. */
  readonly onBundle?:
    ((bundle: { readonly path: string; readonly index: number; readonly total: number }) => void) | undefined;
}

/**
 * Bundles by file name (`locales/fr.json`) or tag (`fr`): the content of the file as text or bytes, or an object such as an
 * app's overrides.
 */
export type BundlesToCheck = Readonly<Record<string, string | Uint8Array | PartialBundle>>;

/**
 * All problems of bundles, in the order of the files, lines and columns. Reads and writes nothing and never throws; content that
 * cannot be read is a problem like any other.
 *
 * ```ts
 * test('our wording', () => expect(check(overrides, { partial: true })).toEqual([]));
 * ```
 */
export function check(bundles: BundlesToCheck, options: CheckOptions = {}): Problem[] {
  const { only, skip = [], partial = false } = options;
  const checks = CHECKS.filter(
    ({ kind, partial: forPartial }) =>
      (only === undefined || only.includes(kind)) && !skip.includes(kind) && (forPartial || !partial),
  );
  const problems: Problem[] = [];
  const total = Object.keys(bundles).length;
  let index = 0;
  for (const context of createContexts(bundles, options)) {
    options.onBundle?.({ path: context.file.path, index: index++, total });
    problems.push(...runChecks(checks, context));
  }
  return problems;
}

const knownKinds = kindsOf(CHECKS);

/** The problems of one bundle that some checks find, in the order of files, lines and columns. */
export function runChecks(
  checks: readonly Check[],
  bundle: Omit<CheckContext, 'found' | 'kinds' | 'knownKinds'>,
): Problem[] {
  const found = new Map<string, Set<string>>();
  const context: CheckContext = { ...bundle, found, knownKinds, kinds: kindsOf(checks) };
  const problems: Problem[] = [];
  for (const { kind, severity, run } of checks) {
    for (const finding of run(context)) {
      const key = finding.key ?? '';
      found.set(key, (found.get(key) ?? new Set()).add(kind));
      // What is wrong in another file is not a place of the bundle that a check could be wrong about.
      const isHere = finding.file === undefined;
      if (!isHere || !isExcused(context, key, kind)) problems.push(toProblem(kind, severity, finding, context));
    }
  }
  return problems.toSorted(
    (a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.kind, b.kind),
  );
}

function kindsOf(checks: readonly Check[]): ReadonlySet<string> {
  return new Set(checks.map(({ kind }) => kind));
}

function toProblem(kind: string, severity: Problem['severity'], finding: Finding, context: CheckContext): Problem {
  const { span, key = '', file = context.file, message, expected, english } = finding;
  const { line, column } = positionAt(file, span.start);
  const { line: endLine, column: endColumn } = positionAt(file, span.end);
  return {
    kind,
    severity,
    file: file.path,
    line,
    column,
    endLine,
    endColumn,
    locale: context.locale,
    key,
    message,
    ...(expected === undefined ? {} : { expected }),
    ...(english === undefined ? {} : { english }),
  };
}

function isExcused({ state }: CheckContext, key: string, kind: string): boolean {
  const excuses = state?.excuses;
  return excuses !== undefined && Object.hasOwn(excuses, key) && Object.hasOwn(excuses[key] ?? {}, kind);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
