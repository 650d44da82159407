import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

// A change shows within a second: two looks and the checks. Looking costs less than a millisecond of computing.
const INTERVAL = 150;

/** Where files of a folder of bundles are. */
const PARTS = ['.', 'terms', 'state'];

/**
 * Calls a function once after each change of the files in a folder of bundles, when they have come to rest. It looks again and again,
 * since what systems report of changes differs, and on many network disks they report nothing. Ends when `signal` does.
 * `known`: the state that the caller knows, from `lookAtFolder`.
 */
export async function watchFolder(
  folder: string,
  known: string,
  signal: AbortSignal,
  onChange: () => Promise<void>,
): Promise<void> {
  let [reported, seen] = [known, known];
  while (!signal.aborted) {
    // oxlint-disable-next-line eslint/no-await-in-loop -- one look after the other
    const now = await lookAtFolder(folder);
    // An editor that saves changes a file several times.
    const isAtRest = now === seen;
    seen = now;
    if (isAtRest && now !== reported) {
      reported = now;
      // oxlint-disable-next-line eslint/no-await-in-loop -- the next look compares with this
      await onChange();
    }
    // oxlint-disable-next-line eslint/no-await-in-loop -- that is the interval
    await delay(INTERVAL, undefined, { signal }).catch(() => undefined);
  }
}

/** A text that is another one after each change of the files of a folder of bundles. Reads no file. Never rejects. */
export async function lookAtFolder(folder: string): Promise<string> {
  const parts = await Promise.all(PARTS.map((part) => lookAt(join(folder, part))));
  return parts.flat().join('\n');
}

async function lookAt(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  return Promise.all(
    names
      .filter((name) => name.endsWith('.json'))
      .toSorted()
      .map(async (name) => {
        const stats = await lstat(join(folder, name), { bigint: true }).catch(() => undefined);
        return `${folder}/${name} ${stats?.ino} ${stats?.size} ${stats?.mtimeNs} ${stats?.ctimeNs}`;
      }),
  );
}
