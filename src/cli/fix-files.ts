import { FixRefusal, fixBundle } from '../check/fix.ts';
import { visibleText } from '../report/visible-text.ts';
import type { Io } from './io.ts';
import type { LocaleFile } from './read-locales.ts';
import { saveFile } from './save-file.ts';

/** The bundles after everything was mended that has exactly one right answer. */
export interface FixedFiles {
  /** With their content as it is on the disk now. */
  readonly bundles: readonly LocaleFile[];
  /** Whether a file was left as it was because it cannot be read completely. */
  readonly isUnfixed: boolean;
}

/**
 * Mends the bundles of a folder on the disk and says on stderr which. One that cannot be written does not keep the others from
 * it.
 */
export async function fixFiles(bundles: readonly LocaleFile[], folder: string, io: Io): Promise<FixedFiles> {
  const results = await Promise.allSettled(bundles.map((bundle) => fixFile(bundle, folder)));
  const fixed = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
  for (const { note } of fixed) if (note !== undefined) io.stderr(`${visibleText(note)}\n`);
  const failure = results.find((result) => result.status === 'rejected');
  if (failure !== undefined) throw failure.reason;
  return { bundles: fixed.map(({ bundle }) => bundle), isUnfixed: fixed.some(({ isUnfixed }) => isUnfixed) };
}

async function fixFile(
  bundle: LocaleFile,
  folder: string,
): Promise<{ bundle: LocaleFile; isUnfixed: boolean; note?: string }> {
  const { path, content } = bundle;
  try {
    const text = fixBundle(content);
    if (text === undefined) return { bundle, isUnfixed: false };
    await saveFile(path, text, content, folder);
    return {
      bundle: { ...bundle, content: new TextEncoder().encode(text) },
      isUnfixed: false,
      note: `${path} was fixed.`,
    };
  } catch (error) {
    if (!(error instanceof FixRefusal)) throw error;
    const { line, column, message } = error;
    return { bundle, isUnfixed: true, note: `${path}:${line}:${column} was not fixed: ${message}` };
  }
}
