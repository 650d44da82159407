import { randomBytes } from 'node:crypto';
import { open, readFile, readdir, realpath, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { errorCodeOf, fileErrorReason } from './file-error.ts';
import { UsageError } from './io.ts';

/**
 * Writes a file whole or not at all: whoever reads it, and whatever breaks off, finds the old content or the new.
 * `before` is the content that the caller has read; nothing where there must be no file yet. A file that has changed since then is
 * left as it is. Throws a `UsageError` of one line, and then nothing has changed.
 *
 * 1. Write and flush a temporary file in the same folder, with the mode and owner of the target.
 * 2. Give way to another process that saves the same file now. Of two, at least one sees the other's temporary file,
 *    or finds in step 3 what the other wrote.
 * 3. Compare the target with what the caller has read.
 * 4. Rename, and flush the folder.
 */
export async function saveFile(path: string, content: string, before: Uint8Array | undefined): Promise<void> {
  try {
    // A link stays a link.
    const target = before === undefined ? path : await realpath(path);
    const folder = dirname(target);
    await removeStrayFiles(folder);
    const temporary = join(folder, temporaryName(target));
    try {
      await writeNew(temporary, content, before === undefined ? undefined : target);
      await giveWay(folder, temporary, target);
      await compare(target, before);
      await rename(temporary, target);
    } catch (error) {
      await rm(temporary, { force: true }).catch(() => undefined);
      throw error;
    }
    await flushFolder(folder);
  } catch (error) {
    const reason = error instanceof SaveConflict ? error.message : fileErrorReason(error);
    throw new UsageError(`${path} was not written: ${reason}.`);
  }
}

/** Somebody else writes the same file. */
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

async function giveWay(folder: string, own: string, target: string): Promise<void> {
  const others = await temporaryFiles(folder);
  if (others.some(({ path, name }) => path !== own && name === basename(target))) {
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

/** Removes what processes left behind that were killed while saving. */
async function removeStrayFiles(folder: string): Promise<void> {
  const files = await temporaryFiles(folder);
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
