// Runs in a plain `node` process: measures all candidates in turn and prints the nanoseconds of each round.
import { isDeepStrictEqual } from 'node:util';
import type { TextsOf } from './apps/texts.ts';
import { ALL_INPUTS, CASES, type Input } from './inputs.ts';
import { ROUNDS, type SpeedResults } from './speed-results.ts';

interface App {
  readonly textsOf: TextsOf;
  readonly run: (inputs: readonly Input[], passes: number) => number;
}

const WARM_UP_MS = 60;
const SAMPLE_MS = 2;

/** Measures the apps at the addresses that the process was started with. */
export async function main(): Promise<void> {
  const urls = process.argv.slice(2);
  const apps = await Promise.all(urls.map((url) => import(url) as Promise<App>));
  for (const input of ALL_INPUTS) assertSameTexts(apps, urls, input);
  const results: SpeedResults = {
    comparedInputs: ALL_INPUTS.length,
    cases: CASES.map(({ name, inputs }) => ({ name, nanoseconds: measure(apps, inputs) })),
  };
  process.stdout.write(JSON.stringify(results));
}

/** Times are only comparable where the work is the same. */
function assertSameTexts(apps: readonly App[], urls: readonly string[], input: Input): void {
  const [expected, ...others] = apps.map(({ textsOf }) => {
    const { title, message, action } = textsOf(input.code, input.values);
    return { title, message, action };
  });
  for (const [index, actual] of others.entries()) {
    if (isDeepStrictEqual(actual, expected)) continue;
    const found = JSON.stringify({ input, expected, actual }, null, 2);
    throw new Error(`${urls[index + 1]} says something else than ${urls[0]}: ${found}`);
  }
}

/** The nanoseconds of one resolve, for each app and round. */
function measure(apps: readonly App[], inputs: readonly Input[]): readonly (readonly number[])[] {
  const passes = apps.map((app) => passesFor(app, inputs));
  const nanoseconds: number[][] = apps.map(() => []);
  for (let round = 0; round < ROUNDS; round++) {
    // Another order each time, so that nobody always follows the one who leaves the most garbage.
    for (const index of rotatedOrder(apps.length, round)) {
      const app = apps[index];
      const count = passes[index] ?? 1;
      if (app !== undefined) nanoseconds[index]?.push(time(app, inputs, count) / (count * inputs.length));
    }
  }
  return nanoseconds;
}

/** Warms an app up, then finds how often it can go through the inputs in the time of a sample. */
function passesFor(app: App, inputs: readonly Input[]): number {
  let passes = 1;
  let spent = 0;
  let perPass = 1;
  while (spent < WARM_UP_MS * 1e6) {
    const nanoseconds = time(app, inputs, passes);
    spent += nanoseconds;
    perPass = nanoseconds / passes;
    if (nanoseconds < SAMPLE_MS * 1e6) passes = Math.ceil(passes * 1.5);
  }
  return Math.max(1, Math.round((SAMPLE_MS * 1e6) / perPass));
}

function time(app: App, inputs: readonly Input[], passes: number): number {
  const start = process.hrtime.bigint();
  const length = app.run(inputs, passes);
  const end = process.hrtime.bigint();
  if (length === 0) throw new Error('no text');
  return Number(end - start);
}

function rotatedOrder(length: number, round: number): readonly number[] {
  const order = Array.from({ length }, (_, index) => (index + round) % length);
  return Math.floor(round / length) % 2 === 0 ? order : order.toReversed();
}
