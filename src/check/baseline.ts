import { parse, type ObjectNode, type ValueNode } from '@humanwhocodes/momoa';
import type { ProblemKind } from './missing-files.ts';
import type { Problem } from './problem.ts';
import { createSourceFile, offsetAt, positionAt, type SourceFile } from './source-file.ts';

export const OUTDATED_BASELINE: ProblemKind = {
  kind: 'outdated-baseline',
  severity: 'error',
  title: 'Outdated baseline',
  explanation:
    'The baseline lists a problem that no longer occurs. Write the baseline again with --update-baseline, so that the problem cannot come back unseen.',
  example: { wrong: 'an entry for a text that was mended', right: 'an entry for a text that still has the problem' },
};

/** A problem that was there before: what stays the same while lines move and messages are reworded. */
export interface KnownProblem {
  /** Relative to the folder of the baseline, with `/`. */
  readonly file: string;
  readonly key: string;
  readonly kind: string;
  /** A hash of the offending characters. */
  readonly fingerprint: string;
}

/** An entry of a baseline file, with its place there. */
export interface BaselineEntry extends KnownProblem {
  readonly start: number;
  readonly end: number;
}

/** A baseline as it was read, or why and where it cannot be. */
export type Baseline =
  | { readonly file: SourceFile; readonly entries: readonly BaselineEntry[]; readonly error?: undefined }
  | { readonly error: { readonly line: number; readonly column: number; readonly reason: string } };

const FIELDS = ['file', 'key', 'kind', 'fingerprint'] as const;

/** Reads a baseline. Never throws. */
export function parseBaseline(path: string, content: string | Uint8Array): Baseline {
  const file = createSourceFile(path, content);
  try {
    const { body } = parse(file.text, { mode: 'json', ranges: true });
    const list = body.type === 'Object' ? memberOf(body, 'problems') : undefined;
    if (list?.type !== 'Array') return failure(file, 0, 'it is not a baseline');
    const entries: BaselineEntry[] = [];
    for (const { value } of list.elements) {
      const entry = entryOf(value);
      if (entry === undefined) return failure(file, value.range?.[0] ?? 0, `an entry needs ${FIELDS.join(', ')}`);
      entries.push(entry);
    }
    return { file, entries };
  } catch (error) {
    const offset = typeof error === 'object' && error !== null && 'offset' in error ? Number(error.offset) : 0;
    return failure(file, offset, 'it is not JSON');
  }
}

/** The content of a baseline file: one problem a line, sorted, so that a change reads well in a review. */
export function serializeBaseline(problems: readonly KnownProblem[]): string {
  const lines = problems
    .map(({ file, key, kind, fingerprint }) => JSON.stringify({ file, key, kind, fingerprint }))
    .toSorted();
  const list = lines.length === 0 ? '[]' : `[\n${lines.map((line) => `    ${line}`).join(',\n')}\n  ]`;
  return `{\n  "version": 1,\n  "problems": ${list}\n}\n`;
}

/** What a baseline makes of the problems found. */
export interface BaselineComparison {
  /** Problems that the baseline does not know. */
  readonly fresh: readonly Problem[];
  /** Entries whose problem still occurs, or that this run cannot judge. */
  readonly kept: readonly BaselineEntry[];
  /** Entries whose problem is gone. */
  readonly outdated: readonly BaselineEntry[];
}

/**
 * Compares problems with a baseline, each entry excusing one problem. `isJudged` says whether this run would have found the
 * problem of an entry: a run over one language says nothing about another.
 */
export function compareWithBaseline(
  problems: readonly Problem[],
  identify: (problem: Problem) => KnownProblem,
  entries: readonly BaselineEntry[],
  isJudged: (entry: KnownProblem) => boolean,
): BaselineComparison {
  const unused = new Map<string, BaselineEntry[]>();
  for (const entry of entries) unused.set(idOf(entry), [...(unused.get(idOf(entry)) ?? []), entry]);
  const used = new Set<BaselineEntry>();
  const fresh = problems.filter((problem) => {
    const entry = unused.get(idOf(identify(problem)))?.shift();
    if (entry !== undefined) used.add(entry);
    return entry === undefined;
  });
  const isKept = (entry: BaselineEntry): boolean => used.has(entry) || !isJudged(entry);
  return { fresh, kept: entries.filter(isKept), outdated: entries.filter((entry) => !isKept(entry)) };
}

/** One problem for each outdated entry, at its place in the baseline. */
export function reportOutdated(file: SourceFile, outdated: readonly BaselineEntry[]): Problem[] {
  return outdated.map(({ start, end, file: bundle, key, kind }) => {
    const [from, to] = [positionAt(file, start), positionAt(file, end)];
    return {
      kind: OUTDATED_BASELINE.kind,
      severity: OUTDATED_BASELINE.severity,
      file: file.path,
      ...from,
      endLine: to.line,
      endColumn: to.column,
      locale: '',
      key,
      message: `The problem ${kind} no longer occurs in ${bundle}.`,
      expected: 'a baseline without this entry, as --update-baseline writes it',
    };
  });
}

/** A hash of the characters that a problem points at. Lines may move and messages may be reworded without changing it. */
export function fingerprintOf({ line, column, endLine, endColumn }: Problem, file: SourceFile | undefined): string {
  const offending = file?.text.slice(offsetAt(file, line, column), offsetAt(file, endLine, endColumn)) ?? '';
  // FNV-1a; nobody gains by a collision.
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(offending)) hash = Math.imul(hash ^ byte, 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

function idOf({ file, key, kind, fingerprint }: KnownProblem): string {
  return JSON.stringify([file, key, kind, fingerprint]);
}

function entryOf(node: ValueNode): BaselineEntry | undefined {
  if (node.type !== 'Object') return undefined;
  const [file, key, kind, fingerprint] = FIELDS.map((name) => {
    const value = memberOf(node, name);
    return value?.type === 'String' ? value.value : undefined;
  });
  if (file === undefined || key === undefined || kind === undefined || fingerprint === undefined) return undefined;
  const [start = 0, end = 0] = node.range ?? [];
  return { file, key, kind, fingerprint, start, end };
}

function memberOf({ members }: ObjectNode, name: string): ValueNode | undefined {
  return members.find(({ name: node }) => node.type === 'String' && node.value === name)?.value;
}

function failure(file: SourceFile, offset: number, reason: string): Baseline {
  return { error: { ...positionAt(file, offset), reason } };
}
