import { Option, type Command } from 'commander';
import { runChecks } from '../check/check.ts';
import { CHECKS } from '../check/checks.ts';
import { countTranslated } from '../check/completeness.ts';
import type { CheckContext } from '../check/context.ts';
import { createContexts } from '../check/create-contexts.ts';
import type { Problem } from '../check/problem.ts';
import { stale } from '../check/state/stale.ts';
import { termsOfLanguages } from '../check/terms-of-languages.ts';
import { describeLocale } from '../locale/locale-info.ts';
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
  const contexts = createContexts(Object.fromEntries(bundles.map(({ path, content }) => [path, content])), {
    terms: termsOfLanguages(terms),
    states: Object.fromEntries(states.map((file) => [file.locale, file])),
  });
  return Array.from(contexts, (context) => {
    const { locale, english } = context;
    const problems = runChecks(CHECKS, context);
    return {
      locale: visibleText(locale),
      ...namesOf(locale),
      total: english.size,
      translated: countTranslated(problems, locale, [...english.keys()]),
      stale: countKind(problems, stale.kind),
      ...countRecords(context),
      errors: problems.filter(({ severity }) => severity === 'error').length,
      warnings: problems.filter(({ severity }) => severity === 'warning').length,
    };
  });
}

function countRecords({
  state,
  texts,
  english,
}: Pick<CheckContext, 'state' | 'texts' | 'english'>): Pick<LanguageStatus, 'machineMade' | 'reviewed'> {
  if (state === undefined) return { machineMade: undefined, reviewed: undefined };
  const keys = new Set(texts.map(({ key }) => key));
  const records = Object.entries(state.texts).filter(([key]) => keys.has(key));
  return {
    machineMade: records.filter(([, { madeBy }]) => madeBy === 'machine').length,
    // Nobody has reviewed the translation of a text that has changed since.
    reviewed: records.filter(
      ([key, record]) => record.reviewedBy !== undefined && record.english === english.get(key)?.value,
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
