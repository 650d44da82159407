import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { LOCALES } from '../../dist/index.js';
import { CANDIDATES, EMPTY, type Candidate } from './candidates.ts';
import { runNode } from './run-node.ts';
import { summarize, type Summary } from './statistics.ts';
import type { Workspace } from './workspace.ts';

/** The bytes of heap that each English app keeps, and that each further language of ours adds. */
export interface HeapResults {
  readonly apps: readonly { readonly candidate: Candidate; readonly bytes: Summary }[];
  readonly languages: readonly { readonly tag: string; readonly bytes: Summary }[];
}

const ROUNDS = 3;
const LIBRARY_URL = pathToFileURL(join(import.meta.dirname, '..', '..', 'dist', 'index.js')).href;

export async function measureHeap(workspace: Workspace): Promise<HeapResults> {
  const ofApp = await workspace.add(EMPTY, workerSource('mainOfApp'));
  const ofLanguage = await workspace.add(EMPTY, workerSource('mainOfLanguage'));
  const nothing = await repeat(ofApp, await appUrl(workspace, EMPTY));
  const apps: HeapResults['apps'][number][] = [];
  for (const candidate of CANDIDATES) {
    const bytes = await repeat(ofApp, await appUrl(workspace, candidate));
    apps.push({ candidate, bytes: summarizeOver(bytes, nothing) });
  }
  const english = await repeat(ofLanguage, LIBRARY_URL);
  const languages: HeapResults['languages'][number][] = [];
  for (const { tag } of LOCALES.filter((locale) => locale.tag !== 'en')) {
    languages.push({ tag, bytes: summarizeOver(await repeat(ofLanguage, LIBRARY_URL, tag), english) });
  }
  return { apps, languages };
}

async function repeat(...args: readonly string[]): Promise<readonly number[]> {
  // At the same time, since nothing here is timed.
  const runs = await Promise.all(Array.from({ length: ROUNDS }, () => runNode(...args)));
  return runs.map(Number);
}

/** Compared with a process that lacks the thing, since `node` itself keeps other things before and after an import. */
function summarizeOver(bytes: readonly number[], base: readonly number[]): Summary {
  const { median } = summarize(base);
  return summarize(bytes.map((value) => value - median));
}

function workerSource(main: string): string {
  return `import { ${main} } from './heap-worker.ts'; await ${main}();`;
}

async function appUrl(workspace: Workspace, candidate: Candidate): Promise<string> {
  return pathToFileURL(await workspace.add(candidate, `export { textsOf } from './apps/${candidate.app}.ts';`)).href;
}
