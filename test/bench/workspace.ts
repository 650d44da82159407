import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildApp, type AppOptions } from './build-app.ts';
import type { Candidate } from './candidates.ts';

/** A folder outside the project for the built apps, so that nothing of the project reaches them but what is built in. */
export interface Workspace {
  /** Builds a script that uses a candidate and gives the path of the file to run. */
  readonly add: (candidate: Candidate, source: string, options?: AppOptions) => Promise<string>;
  readonly remove: () => void;
}

export function createWorkspace(): Workspace {
  const root = mkdtempSync(join(tmpdir(), 'qlm-messages-bench-'));
  let count = 0;
  return {
    add: async (candidate, source, options) => {
      const folder = join(root, `${candidate.app}-${count++}`);
      mkdirSync(folder);
      const files = await buildApp(candidate, source, options);
      for (const { name, contents } of files) writeFileSync(join(folder, name), contents);
      return join(folder, files[0]?.name ?? '');
    },
    remove: () => {
      rmSync(root, { recursive: true, force: true });
    },
  };
}
