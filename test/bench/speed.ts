import { pathToFileURL } from 'node:url';
import { CANDIDATES, EMPTY } from './candidates.ts';
import { runNode } from './run-node.ts';
import { PROCESSES, type SpeedResults } from './speed-results.ts';
import type { Workspace } from './workspace.ts';

/** Warm resolve of all candidates, side by side in each of some processes. */
export async function measureSpeed(workspace: Workspace): Promise<SpeedResults> {
  const worker = await workspace.add(EMPTY, `import { main } from './speed-worker.ts'; await main();`);
  const urls: string[] = [];
  for (const candidate of CANDIDATES) {
    urls.push(pathToFileURL(await workspace.add(candidate, speedApp(candidate.app))).href);
  }
  const results: SpeedResults[] = [];
  for (let i = 0; i < PROCESSES; i++) results.push(JSON.parse(await runNode(worker, ...urls)) as SpeedResults);
  return results.reduce(join);
}

/** The rounds of both. */
function join(left: SpeedResults, right: SpeedResults): SpeedResults {
  return {
    ...left,
    cases: left.cases.map(({ name, nanoseconds }, index) => ({
      name,
      nanoseconds: nanoseconds.map((rounds, app) => [...rounds, ...(right.cases[index]?.nanoseconds[app] ?? [])]),
    })),
  };
}

function speedApp(app: string): string {
  return `import { textsOf } from './apps/${app}.ts';
import { consume } from './speed-app.ts';
export { textsOf };
export const run = (inputs, passes) => consume(textsOf, inputs, passes);`;
}
