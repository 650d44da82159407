import { readFile, readdir, realpath, stat } from 'node:fs/promises';
import { basename, isAbsolute, join, normalize, posix, relative, sep } from 'node:path';
import { readTerms } from '../check/read-terms.ts';
import type { Terms } from '../check/terms.ts';
import { ENGLISH } from '../compiled/check-data.ts';
import { SOURCE_LOCALE } from '../locale/match.ts';
import { errorCodeOf, fileErrorReason } from './file-error.ts';
import { inOrder } from './in-order.ts';
import { UsageError } from './io.ts';
import { isInside } from './is-inside.ts';

// The same place seen from `src/cli` and from `dist/cli`.
const PACKAGE = join(import.meta.dirname, '..', '..');

/** The folder of the package's own bundles. */
export const PACKAGE_LOCALES = join(PACKAGE, 'locales');

/** A file of a folder of bundles. */
export interface LocaleFile {
  /** The tag in its name, as it is written there. */
  readonly locale: string;
  /** With `/`; relative to the working folder where it lies in it. Good for showing and for opening. */
  readonly path: string;
  readonly content: Uint8Array;
}

/** A folder of bundles, read. Sorted by tag. */
export interface LocalesFolder {
  /** As in the paths of its files. */
  readonly path: string;
  readonly bundles: readonly LocaleFile[];
  readonly terms: readonly (LocaleFile & { readonly terms: Terms })[];
  readonly states: readonly LocaleFile[];
}

/**
 * Reads `<folder>/*.json`, `<folder>/terms/*.json` and `<folder>/state/*.json`. Throws a `UsageError` of one line where something
 * cannot be read, where a link leads out of the folder, and for a file of terms that is not one. Bundles and states are not
 * looked into: what is wrong with them is a problem for `check`.
 */
export async function readLocales(folder: string): Promise<LocalesFolder> {
  const path = toShownPath(folder);
  const root = await realpath(folder).catch((error: unknown) => {
    throw unreadable(path, error);
  });
  // One after the other, so that of several things that cannot be read the first is named every time.
  const bundles = await readJsonFiles(path, root, true);
  const terms = await readJsonFiles(posix.join(path, 'terms'), root, false);
  const states = await readJsonFiles(posix.join(path, 'state'), root, false);
  return { path, bundles, terms: terms.map((file) => ({ ...file, terms: parseTerms(file) })), states };
}

/** The English bundle to compare translations with: the folder's, else the package's own. */
export function englishContent({ bundles }: LocalesFolder): string | Uint8Array {
  return bundles.find(({ locale }) => locale === SOURCE_LOCALE)?.content ?? ENGLISH;
}

/** The path of a bundle that a folder could hold. */
export function bundlePath(folder: LocalesFolder, locale: string): string {
  return posix.join(folder.path, `${locale}.json`);
}

/** The path of the terms that a folder could hold. */
export function termsPath(folder: LocalesFolder, locale: string): string {
  return posix.join(folder.path, 'terms', `${locale}.json`);
}

/** The path of the review state that a folder could hold. */
export function statePath(folder: LocalesFolder, locale: string): string {
  return posix.join(folder.path, 'state', `${locale}.json`);
}

/** A path as problems show it: with `/`, and relative to the working folder where it lies in it. */
export function toShownPath(path: string): string {
  const shown = isAbsolute(path) && isInside('', path) ? relative('', path) : normalize(path);
  return (shown.split(sep).join('/') || '.').replace(/(?<=.)\/$/, '');
}

async function readJsonFiles(path: string, root: string, isRequired: boolean): Promise<LocaleFile[]> {
  const names = await readdir(path).catch((error: unknown) => {
    if (!isRequired && errorCodeOf(error) === 'ENOENT') return [];
    throw unreadable(path, error);
  });
  const jsonFiles = names.filter((name) => name.endsWith('.json') && !name.startsWith('.')).toSorted();
  const files: LocaleFile[] = [];
  await inOrder(jsonFiles, async (name) => {
    const file = posix.join(path, name);
    files.push({ locale: basename(name, '.json'), path: file, content: await readInside(file, root) });
  });
  return files;
}

/** The bytes of a file that lies in a folder, links followed. */
async function readInside(path: string, root: string): Promise<Uint8Array> {
  try {
    const real = await realpath(path);
    if (!isInside(root, real)) {
      throw new UsageError(`${path} is a link that leads out of the folder.`);
    }
    // Reading a pipe or a device would not end.
    if (!(await stat(real)).isFile()) throw new UsageError(`${path} cannot be read: it is not a file.`);
    return await readFile(real);
  } catch (error) {
    throw error instanceof UsageError ? error : unreadable(path, error);
  }
}

function unreadable(path: string, error: unknown): UsageError {
  return new UsageError(`${path} cannot be read: ${fileErrorReason(error)}.`);
}

function parseTerms({ path, content }: LocaleFile): Terms {
  const { terms, error } = readTerms(content);
  if (terms === undefined)
    throw new UsageError(`${path}:${error.line}:${error.column} cannot be used: ${error.reason}.`);
  return terms;
}
