import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { importFile } from '../../src/exchange/import-file.ts';
import type { ImportWrite } from '../../src/exchange/list-writes.ts';
import { flatten } from '../locales.ts';
import { qlm } from '../cli/qlm.ts';
import { createWorkspace, readFrench, strayFiles } from './workspace.ts';

/** What became of the files of processes that were killed while they saved. */
export interface KillCounts {
  readonly kills: number;
  /** Kills after which a save was half done: the first file written, the last not. */
  readonly between: number;
  /** Kills that left a temporary file behind. */
  readonly withStray: number;
  /** Files that were neither the old nor the new content; must be 0. */
  readonly broken: number;
  /** Texts that counted as reviewed and were not; must be 0. */
  readonly falseReviews: number;
  /** Kills after which the next import did not bring all texts and their records; must be 0. */
  readonly lost: number;
  /** Temporary files after the next import; must be 0. */
  readonly stray: number;
}

const [A, B] = ['La demande est traitée', 'La demande est satisfaite'] as const;
const KEY = 'codes.NoError.title';

/**
 * Lets processes save a bundle and its state over and over, the texts changing between two translations that are both reviewed,
 * and kills each at a random moment.
 */
export async function killWhileSaving(kills: number): Promise<KillCounts> {
  const workspace = createWorkspace();
  const counts = { kills: 0, between: 0, withStray: 0, broken: 0, falseReviews: 0, lost: 0, stray: 0 };
  try {
    const { locales } = workspace;
    const module = await workspace.compile('cli/save-file.ts');
    const first = await importText(locales, A);
    const second = await importText(locales, B);
    const plan = { toA: await importText(locales, A), toB: await importText(locales, B) };
    const isKnown = (name: 'bundle' | 'state', content: string): boolean =>
      [first, second, plan.toA, plan.toB].some((writes) =>
        writes.some((write) => write.target === name && write.content === content),
      );
    const program = join(workspace.path, 'saver.mjs');
    writeFileSync(program, saver(module, locales, plan));
    for (let kill = 0; kill < kills; kill++) {
      await killOne(program, Math.random() * 60);
      counts.kills += 1;
      if (strayFiles(locales).length > 0) counts.withStray += 1;
      const { bundle, state, texts, records } = readFrench(locales);
      if (!isKnown('bundle', bundle) || !isKnown('state', state)) counts.broken += 1;
      const text = texts['NoError']?.['title'];
      const reviewer = records[KEY]?.reviewedBy;
      // Each reviewer has reviewed one of the two texts.
      if (reviewer === undefined) counts.between += 1;
      else if (reviewer !== reviewerOf(text ?? '')) counts.falseReviews += 1;

      await importText(locales, B);
      const after = readFrench(locales);
      const isWhole = after.texts['NoError']?.['title'] === B && after.records[KEY]?.reviewedBy === reviewerOf(B);
      const isSame = flatten(JSON.parse(after.bundle)).size === flatten(JSON.parse(bundle)).size;
      if (!isWhole || !isSame) counts.lost += 1;
      counts.stray += strayFiles(locales).length;
    }
    return counts;
  } finally {
    workspace.remove();
  }
}

/** Imports a text that its reviewer has reviewed, by the command, and returns what that writes. */
async function importText(locales: string, target: string): Promise<readonly ImportWrite[]> {
  const english = readFileSync(join(locales, 'en.json'), 'utf8');
  const { bundle, state } = readFrench(locales);
  const source = flatten(JSON.parse(english)).get(KEY) ?? '';
  const units = [{ key: KEY, english: source, target, state: 'reviewed', line: 1 }] as const;
  const date = new Date().toISOString().slice(0, 10);
  const record = { reviewedBy: reviewerOf(target), madeBy: 'person', date } as const;
  const result = importFile({ units }, { locale: 'fr', bundle, state, english }, record);
  const file = join(locales, '..', 'fr.csv');
  writeFileSync(file, `key,en,fr,state\n${KEY},${source},${target},reviewed\n`);
  const { exitCode, stdout, stderr } = await qlm(['import', file, '--by', record.reviewedBy, '--locales', locales]);
  if (exitCode !== 0 || result.refused !== undefined) throw new Error(stdout + stderr);
  return result.writes;
}

/** A program that saves one plan after the other, without end. */
function saver(module: string, locales: string, plan: Readonly<Record<string, readonly ImportWrite[]>>): string {
  return `
    import { readFileSync } from 'node:fs';
    import { saveFiles } from ${JSON.stringify(module)};
    const paths = ${JSON.stringify({ bundle: join(locales, 'fr.json'), state: join(locales, 'state', 'fr.json') })};
    const plans = ${JSON.stringify([plan['toA'], plan['toB']])};
    for (let turn = 0; ; turn++) {
      const files = plans[turn % 2].map(({ target, content }) => ({ path: paths[target], content, before: readFileSync(paths[target]) }));
      await saveFiles(files, ${JSON.stringify(locales)});
      if (turn === 0) console.log('ready');
    }`;
}

/** Starts a program and kills it some milliseconds after it has saved for the first time. */
async function killOne(program: string, delay: number): Promise<void> {
  const child = spawn(process.execPath, [program], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  await Promise.race([new Promise((resolve) => child.stdout.once('data', resolve)), ended]);
  if (child.exitCode !== null) throw new Error('The program ended by itself.');
  await new Promise((resolve) => setTimeout(resolve, delay));
  child.kill('SIGKILL');
  await ended;
}

function reviewerOf(text: string): string {
  return text === A ? 'Ann' : 'Bob';
}
