import { randomBytes } from 'node:crypto';
import { open, readFile, readdir, realpath, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { errorCodeOf, fileErrorReason } from './file-error.ts';
import { inOrder } from './in-order.ts';
import { UsageError } from './io.ts';
import { isInside } from './is-inside.ts';

/** A file that is to have a new content. */
export interface FileToSave {
  readonly path: string;
  readonly content: string;
  /** What the caller has read; nothing where there must be no file yet. */
  readonly before: Uint8Array | undefined;
}

/** Writes one file as `saveFiles` does. */
export function saveFile(
  path: string,
  content: string,
  before: Uint8Array | undefined,
  within?: string,
): Promise<void> {
  return saveFiles([{ path, content, before }], within);
}

/**
 * Writes files whole or not at all: whoever reads one, and whatever breaks off, finds the old content or the new. A file that has
 * changed since the caller has read it, and one that does not lie in the folder `within`, links followed, keeps all of them from
 * being written. Throws a `UsageError` of one line, and then nothing has changed, unless the disk broke between two renames.
 *
 * 1. Write and flush a temporary file beside each target, with its mode and owner.
 * 2. Give way to another process that saves one of the files now. Of two, at least one sees the other's temporary file,
 *    or finds in step 3 what the other wrote.
 * 3. Compare each target with what the caller has read.
 * 4. Rename in the given order, and flush the folder each time. A process that is killed here has written the first files and
 *    not the last. A file may stand in the list twice, to have a safe content in between.
 */
export async function saveFiles(files: readonly FileToSave[], within?: string): Promise<void> {
  const drafts: Draft[] = [];
  let current = files[0]?.path ?? '';
  try {
    await inOrder(files, async (file) => {
      current = file.path;
      drafts.push(await createDraft(file, within));
    });
    await inOrder(drafts, ({ path, target }) => {
      current = path;
      return giveWay(target, drafts);
    });
    // What stands in the list twice is on the disk once.
    await inOrder(new Map(drafts.toReversed().map((draft) => [draft.target, draft])).values(), (draft) => {
      current = draft.path;
      return compare(draft.target, draft.before);
    });
    await inOrder(drafts, async ({ path, target, temporary }) => {
      current = path;
      await rename(temporary, target);
      await flushFolder(dirname(target));
    });
  } catch (error) {
    await Promise.all(drafts.map(({ temporary }) => rm(temporary, { force: true }).catch(() => undefined)));
    const reason = error instanceof SaveConflict ? error.message : fileErrorReason(error);
    throw new UsageError(`${current} was not written: ${reason}.`);
  }
}

/** A file with its new content beside it. */
interface Draft extends FileToSave {
  /** The path with all links followed: a link stays a link. */
  readonly target: string;
  readonly temporary: string;
}

async function createDraft(file: FileToSave, within: string | undefined): Promise<Draft> {
  const { path, content, before } = file;
  const target = before === undefined ? join(await realpath(dirname(path)), basename(path)) : await realpath(path);
  if (within !== undefined && !isInside(await realpath(within), target)) {
    throw new SaveConflict('it leads out of the folder');
  }
  const folder = dirname(target);
  await removeStrayFiles(folder);
  const temporary = join(folder, temporaryName(target));
  try {
    await writeNew(temporary, content, before === undefined ? undefined : target);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw error;
  }
  return { ...file, target, temporary };
}

/** The file is not, or no longer, the one that the caller means. */
class SaveConflict extends Error {
  override readonly name = 'SaveConflict';
}

/** `.fr.json.4711-9f86d081.qlm-messages.tmp`: hidden, no `.json` file, and it names its process. */
const TEMPORARY = /^\.(?<target>.+)\.(?<pid>\d+)-[\da-f]{8}\.qlm-messages\.tmp$/;

function temporaryName(target: string): string {
  return `.${basename(target)}.${process.pid}-${randomBytes(4).toString('hex')}.qlm-messages.tmp`;
}

async function writeNew(path: string, content: string, like: string | undefined): Promise<void> {
  const handle = await open(path, 'wx');
  try {
    if (like !== undefined) await takeOver(handle, like);
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Gives a file the mode and owner of another, which must be one that may be written. */
async function takeOver(handle: FileHandle, like: string): Promise<void> {
  // A rename asks only the folder; a file that may not be written is to stay.
  await (await open(like, 'r+')).close();
  const { mode, uid, gid } = await stat(like);
  const own = await handle.stat();
  // Only root may give a file away; anyone else keeps a readable file.
  if (own.uid !== uid || own.gid !== gid) await handle.chown(uid, gid).catch(() => undefined);
  await handle.chmod(mode);
}

async function giveWay(target: string, own: readonly Draft[]): Promise<void> {
  const others = await temporaryFiles(dirname(target));
  if (others.some(({ path, name }) => name === basename(target) && own.every(({ temporary }) => temporary !== path))) {
    throw new SaveConflict('another process is writing it');
  }
}

async function compare(target: string, before: Uint8Array | undefined): Promise<void> {
  const now = await readFile(target).catch((error: unknown) => {
    if (errorCodeOf(error) === 'ENOENT') return undefined;
    throw error;
  });
  const isSame = now === undefined || before === undefined ? now === before : now.equals(before);
  if (!isSame) throw new SaveConflict('it has changed since it was read');
}

/** Without it, a loss of power could undo the rename. Not every system can do it, and the file is whole in any case. */
async function flushFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r');
    await handle.sync().finally(() => handle.close());
  } catch {
    // The content itself has been flushed.
  }
}

// Saving takes milliseconds; a process number that lives on after a minute is another process's.
const MAX_AGE = 60_000;

/** Removes what processes left behind in a folder that were killed while saving; every save does so before. Never throws. */
export async function removeStrayFiles(folder: string): Promise<void> {
  const files = await temporaryFiles(folder).catch(() => []);
  await Promise.all(
    files.map(async ({ path, pid }) => {
      const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Date.now() }));
      if (isAlive(pid) && Date.now() - mtimeMs < MAX_AGE) return;
      await rm(path, { force: true }).catch(() => undefined);
    }),
  );
}

async function temporaryFiles(folder: string): Promise<{ path: string; name: string; pid: number }[]> {
  const names = await readdir(folder);
  return names.flatMap((file) => {
    const { target, pid } = TEMPORARY.exec(file)?.groups ?? {};
    return target === undefined ? [] : [{ path: join(folder, file), name: target, pid: Number(pid) }];
  });
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Another user's process is alive too.
    return errorCodeOf(error) === 'EPERM';
  }
}
