import { dirname } from 'node:path';
import { Option, type Command } from 'commander';
import { acceptTexts } from '../check/accept-texts.ts';
import { readBundleFile } from '../check/context.ts';
import { nearest } from '../check/nearest.ts';
import { readState } from '../check/read-state.ts';
import { serializeState, type State, type TextState } from '../check/state.ts';
import { ENGLISH } from '../compiled/check-data.ts';
import { SOURCE_LOCALE } from '../locale/match.ts';
import { visibleText } from '../report/visible-text.ts';
import { noSuchLocale } from './check-command.ts';
import { UsageError, type Io } from './io.ts';
import { makeFolder } from './make-folder.ts';
import { PACKAGE_LOCALES, readLocales, statePath, type LocaleFile } from './read-locales.ts';
import { saveFile } from './save-file.ts';

interface AcceptOptions {
  readonly locales: string;
  readonly by?: string;
  readonly madeBy?: TextState['madeBy'];
  readonly dryRun?: true;
}

/** Adds `accept`: records that translations are those of the current English texts. */
export function acceptCommand(program: Command, io: Io): void {
  program
    .command('accept')
    .description('record that translations are made from the current English texts')
    .argument('<locale>', 'the language')
    .argument(
      '[key...]',
      'texts or groups of them, for example codes.License_Expired (default: all that are translated)',
    )
    .addOption(new Option('--locales <dir>', 'the folder of the bundles').default(PACKAGE_LOCALES, "the package's own"))
    .option('--by <name>', 'who has reviewed the texts (default: nobody)')
    .addOption(
      new Option(
        '--made-by <maker>',
        'who has made the translations (default: as recorded before, else machine)',
      ).choices(['machine', 'person']),
    )
    .option('--dry-run', 'print the keys whose record would change, and write nothing')
    .action(async (locale: string, keys: readonly string[], options: AcceptOptions) => {
      if (options.by?.trim() === '') throw new UsageError('--by: expected a name');
      const folder = await readLocales(options.locales);
      const bundle = folder.bundles.find((candidate) => candidate.locale === locale);
      if (bundle === undefined) throw noSuchLocale(locale, locale, folder);
      const source = folder.bundles.find((candidate) => candidate.locale === SOURCE_LOCALE) ?? PACKAGE_ENGLISH;
      const file = folder.states.find((state) => state.locale === bundle.locale);
      const path = file?.path ?? statePath(folder, bundle.locale);

      const english = valuesOf(source.path, source.content);
      const texts = valuesOf(bundle.path, bundle.content);
      const before = openState(file);
      const selected = selectKeys(keys, bundle, { texts, english, state: before });
      const after = acceptTexts(before, english, new Set(texts.keys()), {
        keys: selected,
        reviewedBy: options.by?.trim(),
        madeBy: options.madeBy,
        date: new Date().toISOString().slice(0, 10),
      });

      const changes = changesBetween(before, after);
      const content = serializeState(after);
      if (options.dryRun === true) io.stdout(changes.map((change) => `${visibleText(change)}\n`).join(''));
      else if (file === undefined || content !== new TextDecoder().decode(file.content)) {
        await makeFolder(dirname(path));
        await saveFile(path, content, file?.content, folder.path);
      }
      const count = `${changes.length} ${changes.length === 1 ? 'record' : 'records'}`;
      io.stderr(`${path}: ${count} ${options.dryRun === true ? 'would change' : 'changed'}\n`);
      const open = [...texts].filter(([key, text]) => text === english.get(key) && !Object.hasOwn(after.texts, key));
      if (open.length > 0) {
        io.stderr(
          `Left in English and not recorded: ${open.length}. Where English is right, name the text: ${open[0]?.[0]} …\n`,
        );
      }
    });
}

/** Texts by their dotted path. */
type Texts = ReadonlyMap<string, string>;

const PACKAGE_ENGLISH = { path: `${SOURCE_LOCALE}.json`, content: ENGLISH };

function valuesOf(path: string, content: string | Uint8Array): Texts {
  const { document, texts } = readBundleFile(path, content);
  if (document.root === undefined) throw new UsageError(`${path} is not JSON: ${document.syntaxError.reason}`);
  return new Map(texts.map(({ key, value }) => [key, value]));
}

function openState(file: LocaleFile | undefined): State {
  if (file === undefined) return { texts: {}, excuses: {} };
  const state = readState(file.content);
  // Writing it anew would lose the excuses and who reviewed what.
  if (state === undefined) throw new UsageError(`${file.path} is not JSON; mend it first`);
  return state;
}

function selectKeys(
  requested: readonly string[],
  bundle: LocaleFile,
  { texts, english, state }: { readonly texts: Texts; readonly english: Texts; readonly state: State },
): ReadonlySet<string> {
  if (requested.length === 0) {
    // A text left in English is no translation, unless somebody has said so by its name.
    const isTranslated = ([key, text]: readonly [string, string]): boolean =>
      bundle.locale === SOURCE_LOCALE || text !== english.get(key) || Object.hasOwn(state.texts, key);
    return new Set([...texts].filter(isTranslated).map(([key]) => key));
  }
  return new Set(
    requested.flatMap((key) => {
      const isMeant = (path: string): boolean => path === key || path.startsWith(`${key}.`);
      const keys = [...english.keys()].filter(isMeant);
      if (keys.length === 0) throw new UsageError(`${key}: there is no such text.${hintAt(key, [...english.keys()])}`);
      const present = keys.filter((path) => texts.has(path));
      if (present.length === 0) throw new UsageError(`${key}: ${bundle.path} has no such text yet.`);
      return present;
    }),
  );
}

function hintAt(key: string, keys: readonly string[]): string {
  const guess = nearest(key, keys);
  return guess === undefined ? '' : ` Did you mean ${guess}?`;
}

/** The keys of the entries that differ: `+` new, `~` changed, `-` dropped. */
function changesBetween(before: State, after: State): string[] {
  const changed = Object.entries(after.texts).flatMap(([key, entry]) => {
    if (!Object.hasOwn(before.texts, key)) return [`+ ${key}`];
    return isSameEntry(before.texts[key], entry) ? [] : [`~ ${key}`];
  });
  const dropped = Object.keys(before.texts).filter((key) => !Object.hasOwn(after.texts, key));
  return [...changed, ...dropped.map((key) => `- ${key}`)];
}

function isSameEntry(a: TextState | undefined, b: TextState): boolean {
  return a?.english === b.english && a.madeBy === b.madeBy && a.reviewedBy === b.reviewedBy && a.date === b.date;
}
