import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { readInFormat } from '../exchange/choose-format.ts';
import { decodeFile } from '../exchange/decode-file.ts';
import { MAX_FILE_LENGTH, type Format, type ReadFile } from '../exchange/exchange.ts';
import { FORMATS } from '../exchange/formats.ts';
import { SOURCE_LOCALE } from '../locale/match.ts';
import { fileErrorReason } from './file-error.ts';
import { UsageError } from './io.ts';

/** A file of a translator. */
export interface ExchangeFileOnDisk {
  readonly format: Format;
  /** With the English texts, also where they stand in another file. */
  readonly file: ReadFile;
}

/** Whether an export writes a file of this name that nobody translates: the English of others, or code. */
export function isCompanion(path: string): boolean {
  const name = basename(path);
  return FORMATS.some(
    ({ companion, carriesEnglish, fileName }) =>
      companion?.().name === name || (!carriesEnglish && name === fileName(SOURCE_LOCALE)),
  );
}

/** Reads a file in whichever format it is. Throws a `UsageError` of one line where that cannot be done. */
export async function readExchangeFile(path: string): Promise<ExchangeFileOnDisk> {
  const read = readInFormat(basename(path), await readText(path), FORMATS);
  if (read.reason !== undefined) {
    const place = read.place === undefined ? '' : `:${read.place.line}:${read.place.column}`;
    throw new UsageError(`${path}${place} cannot be read: ${read.reason}.`);
  }
  const { format, file } = read;
  return format.carriesEnglish ? { format, file } : { format, file: await addEnglish(file, format, path) };
}

async function addEnglish(file: ReadFile, format: Format, path: string): Promise<ReadFile> {
  const sourcePath = join(dirname(path), format.fileName(SOURCE_LOCALE));
  const text = await readText(sourcePath).catch((error: unknown) => {
    const reason = error instanceof UsageError ? error.message : String(error);
    throw new UsageError(`${path} does not show its English texts, and ${reason}`);
  });
  const source = format.parse(text);
  if (source.file === undefined) {
    const { line, column, reason } = source.problem;
    throw new UsageError(`${sourcePath}:${line}:${column} cannot be read: ${reason}.`);
  }
  const english = new Map(source.file.units.map(({ key, target }) => [key, target]));
  const units = file.units.map((unit) => {
    const shown = english.get(unit.key);
    return shown === undefined ? unit : { ...unit, english: shown };
  });
  return { ...file, units };
}

async function readText(path: string): Promise<string> {
  const unreadable = (reason: string): UsageError => new UsageError(`${path} cannot be read: ${reason}.`);
  try {
    const { size } = await checkedStat(path);
    // Bytes are never fewer than characters.
    if (size > MAX_FILE_LENGTH) throw unreadable(`it is larger than ${MAX_FILE_LENGTH / 1e6} MB`);
    const text = decodeFile(await readFile(path));
    if (text === undefined) throw unreadable('it is neither UTF-8 nor UTF-16; save it as UTF-8');
    return text;
  } catch (error) {
    throw error instanceof UsageError ? error : unreadable(fileErrorReason(error));
  }
}

/** Reading a pipe or a device would not end. */
async function checkedStat(path: string): Promise<{ readonly size: number }> {
  const found = await stat(path);
  if (found.isFile() || found.isDirectory()) return found;
  throw new UsageError(`${path} cannot be read: it is not a file.`);
}
