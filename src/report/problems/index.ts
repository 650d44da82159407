import { formatGithub } from './github.ts';
import { formatJson } from './json.ts';
import { formatJunit } from './junit.ts';
import { formatPretty } from './pretty.ts';
import type { ProblemReport } from './report.ts';
import { formatSarif } from './sarif.ts';

export type ProblemFormat = 'pretty' | 'json' | 'github' | 'sarif' | 'junit';

/** The forms of a report; only `pretty` is for people. */
export const PROBLEM_FORMATS: Readonly<Record<ProblemFormat, (report: ProblemReport, colors: boolean) => string>> = {
  pretty: formatPretty,
  json: formatJson,
  github: formatGithub,
  sarif: formatSarif,
  junit: formatJunit,
};
