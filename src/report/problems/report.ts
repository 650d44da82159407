import type { CheckSeverity, Problem } from '../../check/problem.ts';
import type { SourceFile } from '../../check/source-file.ts';

/** What a run of the checks found, before it takes a form. */
export interface ProblemReport {
  /** In the order in which they are shown. */
  readonly problems: readonly Problem[];
  /** The paths of the files that were checked, those without problems included. */
  readonly files: readonly string[];
  /** The files that can be quoted, by path. */
  readonly sources: ReadonlyMap<string, SourceFile>;
  /** Whether warnings count. */
  readonly strict: boolean;
}

/** Whether a problem of this severity makes the run fail. */
export function fails(severity: CheckSeverity, strict: boolean): boolean {
  return strict || severity === 'error';
}

/** The files of a report with their problems, in the order of the problems; files without problems at the end. */
export function groupByFile({ problems, files }: ProblemReport): ReadonlyMap<string, readonly Problem[]> {
  const groups = new Map<string, Problem[]>();
  for (const problem of problems) {
    const group = groups.get(problem.file);
    if (group === undefined) groups.set(problem.file, [problem]);
    else group.push(problem);
  }
  for (const file of files) if (!groups.has(file)) groups.set(file, []);
  return groups;
}

/** The message with what is expected and the English text behind it, one part a line. */
export function describeProblem({ message, expected, english }: Problem): string[] {
  return [
    message,
    ...(expected === undefined ? [] : [`Expected: ${expected}`]),
    ...(english === undefined ? [] : [`English: ${english}`]),
  ];
}

/** The figures of a report, in one sentence. */
export function summarize({ problems, files, strict }: ProblemReport): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  const checked = count(files.length, 'file');
  if (problems.length === 0) return `No problems in ${checked}.`;
  const parts = [
    ...(errors > 0 ? [count(errors, 'error')] : []),
    ...(warnings > 0 ? [count(warnings, 'warning')] : []),
  ];
  const affected = new Set(problems.map(({ file }) => file)).size;
  const hint = errors === 0 && !strict ? ' Warnings count only with --strict.' : '';
  return `${parts.join(' and ')} in ${count(affected, 'file')} (${checked} checked).${hint}`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
