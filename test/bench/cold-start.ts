import { spawnSync, type SpawnSyncOptionsWithStringEncoding } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { CANDIDATES_WITH_ON_DEMAND, EMPTY, type Candidate } from './candidates.ts';
import { plainEnvironment } from './run-node.ts';
import type { Workspace } from './workspace.ts';

/** How the one message of a process is asked for. */
const CALLS = {
  static: 'textsOf(209)',
  plural: 'textsOf(210, { maxActivations: 3 })',
} as const;

export type FirstMessage = keyof typeof CALLS;

/** Milliseconds, one for each process. */
export interface ProcessTimes {
  /** From the start of loading the app until the message is there, taken inside the process. */
  readonly message: number[];
  /** From the start of the process to its end: also what else the machine does in the meantime. */
  readonly process: number[];
}

export interface ColdStart {
  readonly candidate: Candidate;
  readonly message: FirstMessage;
  readonly times: ProcessTimes;
}

/** All processes, in turn, and the same process with an app that does nothing. */
export interface ColdStarts {
  readonly empty: ProcessTimes;
  readonly starts: readonly ColdStart[];
}

// As many rounds as fit into the time, so that a busy machine makes the figures worse and not the wait longer.
const MIN_ROUNDS = 15;
const MAX_ROUNDS = 60;
const BUDGET_MS = 30_000;

/** Starts `node` on each app in turn. */
export async function measureColdStarts(workspace: Workspace): Promise<ColdStarts> {
  const runners = {
    static: await workspace.add(EMPTY, runnerSource('static')),
    plural: await workspace.add(EMPTY, runnerSource('plural')),
  };
  const empty = { args: [runners.static, await appUrl(workspace, EMPTY)], times: noTimes() };
  const starts: (ColdStart & { readonly args: readonly string[] })[] = [];
  for (const candidate of CANDIDATES_WITH_ON_DEMAND) {
    const url = await appUrl(workspace, candidate);
    for (const message of ['static', 'plural'] as const) {
      starts.push({ candidate, message, args: [runners[message], url], times: noTimes() });
    }
  }
  const all = [empty, ...starts];
  // The first time, the files are not in the cache of the operating system.
  for (const { args } of all) addProcess(args, noTimes());
  const start = performance.now();
  for (let round = 0; round < MAX_ROUNDS; round++) {
    if (round >= MIN_ROUNDS && performance.now() - start > BUDGET_MS) break;
    for (const { args, times } of rotated(all, round)) addProcess(args, times);
  }
  return { empty: empty.times, starts };
}

function noTimes(): ProcessTimes {
  return { message: [], process: [] };
}

async function appUrl(workspace: Workspace, candidate: Candidate): Promise<string> {
  return pathToFileURL(await workspace.add(candidate, `export { textsOf } from './apps/${candidate.app}.ts';`)).href;
}

function runnerSource(message: FirstMessage): string {
  return `import { writeSync } from 'node:fs';
const start = process.hrtime.bigint();
const { textsOf } = await import(process.argv[2]);
const { title } = ${CALLS[message]};
const end = process.hrtime.bigint();
writeSync(1, String(Number(end - start) / 1e6) + ' ' + title);`;
}

function rotated<T>(list: readonly T[], by: number): readonly T[] {
  const start = by % list.length;
  return [...list.slice(start), ...list.slice(0, start)];
}

function addProcess(args: readonly string[], times: ProcessTimes): void {
  const options: SpawnSyncOptionsWithStringEncoding = {
    env: plainEnvironment(),
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  };
  const start = process.hrtime.bigint();
  const { status, stdout } = spawnSync(process.execPath, args, options);
  const end = process.hrtime.bigint();
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}`);
  times.process.push(Number(end - start) / 1e6);
  times.message.push(Number.parseFloat(stdout));
}
