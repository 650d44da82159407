import type { Problem } from '../../check/problem.ts';
import { cleanText } from '../visible-text.ts';
import { describeProblem, type ProblemReport } from './report.ts';

/** Workflow commands that GitHub Actions shows as annotations, one problem a line. */
export function formatGithub({ problems }: ProblemReport): string {
  return problems.map((problem) => `${formatCommand(problem)}\n`).join('');
}

function formatCommand(problem: Problem): string {
  const { severity, file, line, column, endLine, endColumn, kind, key } = problem;
  const properties = {
    file,
    line,
    endLine,
    // GitHub takes columns only of a range within one line.
    ...(line === endLine ? { col: column, endColumn } : {}),
    title: key === '' ? kind : `${kind} in ${key}`,
  };
  const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  const message = describeProblem(problem).map(cleanText).join('\n');
  return `::${severity} ${list.join(',')}::${escapeData(message)}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(cleanText(text)).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
