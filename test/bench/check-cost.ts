import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runNode } from './run-node.ts';

/** What checking many bundles costs, each time in a fresh process. */
export interface CheckCost {
  readonly bundles: number;
  readonly codes: number;
  readonly texts: number;
  /** Problems found; the bundles are the package's own, so there should be none. */
  readonly problems: number;
  readonly milliseconds: readonly number[];
  /** The most memory that one of the processes held. */
  readonly megabytes: number;
}

const LANGUAGES = 50;
const CODES_EACH = 1000;
const ROUNDS = 5;
const ROOT = join(import.meta.dirname, '..', '..');

/** Checks the package's bundles, repeated until they have the codes of 50 languages with 1 000 codes each. */
export async function measureCheck(): Promise<CheckCost> {
  const { bundles, codes, texts, problems, ...first } = await measureOnce();
  const runs = [first];
  // Side by side they would slow each other down.
  while (runs.length < ROUNDS) runs.push(await measureOnce());
  return {
    bundles,
    codes,
    texts,
    problems,
    milliseconds: runs.map(({ milliseconds }) => milliseconds),
    megabytes: Math.max(...runs.map(({ megabytes }) => megabytes)),
  };
}

async function measureOnce(): Promise<Omit<CheckCost, 'milliseconds'> & { readonly milliseconds: number }> {
  return JSON.parse(await runNode('--input-type=module', '--eval', WORKER));
}

const WORKER = `
import { readdirSync, readFileSync } from 'node:fs';
import { check } from ${JSON.stringify(pathToFileURL(join(ROOT, 'dist', 'check', 'index.js')))};
const folder = ${JSON.stringify(join(ROOT, 'locales'))};
const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
const contents = files.map((file) => readFileSync(folder + '/' + file, 'utf8'));
const codesEach = Object.keys(JSON.parse(contents[0]).codes).length;
const textsEach = contents[0].split('": "').length - 1;
const bundles = Math.ceil(${LANGUAGES * CODES_EACH} / codesEach);
const input = Object.fromEntries(
  Array.from({ length: bundles }, (_, index) => [index + '/' + files[index % files.length], contents[index % files.length]]),
);
const start = performance.now();
const problems = check(input).length;
const milliseconds = performance.now() - start;
const megabytes = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify({ bundles, codes: bundles * codesEach, texts: bundles * textsEach, problems, milliseconds, megabytes }));
`;
