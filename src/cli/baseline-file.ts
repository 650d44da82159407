import { readFile } from 'node:fs/promises';
import { dirname, relative, sep } from 'node:path';
import {
  compareWithBaseline,
  fingerprintOf,
  parseBaseline,
  reportOutdated,
  serializeBaseline,
  type KnownProblem,
} from '../check/baseline.ts';
import { parseDocument } from '../check/json-document.ts';
import { PROBLEM_KINDS } from '../check/kinds.ts';
import type { Problem } from '../check/problem.ts';
import { createSourceFile, type SourceFile } from '../check/source-file.ts';
import { visibleText } from '../report/visible-text.ts';
import { errorCodeOf, fileErrorReason } from './file-error.ts';
import { UsageError, type Io } from './io.ts';
import { toShownPath, type LocaleFile } from './read-locales.ts';
import { saveFile } from './save-file.ts';

/** What a run found, and what it looked at. */
export interface CheckedRun {
  /** All problems. */
  readonly found: readonly Problem[];
  /** Those that count after incomplete languages were allowed for. */
  readonly agreed: readonly Problem[];
  readonly files: readonly LocaleFile[];
  readonly kinds: ReadonlySet<string>;
  /** Whether all languages were looked at. */
  readonly isWhole: boolean;
}

/** A baseline on the disk. */
export interface BaselineFile {
  readonly path: string;
  readonly content: Uint8Array;
  /** The problems that remain: new ones, and those of the baseline itself. Writes the baseline where that was asked for. */
  readonly apply: (run: CheckedRun, io: Io) => Promise<readonly Problem[]>;
}

/** Reads the baseline that the options name. Throws a `UsageError` where it cannot be read. */
export async function openBaseline(options: {
  readonly baseline?: string;
  readonly updateBaseline?: true;
}): Promise<BaselineFile | undefined> {
  const { baseline, updateBaseline = false } = options;
  if (baseline === undefined) {
    if (updateBaseline) throw new UsageError('--update-baseline needs --baseline <file>.');
    return undefined;
  }
  const path = toShownPath(baseline);
  const content = await readFile(baseline).catch((error: unknown) => {
    if (updateBaseline && errorCodeOf(error) === 'ENOENT') return undefined;
    const hint = errorCodeOf(error) === 'ENOENT' ? ' --update-baseline writes it.' : '';
    throw new UsageError(`${path} cannot be read: ${fileErrorReason(error)}.${hint}`);
  });
  if (content === undefined) return { path, content: new Uint8Array(), apply: (run, io) => create(path, run, io) };
  const parsed = parseBaseline(path, content);
  if (parsed.error !== undefined) {
    const { line, column, reason } = parsed.error;
    throw new UsageError(`${path}:${line}:${column} cannot be used: ${reason}.`);
  }
  const { file, entries } = parsed;
  return {
    path,
    content,
    async apply(run, io) {
      const identify = createIdentify(path, run);
      const isJudged = createIsJudged(path, run);
      const { kept, outdated } = compareWithBaseline(run.found, identify, entries, isJudged);
      const { fresh } = compareWithBaseline(run.agreed, identify, entries, isJudged);
      if (!updateBaseline) return [...fresh, ...reportOutdated(file, outdated)];
      if (outdated.length > 0) await write(path, kept, content, io);
      return fresh;
    },
  };
}

async function create(path: string, run: CheckedRun, io: Io): Promise<readonly Problem[]> {
  await write(path, run.agreed.map(createIdentify(path, run)), undefined, io);
  return [];
}

async function write(
  path: string,
  known: readonly KnownProblem[],
  before: Uint8Array | undefined,
  io: Io,
): Promise<void> {
  await saveFile(path, serializeBaseline(known), before);
  io.stderr(`${visibleText(path)} was written: ${known.length} known problem${known.length === 1 ? '' : 's'}.\n`);
}

function createIdentify(path: string, { files }: CheckedRun): (problem: Problem) => KnownProblem {
  const sources = new Map<string, SourceFile>();
  const contents = new Map(files.map((file) => [file.path, file.content]));
  return (problem) => {
    const source = sources.get(problem.file) ?? createSourceFile(problem.file, contents.get(problem.file) ?? '');
    sources.set(problem.file, source);
    const { key, kind } = problem;
    return { file: seenFrom(path, problem.file), key, kind, fingerprint: fingerprintOf(problem, source) };
  };
}

/** Whether a run would have found the problem of an entry; what stands in a file that is not JSON, nobody can tell. */
function createIsJudged(path: string, { files, kinds, isWhole }: CheckedRun): (entry: KnownProblem) => boolean {
  const readable = new Map(files.map((file) => [seenFrom(path, file.path), !isBroken(file)]));
  const isReportable = (kind: string): boolean =>
    kinds.has(kind) || !PROBLEM_KINDS.some((known) => known.kind === kind);
  return ({ file, kind }) => isReportable(kind) && (readable.get(file) ?? isWhole);
}

function isBroken({ content }: LocaleFile): boolean {
  return parseDocument(createSourceFile('', content).text).syntaxError !== undefined;
}

/** The path of a file seen from the folder of the baseline, so that a baseline does not depend on where it is used. */
function seenFrom(baseline: string, file: string): string {
  return relative(dirname(baseline), file).split(sep).join('/');
}
