import { readFile } from 'node:fs/promises';
import { posix } from 'node:path';
import { visibleText } from '../report/visible-text.ts';
import { errorCodeOf, fileErrorReason } from './file-error.ts';
import { UsageError, type Io } from './io.ts';
import { makeFolder } from './make-folder.ts';
import { toShownPath } from './read-locales.ts';
import { saveFiles } from './save-file.ts';

/** A file to be written. */
export interface ExportedFile {
  /** Without a folder. */
  readonly name: string;
  readonly text: string;
}

/**
 * Writes files into a folder, all of them or none, and says so on stderr. Throws a `UsageError` where a file is there already with
 * another content, which may be a translator's work, unless it may be replaced.
 */
export async function writeExports(
  files: readonly ExportedFile[],
  out: string,
  overwrite: boolean,
  io: Io,
): Promise<void> {
  const folder = toShownPath(out);
  await makeFolder(folder);
  const read = await Promise.all(
    files.map(async ({ name, text }) => {
      const path = posix.join(folder, name);
      return { path, content: text, before: await readExisting(path) };
    }),
  );
  const different = read.filter(({ content, before }) => before === undefined || !before.equals(Buffer.from(content)));
  const inTheWay = different.find(({ before }) => before !== undefined);
  if (inTheWay !== undefined && !overwrite) {
    throw new UsageError(
      `${inTheWay.path} is there already, with another content; nothing was written. Replace it with --overwrite.`,
    );
  }
  await saveFiles(different, folder);
  io.stderr(read.map(({ path }) => `${visibleText(path)} was written\n`).join(''));
}

async function readExisting(path: string): Promise<Buffer | undefined> {
  return readFile(path).catch((error: unknown) => {
    if (errorCodeOf(error) === 'ENOENT') return undefined;
    throw new UsageError(`${path} cannot be written: ${fileErrorReason(error)}.`);
  });
}
