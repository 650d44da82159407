import { basename, dirname } from 'node:path';
import { Option, type Command } from 'commander';
import type { TextState } from '../check/state.ts';
import { termsOfLanguages } from '../check/terms-of-languages.ts';
import { chooseLocale } from '../exchange/choose-locale.ts';
import { importFile, type ImportResult } from '../exchange/import-file.ts';
import type { ImportRecord } from '../exchange/judge-unit.ts';
import type { ImportWrite } from '../exchange/list-writes.ts';
import { formatImport } from '../report/import-summary.ts';
import { visibleText } from '../report/visible-text.ts';
import { inOrder } from './in-order.ts';
import { EXIT, UsageError, type ExitCode, type Io, type SetExitCode } from './io.ts';
import { makeFolder } from './make-folder.ts';
import { isCompanion, readExchangeFile } from './read-exchange-file.ts';
import {
  englishContent,
  PACKAGE_LOCALES,
  readLocales,
  statePath,
  toShownPath,
  type LocaleFile,
  type LocalesFolder,
} from './read-locales.ts';
import { removeStrayFiles, saveFiles } from './save-file.ts';

interface ImportOptions {
  readonly locales: string;
  readonly by?: string;
  readonly madeBy: TextState['madeBy'];
  readonly dryRun?: true;
}

/** Adds `import`: takes over what translators' own tools have saved. */
export function importCommand(program: Command, io: Io, setExitCode: SetExitCode): void {
  program
    .command('import')
    .description('take over translations from translators’ own tools')
    .argument('<file...>', 'files as export writes them, translated')
    .addOption(new Option('--locales <dir>', 'the folder of the bundles').default(PACKAGE_LOCALES, "the package's own"))
    .option('--by <name>', 'who has reviewed the texts that the files mark as reviewed')
    .addOption(
      new Option('--made-by <maker>', 'who has made the translations that are new or changed')
        .choices(['machine', 'person'])
        .default('person'),
    )
    .option('--dry-run', 'show what would change, and write nothing')
    .action(async (paths: readonly string[], options: ImportOptions) => {
      if (options.by?.trim() === '') throw new UsageError('--by: expected a name');
      const record: ImportRecord = {
        reviewedBy: options.by?.trim(),
        madeBy: options.madeBy,
        date: new Date().toISOString().slice(0, 10),
      };
      let folder = await readLocales(options.locales);
      let exitCode: ExitCode = EXIT.ok;
      await inOrder(paths.map(toShownPath), async (path) => {
        if (isCompanion(path)) {
          io.stderr(`${visibleText(path)} has no translations; nothing to import\n`);
          return;
        }
        // One file does not keep the others from being imported.
        try {
          const { locale, target, result } = await planImport(path, folder, record);
          io.stdout(formatImport(path, locale, result));
          if (result.refused !== undefined) {
            if (exitCode === EXIT.ok) exitCode = EXIT.problems;
            return;
          }
          if (options.dryRun !== true) await save(target, result.writes, folder, io);
          folder = update(folder, target, result.writes);
        } catch (error) {
          if (!(error instanceof UsageError)) throw error;
          io.stderr(`qlm-messages: ${visibleText(error.message)}\n`);
          exitCode = EXIT.usage;
        }
      });
      setExitCode(exitCode);
    });
}

/** The two files that an import writes. */
interface Target {
  readonly bundle: LocaleFile;
  /** Without content where the file is not there yet. */
  readonly state: Pick<LocaleFile, 'locale' | 'path'> & { readonly content?: Uint8Array };
}

async function planImport(
  path: string,
  folder: LocalesFolder,
  record: ImportRecord,
): Promise<{ readonly locale: string; readonly target: Target; readonly result: ImportResult }> {
  const { format, file } = await readExchangeFile(path);
  const locales = folder.bundles.map((bundle) => bundle.locale);
  const { locale, reason } = chooseLocale(file, basename(path), format, locales);
  const bundle = folder.bundles.find((candidate) => candidate.locale === locale);
  if (locale === undefined || bundle === undefined) throw new UsageError(`${path} was not imported: ${reason}.`);
  const state = folder.states.find((candidate) => candidate.locale === locale) ?? {
    locale,
    path: statePath(folder, locale),
  };
  const translation = {
    locale,
    bundle: bundle.content,
    state: 'content' in state ? state.content : undefined,
    english: englishContent(folder),
    terms: termsOfLanguages(folder.terms),
  };
  return { locale, target: { bundle, state }, result: importFile(file, translation, record) };
}

async function save(target: Target, writes: readonly ImportWrite[], folder: LocalesFolder, io: Io): Promise<void> {
  const files = writes.map(({ target: name, content }) => {
    const { path, content: before } = target[name];
    return { path, content, before };
  });
  // Also where there is nothing to save: an import that was killed is repaired by the next.
  await Promise.all([target.bundle, target.state].map(({ path }) => removeStrayFiles(dirname(path))));
  await Promise.all(files.map(({ path }) => makeFolder(dirname(path))));
  await saveFiles(files, folder.path);
  io.stderr([...new Set(files.map(({ path }) => `${visibleText(path)} was written\n`))].join(''));
}

/** The folder as it is after the writes. */
function update(folder: LocalesFolder, target: Target, writes: readonly ImportWrite[]): LocalesFolder {
  const replace = (files: readonly LocaleFile[], name: ImportWrite['target']): readonly LocaleFile[] => {
    const written = writes.findLast((write) => write.target === name)?.content;
    if (written === undefined) return files;
    const { locale, path } = target[name];
    const content = new TextEncoder().encode(written);
    return [...files.filter((file) => file.locale !== locale), { locale, path, content }];
  };
  return { ...folder, bundles: replace(folder.bundles, 'bundle'), states: replace(folder.states, 'state') };
}
