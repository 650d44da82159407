import { styleText } from 'node:util';
import type { Problem } from '../../check/problem.ts';
import { lineAt, type SourceFile } from '../../check/source-file.ts';
import { visibleText } from '../visible-text.ts';
import { describeProblem, groupByFile, summarize, type ProblemReport } from './report.ts';

type Style = Parameters<typeof styleText>[0];
type Paint = (style: Style, text: string) => string;

/** For people: grouped by file, each problem with its line of the file and the offending characters underlined. */
export function formatPretty(report: ProblemReport, colors: boolean): string {
  const paint: Paint = (style, text) => (colors ? styleText(style, text, { validateStream: false }) : text);
  const groups = [...groupByFile(report)].filter(([, problems]) => problems.length > 0);
  const blocks = groups.map(([path, problems]) =>
    [
      paint('underline', visibleText(path)),
      ...problems.map((problem) => formatProblem(problem, report.sources.get(path), paint)),
    ].join('\n'),
  );
  const style: Style = report.problems.length === 0 ? 'green' : 'bold';
  return `${[...blocks, paint(style, summarize(report))].join('\n\n')}\n`;
}

function formatProblem(problem: Problem, file: SourceFile | undefined, paint: Paint): string {
  const { line, column, severity, kind, key } = problem;
  const color = severity === 'error' ? 'red' : 'yellow';
  const head = [
    `${line}:${column}`,
    paint(color, severity),
    kind,
    ...(key === '' ? [] : [paint('dim', visibleText(key))]),
  ];
  const [message = '', ...rest] = describeProblem(problem).map(visibleText);
  return [
    `  ${head.join('  ')}`,
    `    ${message}`,
    ...quote(problem, file, (carets) => paint(color, carets)),
    ...rest.map((text) => `    ${text}`),
  ].join('\n');
}

// As wide as a line of a report should be, the indentation not counted.
const WIDTH = 100;
const LEAD = 30;
// A file may be one endless line; what is further away is not looked at.
const REACH = 500;

/** The line of the file and the carets below it. A long line is cut around the offending characters. */
function quote({ line, column, endLine, endColumn }: Problem, file: SourceFile | undefined, mark: Mark): string[] {
  const source = file === undefined ? '' : lineAt(file, line);
  if (source.trim() === '') return [];
  const start = column - 1;
  const end = endLine === line ? Math.max(start, endColumn - 1) : source.length;
  const before = takeEnd(source.slice(0, start).trimStart(), LEAD);
  const offending = takeStart(source.slice(start, end), WIDTH - before.width);
  const after = takeStart(source.slice(end), WIDTH - before.width - offending.width);
  const shown = offending.isCut ? [before, offending] : [before, offending, after];
  const carets = '^'.repeat(Math.max(1, offending.width));
  return [`      ${shown.map(({ text }) => text).join('')}`, `      ${' '.repeat(before.width)}${mark(carets)}`];
}

type Mark = (carets: string) => string;

/** A piece of a line as it is shown, with the cells that it takes. */
interface Piece {
  readonly text: string;
  readonly width: number;
  readonly isCut: boolean;
}

function takeStart(text: string, width: number): Piece {
  const near = text.slice(0, REACH);
  const { kept, used } = take(characters(near), width);
  const isCut = kept.length < characters(near).length || near.length < text.length;
  return { text: kept.join('') + (isCut ? '…' : ''), width: used + Number(isCut), isCut };
}

function takeEnd(text: string, width: number): Piece {
  const near = text.slice(-REACH);
  const { kept, used } = take(characters(near).toReversed(), width);
  const isCut = kept.length < characters(near).length || near.length < text.length;
  return { text: (isCut ? '…' : '') + kept.toReversed().join(''), width: used + Number(isCut), isCut };
}

/** As many as fit; one cell stays free for the ellipsis unless all fit. */
function take(all: readonly string[], width: number): { readonly kept: string[]; readonly used: number } {
  const kept: string[] = [];
  let used = 0;
  for (const character of all) {
    if (used + widthOf(character) >= width && kept.length < all.length - 1) break;
    used += widthOf(character);
    kept.push(character);
  }
  return { kept, used };
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** What takes cells together; a tab is two spaces. */
function characters(text: string): string[] {
  const safe = visibleText(text.replaceAll('\t', '  '));
  return Array.from(graphemes.segment(safe), ({ segment }) => segment);
}

const WIDE =
  /^[\u1100-\u115f\u231a\u231b\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]|^\p{Emoji_Presentation}|^.\ufe0f/u;
const WITHOUT_WIDTH = /^[\p{M}\u200c\u200d]+$/u;

/** The cells that a grapheme takes on a terminal. */
function widthOf(grapheme: string): number {
  if (WITHOUT_WIDTH.test(grapheme)) return 0;
  return WIDE.test(grapheme) ? 2 : 1;
}
