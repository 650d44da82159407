import { mkdir } from 'node:fs/promises';
import { fileErrorReason } from './file-error.ts';
import { UsageError } from './io.ts';

/** Makes a folder and those around it, where they are not there yet. Throws a `UsageError` of one line. */
export async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true });
  } catch (error) {
    throw new UsageError(`${path} cannot be made: ${fileErrorReason(error)}.`);
  }
}
