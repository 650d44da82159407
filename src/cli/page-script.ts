import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileErrorReason } from './file-error.ts';
import { UsageError } from './io.ts';

// The same place seen from `src/cli` and from `dist/cli`.
const PATH = join(import.meta.dirname, '..', '..', 'dist', 'preview', 'page.js');

/** The script of the preview's page, as the build has made it. Throws a `UsageError` of one line where it has not. */
export async function readPageScript(): Promise<string> {
  try {
    return await readFile(PATH, 'utf8');
  } catch (error) {
    throw new UsageError(`${PATH} cannot be read: ${fileErrorReason(error)}.`);
  }
}
