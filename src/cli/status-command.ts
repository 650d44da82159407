import { Option, type Command } from 'commander';
import { check } from '../check/check.ts';
import { countTranslated } from '../check/completeness.ts';
import { readBundleFile } from '../check/context.ts';
import type { Problem } from '../check/problem.ts';
import { readState } from '../check/read-state.ts';
import { stale } from '../check/state/stale.ts';
import { ENGLISH, TERMS } from '../compiled/check-data.ts';
import { describeLocale } from '../locale/locale-info.ts';
import { SOURCE_LOCALE } from '../locale/match.ts';
import { STATUS_FORMATS, type LanguageStatus } from '../report/status.ts';
import { visibleText } from '../report/visible-text.ts';
import { UsageError, type Io } from './io.ts';
import { PACKAGE_LOCALES, readLocales, type LocalesFolder } from './read-locales.ts';

interface StatusOptions {
  readonly locales: string;
  readonly json?: true;
  readonly markdown?: true;
}

/** Adds `status`: how far each language is. */
export function statusCommand(program: Command, io: Io): void {
  program
    .command('status')
    .description('show how far each language is')
    .addOption(new Option('--locales <dir>', 'the folder of the bundles').default(PACKAGE_LOCALES, "the package's own"))
    .addOption(new Option('--json', 'print every figure as JSON').conflicts('markdown'))
    .option('--markdown', 'print a table for a pull request')
    .action(async ({ locales, json, markdown }: StatusOptions) => {
      const folder = await readLocales(locales);
      if (folder.bundles.length === 0) throw new UsageError(`${folder.path} has no bundles (*.json).`);
      const format = json === true ? 'json' : markdown === true ? 'markdown' : 'table';
      io.stdout(STATUS_FORMATS[format](describeLanguages(folder), io.colors));
    });
}

function describeLanguages({ bundles, terms, states }: LocalesFolder): LanguageStatus[] {
  const problems = check(Object.fromEntries(bundles.map(({ path, content }) => [path, content])), {
    terms: { ...TERMS, ...Object.fromEntries(terms.map((file) => [file.locale, file.terms])) },
    states: Object.fromEntries(states.map((file) => [file.locale, file])),
  });
  const english = bundles.find(({ locale }) => locale === SOURCE_LOCALE)?.content ?? ENGLISH;
  const englishTexts = new Map(
    readBundleFile(`${SOURCE_LOCALE}.json`, english).texts.map(({ key, value }) => [key, value]),
  );
  return bundles.map(({ locale, path, content }) => {
    const own = problems.filter((problem) => problem.locale === locale);
    const keys = readBundleFile(path, content).texts.map(({ key }) => key);
    const present = new Map(keys.map((key) => [key, englishTexts.get(key)]));
    const state = states.find((file) => file.locale === locale);
    return {
      locale: visibleText(locale),
      ...namesOf(locale),
      total: englishTexts.size,
      translated: countTranslated(own, locale, [...englishTexts.keys()]),
      stale: countKind(own, stale.kind),
      ...countRecords(state?.content, present),
      errors: own.filter(({ severity }) => severity === 'error').length,
      warnings: own.filter(({ severity }) => severity === 'warning').length,
    };
  });
}

function countRecords(
  state: Uint8Array | undefined,
  englishOf: ReadonlyMap<string, string | undefined>,
): Pick<LanguageStatus, 'machineMade' | 'reviewed'> {
  const texts = state === undefined ? undefined : readState(state)?.texts;
  if (texts === undefined) return { machineMade: undefined, reviewed: undefined };
  const records = Object.entries(texts).filter(([key]) => englishOf.has(key));
  return {
    machineMade: records.filter(([, { madeBy }]) => madeBy === 'machine').length,
    // Nobody has reviewed the translation of a text that has changed since.
    reviewed: records.filter(
      ([key, { reviewedBy, english }]) => reviewedBy !== undefined && english === englishOf.get(key),
    ).length,
  };
}

function countKind(problems: readonly Problem[], kind: string): number {
  return problems.filter((problem) => problem.kind === kind).length;
}

/** Any file can be named as no language is. */
function namesOf(locale: string): Pick<LanguageStatus, 'englishName' | 'ownName'> {
  try {
    const { englishName, ownName } = describeLocale(locale, 'machine');
    return { englishName, ownName };
  } catch {
    return { englishName: '-', ownName: '-' };
  }
}
