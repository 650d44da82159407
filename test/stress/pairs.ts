import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { flatten } from '../locales.ts';
import { createWorkspace, readFrench, strayFiles } from './workspace.ts';

/** What became of commands that ran at once. */
export interface PairCounts {
  readonly pairs: number;
  /** Commands that did what they were told. */
  readonly done: number;
  /** Commands that gave way and said so in one line. */
  readonly conflicts: number;
  /** Edits of commands that said they were done, and that are not on the disk; must be 0. */
  readonly lost: number;
  /** Commands that ended in any other way; must be 0. */
  readonly failures: number;
  /** Files that are not whole; must be 0. */
  readonly broken: number;
  /** Temporary files that are left; must be 0. */
  readonly stray: number;
}

/** A command, and whether its edit is on the disk. */
interface Job {
  readonly args: readonly string[];
  readonly isThere: () => boolean;
}

type MakeJob = (locales: string, round: number) => Job;

const english = (locales: string): ReadonlyMap<string, string> =>
  flatten(JSON.parse(readFileSync(join(locales, 'en.json'), 'utf8')));

/** Imports another title for a code. */
function importJob(name: string): MakeJob {
  return (locales, round) => {
    const key = `codes.${name}.title`;
    const target = `Une demande de plus, ${'abcdefghij'[round % 10]}`;
    const file = join(locales, '..', `${name}-${round}.csv`);
    writeFileSync(file, `key,en,fr\n${key},${english(locales).get(key)},"${target}"\n`);
    return {
      args: ['import', file],
      isThere: () => {
        const { texts, records } = readFrench(locales);
        return texts[name]?.['title'] === target && records[key] !== undefined;
      },
    };
  };
}

/** Records who has reviewed a text. */
function acceptJob(key: string): MakeJob {
  return (locales, round) => ({
    args: ['accept', 'fr', key, '--by', `Reviewer ${round}`],
    isThere: () => readFrench(locales).records[key]?.reviewedBy === `Reviewer ${round}`,
  });
}

/** Mends a space at the end of a text, which it puts there before. */
function fixJob(name: string): MakeJob {
  return (locales) => {
    const { bundle, texts } = readFrench(locales);
    const written = texts[name]?.['action'] ?? '';
    // The other command of the pair may have put the space there already.
    const action = written.trimEnd();
    writeFileSync(join(locales, 'fr.json'), bundle.replace(JSON.stringify(written), JSON.stringify(`${action} `)));
    return {
      args: ['check', 'fr', '--fix', '--only', 'edge-space'],
      isThere: () => readFrench(locales).texts[name]?.['action'] === action,
    };
  };
}

const JOBS: readonly MakeJob[] = [
  importJob('NoError'),
  importJob('RequestBlocked_Error'),
  acceptJob('codes.License_Error.title'),
  acceptJob('codes.License_Revoked.title'),
  fixJob('License_Error'),
];

/** Runs pairs of commands that write, in all combinations, at the same time in the same folder. */
export async function runPairs(pairs: number): Promise<PairCounts> {
  const workspace = createWorkspace();
  const counts = { pairs: 0, done: 0, conflicts: 0, lost: 0, failures: 0, broken: 0, stray: 0 };
  try {
    const { locales } = workspace;
    const program = await workspace.compile('cli/bin.ts');
    const all = JOBS.flatMap((one, index) => JOBS.slice(index).map((other) => [one, other] as const));
    for (let round = 0; round < pairs; round++) {
      const [one, other] = all[round % all.length] ?? [importJob('NoError'), importJob('NoError')];
      const jobs = [one(locales, round), other(locales, round + 1)];
      const results = await Promise.all(jobs.map((job) => runCommand(program, [...job.args, '--locales', locales])));
      counts.pairs += 1;
      const done = jobs.filter((_, index) => results[index]?.exitCode === 0);
      const others = results.filter(({ exitCode }) => exitCode !== 0);
      const conflicts = others.filter(({ exitCode, stderr }) => exitCode === 2 && CONFLICT.test(stderr));
      counts.done += done.length;
      counts.conflicts += conflicts.length;
      counts.failures += others.length - conflicts.length;
      counts.stray += strayFiles(locales).length;
      try {
        const missing = done.filter((job) => !job.isThere());
        // Of two that say something else about the same text, the later one counts.
        counts.lost += Math.max(0, missing.length - (one === other && done.length === 2 ? 1 : 0));
      } catch {
        counts.broken += 1;
      }
    }
    return counts;
  } finally {
    workspace.remove();
  }
}

const CONFLICT =
  /^qlm-messages: [^\n]+ was not written: (?:another process is writing it|it has changed since it was read)\.\n$/m;

async function runCommand(
  program: string,
  args: readonly string[],
): Promise<{ readonly exitCode: number | null; readonly stderr: string }> {
  const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'ignore', 'pipe'] });
  let stderr = '';
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk.toString();
  });
  const exitCode = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { exitCode, stderr };
}
