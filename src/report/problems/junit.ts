import type { Problem } from '../../check/problem.ts';
import { describeProblem, fails, groupByFile, type ProblemReport } from './report.ts';

/** JUnit XML: a suite for each file, a failed case for each problem, a skipped one where warnings do not count. */
export function formatJunit(report: ProblemReport): string {
  const suites = [...groupByFile(report)].map(([file, problems]) => formatSuite(file, problems, report.strict));
  const total = report.problems.length + suites.filter(({ isClean }) => isClean).length;
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites${attributes({ name: 'qlm-messages check', tests: total, ...countsOf(report.problems, report.strict) })}>`,
    ...suites.map(({ xml }) => xml),
    '</testsuites>',
  ];
  return `${lines.join('\n')}\n`;
}

function formatSuite(file: string, problems: readonly Problem[], strict: boolean): { xml: string; isClean: boolean } {
  const isClean = problems.length === 0;
  const cases = isClean
    ? [`    <testcase${attributes({ classname: file, name: 'no problems' })}/>`]
    : problems.map((problem) => formatCase(problem, strict));
  const head = attributes({ name: file, tests: cases.length, ...countsOf(problems, strict) });
  return { xml: [`  <testsuite${head}>`, ...cases, '  </testsuite>'].join('\n'), isClean };
}

function formatCase(problem: Problem, strict: boolean): string {
  const { file, line, column, kind, key, severity, message } = problem;
  const place = key === '' ? `${line}:${column}` : `${key} ${line}:${column}`;
  const head = attributes({ classname: file, name: `${kind} ${place}`, file, line });
  const body = [`${file}:${line}:${column}`, ...describeProblem(problem)].join('\n');
  const result = fails(severity, strict)
    ? `<failure${attributes({ type: kind, message })}>${escapeXml(body)}</failure>`
    : `<skipped${attributes({ message: `warning: ${message}` })}/>`;
  return `    <testcase${head}>${result}</testcase>`;
}

function countsOf(
  problems: readonly Problem[],
  strict: boolean,
): { failures: number; skipped: number; errors: number } {
  const failures = problems.filter(({ severity }) => fails(severity, strict)).length;
  return { failures, skipped: problems.length - failures, errors: 0 };
}

function attributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${escapeXml(String(value)).replaceAll('\n', '&#10;')}"`)
    .join('');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\t': '&#9;',
};

/** XML has no way to write most control characters, half characters, U+FFFE and U+FFFF. */
function escapeXml(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]|\p{Surrogate}|[\ufffe\uffff]/gu, '\ufffd')
    .replace(/["&'<>\t]/g, (character) => ENTITIES[character] ?? '');
}
