import { fingerprintOf } from '../../check/baseline.ts';
import { PROBLEM_KINDS } from '../../check/kinds.ts';
import type { Problem } from '../../check/problem.ts';
import { cleanText, toJson } from '../visible-text.ts';
import { describeProblem, type ProblemReport } from './report.ts';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** SARIF 2.1.0, as code scanning services take it. */
export function formatSarif(report: ProblemReport): string {
  return toJson({
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'qlm-messages', rules: PROBLEM_KINDS.map(toRule) } },
        columnKind: 'utf16CodeUnits',
        results: report.problems.map((problem) => toResult(problem, report)),
      },
    ],
  });
}

function toRule({ kind, severity, title, explanation, example }: (typeof PROBLEM_KINDS)[number]): object {
  return {
    id: kind,
    shortDescription: { text: escapeMessage(title) },
    fullDescription: { text: escapeMessage(explanation) },
    help: { text: escapeMessage(`${explanation}\nWrong: ${example.wrong}\nRight: ${example.right}`) },
    defaultConfiguration: { level: severity },
  };
}

function toResult(problem: Problem, { sources }: ProblemReport): object {
  const { kind, severity, file, line, column, endLine, endColumn, key, locale } = problem;
  return {
    ruleId: kind,
    ruleIndex: PROBLEM_KINDS.findIndex((rule) => rule.kind === kind),
    level: severity,
    message: { text: escapeMessage(describeProblem(problem).map(cleanText).join('\n')) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: toUri(file) },
          region: { startLine: line, startColumn: column, endLine, endColumn },
        },
        ...(key === '' ? {} : { logicalLocations: [{ fullyQualifiedName: cleanText(key) }] }),
      },
    ],
    // Lets a service know a problem again after lines have moved.
    partialFingerprints: { 'qlmMessagesProblem/v1': `${locale}:${key}:${fingerprintOf(problem, sources.get(file))}` },
  };
}

/** In a message of SARIF, braces hold placeholders, and brackets before a parenthesis hold links. */
function escapeMessage(text: string): string {
  return text.replaceAll('{', '{{').replaceAll('}', '}}').replaceAll('](', '] (');
}

/** A relative reference, or a `file:` URI for an absolute path. */
function toUri(path: string): string {
  const isAbsolute = /^(?:\/|[a-z]:[\\/])/i.test(path);
  const segments = path
    .replaceAll('\\', '/')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .split('/');
  const uri = segments.map((segment, index) => (isDrive(segment, index) ? segment : encodeURIComponent(segment)));
  if (!isAbsolute) return uri.join('/');
  return `file://${path.startsWith('/') ? '' : '/'}${uri.join('/')}`;
}

function isDrive(segment: string, index: number): boolean {
  return index === 0 && /^[a-z]:$/i.test(segment);
}
