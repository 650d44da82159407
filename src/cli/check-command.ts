import { Option, type Command } from 'commander';
import { check } from '../check/check.ts';
import { CHECKS } from '../check/checks.ts';
import { allowIncomplete } from '../check/completeness.ts';
import { readBundleFile } from '../check/context.ts';
import { PROBLEM_KINDS } from '../check/kinds.ts';
import { findMissingFiles } from '../check/missing-files.ts';
import { nearest } from '../check/nearest.ts';
import type { Problem } from '../check/problem.ts';
import { createSourceFile, type SourceFile } from '../check/source-file.ts';
import { termsOfLanguages } from '../check/terms-of-languages.ts';
import { ENGLISH } from '../compiled/check-data.ts';
import { cleanTag } from '../locale/clean-tag.ts';
import { SOURCE_LOCALE } from '../locale/match.ts';
import { PROBLEM_FORMATS, type ProblemFormat } from '../report/problems/index.ts';
import { formatKindJson, formatKindTable } from '../report/problems/list.ts';
import { fails, summarize, type ProblemReport } from '../report/problems/report.ts';
import { visibleText } from '../report/visible-text.ts';
import { openBaseline } from './baseline-file.ts';
import { fixFiles } from './fix-files.ts';
import { EXIT, UsageError, type Io, type SetExitCode } from './io.ts';
import { loadSpellers } from './load-spellers.ts';
import { bundlePath, PACKAGE_LOCALES, readLocales, type LocaleFile, type LocalesFolder } from './read-locales.ts';

interface CheckCommandOptions {
  readonly locales: string;
  readonly partial?: true;
  readonly strict?: true;
  readonly only?: readonly string[];
  readonly skip?: readonly string[];
  readonly format: ProblemFormat;
  readonly json?: true;
  readonly fix?: true;
  readonly baseline?: string;
  readonly updateBaseline?: true;
  readonly minComplete: ReadonlyMap<string, number>;
  readonly spelling?: true;
  readonly list?: true;
}

/** Adds `check`: what is wrong with a folder of bundles, and where. */
export function checkCommand(program: Command, io: Io, setExitCode: SetExitCode): void {
  program
    .command('check')
    .description('find incomplete, broken and outdated translations')
    .argument('[locale...]', 'the languages to check (default: all)')
    .addOption(new Option('--locales <dir>', 'the folder of the bundles').default(PACKAGE_LOCALES, "the package's own"))
    .option('--partial', 'check only the texts that are there, as in overrides')
    .option('--strict', 'let warnings count')
    .option('--only <kind...>', 'report only these kinds of problems')
    .option('--skip <kind...>', 'do not report these kinds of problems')
    .addOption(
      new Option('--format <name>', 'the form of the output').choices(Object.keys(PROBLEM_FORMATS)).default('pretty'),
    )
    .addOption(new Option('--json', 'the same as --format json').conflicts('format'))
    .option('--fix', 'mend what has exactly one right answer')
    .option('--baseline <file>', 'let problems pass that this file lists')
    .option(
      '--update-baseline',
      'write the baseline: all problems if there is none yet, else without those that are gone',
    )
    .addOption(
      new Option(
        '--min-complete <tag=percent>',
        'let a language pass that has this share of its texts translated (repeatable)',
      )
        .argParser(addMinimum)
        .default(new Map(), 'none'),
    )
    .option(
      '--spelling',
      'look at the spelling too, where a dictionary (npm: hunspell-asm, dictionary-<language>) is installed',
    )
    .option('--list', 'list the kinds of problems')
    .action(async (locales: readonly string[], options: CheckCommandOptions) => {
      const format = options.json === true ? 'json' : options.format;
      if (options.list === true) {
        io.stdout(format === 'json' ? formatKindJson(PROBLEM_KINDS) : formatKindTable(PROBLEM_KINDS, io.colors));
        return;
      }
      const { report, isUnfixed } = await runChecks(locales, options, io);
      io.stdout(PROBLEM_FORMATS[format](report, io.colors));
      if (format !== 'pretty') io.stderr(`${summarize(report)}\n`);
      const hasFailed = isUnfixed || report.problems.some(({ severity }) => fails(severity, report.strict));
      setExitCode(hasFailed ? EXIT.problems : EXIT.ok);
    });
}

async function runChecks(
  locales: readonly string[],
  options: CheckCommandOptions,
  io: Io,
): Promise<{ readonly report: ProblemReport; readonly isUnfixed: boolean }> {
  const kinds = selectKinds(options, locales);
  const folder = await readLocales(options.locales);
  const isSelected = selectLocales(folder, locales);
  const unknown = [...options.minComplete.keys()].find((tag) => !folder.bundles.some(({ locale }) => locale === tag));
  if (unknown !== undefined) throw noSuchLocale(`--min-complete ${unknown}`, unknown, folder);
  const baseline = await openBaseline(options);

  const selected = folder.bundles.filter(({ locale }) => isSelected(locale));
  const { bundles, isUnfixed } =
    options.fix === true ? await fixFiles(selected, folder.path, io) : { bundles: selected, isUnfixed: false };
  const english = englishOf(bundles, folder, options);
  const progress = createProgress(io);
  const problems = check(Object.fromEntries(bundles.map(({ path, content }) => [path, content])), {
    english,
    partial: options.partial === true,
    terms: termsOfLanguages(folder.terms),
    states: Object.fromEntries(folder.states.map((file) => [file.locale, file])),
    only: [...kinds],
    spellers:
      options.spelling === true
        ? await loadSpellers(
            bundles.map(({ locale }) => locale),
            io,
          )
        : undefined,
    onBundle: progress.show,
  });
  progress.clear();

  const missing = options.partial === true ? [] : findMissingFiles(declaredLocales(folder, isSelected));
  const found = [...problems, ...missing].filter(({ kind }) => kinds.has(kind));
  const agreed =
    options.minComplete.size === 0
      ? found
      : allowIncomplete(found, options.minComplete, bundles, keysOf(english ?? ENGLISH));
  const fresh =
    baseline === undefined
      ? agreed
      : await baseline.apply(
          {
            found,
            agreed: agreed.filter(({ kind }) => kinds.has(kind)),
            files: [...bundles, ...folder.states],
            kinds: new Set([...kinds].filter((kind) => isLookedFor(kind, options))),
            isWhole: locales.length === 0,
          },
          io,
        );
  const shown = fresh.filter(({ kind }) => kinds.has(kind)).toSorted(compareProblems);
  return {
    report: {
      problems: shown,
      files: bundles.map(({ path }) => path),
      sources: sourcesOf(shown, [...bundles, ...folder.states, ...(baseline === undefined ? [] : [baseline])]),
      strict: options.strict === true,
    },
    isUnfixed,
  };
}

/** The kinds to report. Throws for a kind that does not exist. */
function selectKinds({ only, skip = [] }: CheckCommandOptions, locales: readonly string[]): ReadonlySet<string> {
  const known = PROBLEM_KINDS.map(({ kind }) => kind);
  for (const [option, kinds] of Object.entries({ '--only': only ?? [], '--skip': skip })) {
    const unknown = kinds.find((kind) => !known.includes(kind));
    if (unknown === undefined) continue;
    const guess = nearest(unknown, known);
    const isLocale = locales.length === 0 && kinds.indexOf(unknown) > 0 && cleanTag(unknown) === unknown;
    const hint = isLocale && guess === undefined ? ' Write languages before the options.' : '';
    throw new UsageError(
      `${option} ${unknown}: there is no such kind of problem.${guess === undefined ? hint : ` Did you mean ${guess}?`}`,
    );
  }
  const kinds = new Set(known.filter((kind) => (only === undefined || only.includes(kind)) && !skip.includes(kind)));
  if (kinds.size === 0) throw new UsageError('--only and --skip leave no kind of problem to look for.');
  return kinds;
}

/** Whether a run with these options would find problems of a kind. */
function isLookedFor(kind: string, { partial, spelling }: CheckCommandOptions): boolean {
  if (kind === 'spelling') return spelling === true;
  return partial !== true || CHECKS.some((one) => one.kind === kind && one.partial);
}

/** Whether a language is to be checked. Throws for a language that the folder does not have, and for a folder without any. */
export function selectLocales(folder: LocalesFolder, requested: readonly string[]): (locale: string) => boolean {
  const known = knownLocales(folder);
  if (known.length === 0) throw new UsageError(`${folder.path} has no bundles (*.json).`);
  const selected = requested.map((tag) => {
    const match = known.find((locale) => locale === tag) ?? known.find((locale) => locale === cleanTag(tag));
    if (match === undefined) throw noSuchLocale(tag, tag, folder);
    return match;
  });
  return (locale) => selected.length === 0 || selected.includes(locale);
}

function knownLocales({ bundles, terms, states }: LocalesFolder): string[] {
  return [...new Set([...bundles, ...terms, ...states].map(({ locale }) => locale))].toSorted();
}

/** A language that a folder does not have, with the nearest that it has. */
export function noSuchLocale(shown: string, tag: string, folder: LocalesFolder): UsageError {
  const known = knownLocales(folder);
  const guess = tag.length > 2 ? nearest(tag, known) : undefined;
  const hint = guess === undefined ? `There are: ${known.join(', ')}` : `Did you mean ${guess}?`;
  return new UsageError(`${shown}: ${folder.path} has no such language. ${hint}`);
}

/** The English texts to compare with where English itself is not checked; overrides are compared with the package's. */
function englishOf(
  checked: readonly LocaleFile[],
  { bundles }: LocalesFolder,
  { partial }: CheckCommandOptions,
): Uint8Array | undefined {
  return partial === true ? undefined : (checked.find(isEnglish) ?? bundles.find(isEnglish))?.content;
}

function isEnglish({ locale }: LocaleFile): boolean {
  return locale === SOURCE_LOCALE;
}

function keysOf(english: string | Uint8Array): string[] {
  return readBundleFile(`${SOURCE_LOCALE}.json`, english).texts.map(({ key }) => key);
}

/** The selected languages that have terms or a state but no bundle. */
function declaredLocales(
  folder: LocalesFolder,
  isSelected: (locale: string) => boolean,
): { locale: string; by: string; path: string }[] {
  const present = new Set(folder.bundles.map(({ locale }) => locale));
  const declared = new Map([...folder.states, ...folder.terms].map(({ locale, path }) => [locale, path]));
  return [...declared]
    .filter(([locale]) => isSelected(locale) && !present.has(locale))
    .map(([locale, by]) => ({ locale, by, path: bundlePath(folder, locale) }));
}

/** Only what is quoted is taken apart again. */
function sourcesOf(
  problems: readonly Problem[],
  files: readonly { readonly path: string; readonly content: string | Uint8Array }[],
): ReadonlyMap<string, SourceFile> {
  const wanted = new Set(problems.map(({ file }) => file));
  return new Map(
    files.filter(({ path }) => wanted.has(path)).map(({ path, content }) => [path, createSourceFile(path, content)]),
  );
}

/** The order of a report: that of the places, then of the kinds. */
function compareProblems(a: Problem, b: Problem): number {
  return compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.kind, b.kind);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

// Who waits longer wonders whether anything happens.
const PATIENCE = 1000;

function createProgress({ progress }: Io): {
  readonly show: (bundle: { readonly path: string; readonly index: number; readonly total: number }) => void;
  readonly clear: () => void;
} {
  const start = Date.now();
  let isShown = false;
  return {
    show({ path, index, total }) {
      if (progress === undefined || Date.now() - start < PATIENCE) return;
      isShown = true;
      progress(`Checking ${index + 1} of ${total}: ${visibleText(path)}`);
    },
    clear() {
      if (isShown) progress?.('');
    },
  };
}

function addMinimum(argument: string, previous: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const { tag, percent } = /^(?<tag>[^=]+)=(?<percent>\d{1,3}(?:\.\d+)?)$/.exec(argument)?.groups ?? {};
  if (tag === undefined || Number(percent) > 100) {
    throw new UsageError(`--min-complete ${argument}: write it as tag=percent, for example nl=80`);
  }
  return new Map([...previous, [tag, Number(percent)]]);
}
