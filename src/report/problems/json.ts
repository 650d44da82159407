import { toJson } from '../visible-text.ts';
import type { ProblemReport } from './report.ts';

/** The list of problems, as `check` gives it. */
export function formatJson({ problems }: ProblemReport): string {
  return toJson(problems);
}
