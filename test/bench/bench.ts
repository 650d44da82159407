// Run by `npm run bench`: this package beside its alternatives, on the same English messages. Prints tables and judges the
// goals by what was measured; fails only if something breaks, never because of a time.
import { measureSizes, type AppSize, type Size } from './bundle-size.ts';
import { CANDIDATES } from './candidates.ts';
import { measureColdStarts, type ColdStarts, type FirstMessage } from './cold-start.ts';
import { measureCheck, type CheckCost } from './check-cost.ts';
import { browserGoals, checkGoals, goals, type SpeedCase } from './goals.ts';
import { measureHeap, type HeapResults } from './heap.ts';
import { measureBrowser } from './in-browser.ts';
import { describeMachine, isBusy } from './machine.ts';
import { ratios, type Entry } from './side-by-side.ts';
import { measureSpeed } from './speed.ts';
import { PROCESSES, ROUNDS, type SpeedResults } from './speed-results.ts';
import { summarize, summarizePairs, type Summary } from './statistics.ts';
import { renderTable } from './table.ts';
import { createWorkspace } from './workspace.ts';

const RATIOS = ['to floor', 'to best peer'];

const workspace = createWorkspace();
try {
  print(describeMachine());
  if (isBusy()) print('The machine has other things to do: the times below say little.');
  const sizes = await measureSizes();
  printSizes(sizes);
  const speed = await measureSpeed(workspace);
  const cases = toSpeedCases(speed);
  print(
    `All candidates gave the same texts for ${speed.comparedInputs} inputs: every code, and every form of every code.`,
  );
  for (const speedCase of cases) printSpeed(speedCase);
  const coldStarts = await measureColdStarts(workspace);
  printColdStarts(coldStarts, 'static');
  printColdStarts(coldStarts, 'plural');
  printHeap(await measureHeap(workspace));
  const checkCost = await measureCheck();
  printCheck(checkCost);
  const browserCost = await measureBrowser();
  print(`In a page: Chromium ${browserCost.version}; times are medians, with the range of four fifths of the rounds.`);
  section(
    'Goals',
    ['goal', 'measured', 'verdict'],
    [...goals(cases, coldStarts, sizes), ...checkGoals(checkCost), ...browserGoals(browserCost)].map(
      ({ goal, measured, verdict }) => [goal, measured, verdict],
    ),
  );
} finally {
  workspace.remove();
}

function toSpeedCases({ cases }: SpeedResults): readonly SpeedCase[] {
  return cases.map(({ name, nanoseconds }) => ({
    name,
    runs: CANDIDATES.map((candidate, index) => ({ candidate, nanoseconds: nanoseconds[index] ?? [] })),
  }));
}

function printSpeed({ name, runs }: SpeedCase): void {
  const measured = runs.map(({ candidate, nanoseconds }) => ({ candidate, summary: summarize(nanoseconds) }));
  sideBySide(`Warm resolve, ${name}: ns, ${ROUNDS} rounds in turn in each of ${PROCESSES} processes`, measured);
}

function printColdStarts({ empty, starts }: ColdStarts, message: FirstMessage): void {
  const measured = starts
    .filter((start) => start.message === message)
    .map(({ candidate, times }) => ({
      candidate,
      toMessage: summarizePairs(times.message, empty.message, subtract),
      toEnd: summarizePairs(times.process, empty.process, subtract),
    }));
  const columns = ratios(measured.map(({ candidate, toMessage }) => ({ candidate, figure: toMessage.median })));
  const nothing = summarize(empty.process);
  section(
    `Cold start, ${message}: ms from loading the app to its first message, over an app that does nothing; ${empty.process.length} processes each.
On the right, the same for whole processes (one that does nothing: ${number(nothing.median)}, ${spread(nothing)})`,
    ['', 'median', 'p10 – p90', ...RATIOS, 'process', 'p10 – p90'],
    measured.map(({ candidate, toMessage, toEnd }, index) => [
      candidate.title,
      number(toMessage.median),
      spread(toMessage),
      ...(columns[index] ?? []),
      number(toEnd.median),
      spread(toEnd),
    ]),
  );
}

function subtract(left: number, right: number): number {
  return left - right;
}

function printHeap({ apps, languages }: HeapResults): void {
  sideBySide(
    'Heap of an English app after it has resolved every code: kB, fresh processes',
    apps.map(({ candidate, bytes }) => ({ candidate, summary: scale(bytes, 1e-3) })),
  );
  section(
    'Heap of each further language of qlm-messages, beside English: kB, fresh processes',
    ['language', 'median', 'p10 – p90'],
    languages.map(({ tag, bytes }) => {
      const kilobytes = scale(bytes, 1e-3);
      return [tag, number(kilobytes.median), spread(kilobytes)];
    }),
  );
}

function printSizes(sizes: readonly AppSize[]): void {
  const entries = sizes.map(({ candidate, total }): Entry => ({ candidate, figure: total.gzip }));
  const columns = ratios(entries);
  section(
    'Bytes of an app that shows English (min, gzip, brotli), ratios of gzip; what is loaded at its start',
    ['', ...['total', 'library', 'messages'].flatMap((part) => [`${part} min`, 'gz', 'br']), ...RATIOS],
    sizes.map(({ candidate, total, library }, index) => [
      candidate.title,
      ...sizeCells(total),
      ...sizeCells(library),
      ...sizeCells(difference(total, library)),
      ...(columns[index] ?? []),
    ]),
  );
  const kept = sizes
    .map(({ candidate, total, withLicenses }) => ({ candidate, extra: withLicenses.gzip - total.gzip }))
    .filter(({ extra }) => extra > 0);
  if (kept.length === 0) return;
  const list = kept.map(({ candidate, extra }) => `${candidate.title} +${extra}`).join(', ');
  print(`Where the bundler keeps license comments, in gzip: ${list}. The others have none.`);
}

function difference(total: Size, library: Size): Size {
  return {
    min: total.min - library.min,
    gzip: total.gzip - library.gzip,
    brotli: total.brotli - library.brotli,
  };
}

function printCheck({ bundles, codes, texts, problems, milliseconds, megabytes }: CheckCost): void {
  const seconds = scale(summarize(milliseconds), 1 / 1000);
  section(
    'Checking the package’s own bundles, repeated, without spelling',
    ['bundles', 'codes', 'texts', 'problems', 'seconds', 'p10 – p90', 'MB'],
    [[...[bundles, codes, texts, problems].map(String), number(seconds.median), spread(seconds), number(megabytes)]],
  );
}

function sideBySide(
  title: string,
  measured: readonly { readonly candidate: Entry['candidate']; readonly summary: Summary }[],
): void {
  const columns = ratios(measured.map(({ candidate, summary }) => ({ candidate, figure: summary.median })));
  section(
    title,
    ['', 'median', 'p10 – p90', ...RATIOS],
    measured.map(({ candidate, summary }, index) => [
      candidate.title,
      number(summary.median),
      spread(summary),
      ...(columns[index] ?? []),
    ]),
  );
}

function section(title: string, header: readonly string[], rows: readonly (readonly string[])[]): void {
  print(`${title}\n\n${renderTable(header, rows)}`);
}

function spread({ p10, p90 }: Summary): string {
  return `${number(p10)} – ${number(p90)}`;
}

function scale({ median, p10, p90 }: Summary, factor: number): Summary {
  return { median: median * factor, p10: p10 * factor, p90: p90 * factor };
}

/** Three digits that mean something. */
function number(value: number): string {
  return value.toFixed(Math.abs(value) < 100 ? (Math.abs(value) < 10 ? 2 : 1) : 0);
}

function sizeCells({ min, gzip, brotli }: Size): readonly string[] {
  return [min, gzip, brotli].map(String);
}

function print(text: string): void {
  process.stdout.write(`${text}\n\n`);
}
