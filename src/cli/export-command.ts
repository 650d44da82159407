import { Option, type Command } from 'commander';
import { createEnglishFile, createExchangeFile } from '../exchange/create-exchange-file.ts';
import {
  UNIT_STATES,
  type Delimiter,
  type ExchangeFile,
  type Format,
  type Refusal,
  type SerializeResult,
  type UnitState,
} from '../exchange/exchange.ts';
import { FORMATS } from '../exchange/formats.ts';
import { SOURCE_LOCALE } from '../locale/match.ts';
import { visibleText } from '../report/visible-text.ts';
import { noSuchLocale, selectLocales } from './check-command.ts';
import { EXIT, UsageError, type Io, type SetExitCode } from './io.ts';
import { englishContent, PACKAGE_LOCALES, readLocales, type LocalesFolder } from './read-locales.ts';
import { writeExports } from './write-exports.ts';

interface ExportOptions {
  readonly to: string;
  readonly only?: readonly UnitState[];
  readonly out?: string;
  readonly overwrite?: true;
  readonly locales: string;
  readonly bom?: true;
  readonly delimiter?: string;
}

const DELIMITER_NAMES: Readonly<Record<string, Delimiter>> = { comma: ',', semicolon: ';', tab: '\t' };

/** Adds `export`: writes texts for translators' own tools. */
export function exportCommand(program: Command, io: Io, setExitCode: SetExitCode): void {
  program
    .command('export')
    .description('write texts for translators’ own tools')
    .argument('<tag...>', 'the languages')
    .addOption(new Option('--to <format>', 'the format').choices(FORMATS.map(({ id }) => id)).makeOptionMandatory())
    .addOption(
      new Option('--only <states>', `only texts in these states: ${UNIT_STATES.join(', ')}`).argParser(readStates),
    )
    .option('--out <dir>', 'the folder to write to (default: one language goes to stdout)')
    .option('--overwrite', 'replace files that are there already')
    .addOption(new Option('--locales <dir>', 'the folder of the bundles').default(PACKAGE_LOCALES, "the package's own"))
    .option('--bom', 'csv: begin with a byte order mark, so that Excel reads UTF-8')
    .addOption(
      new Option('--delimiter <name>', 'csv: what stands between the cells (default: comma)').choices(
        Object.keys(DELIMITER_NAMES),
      ),
    )
    .action(async (tags: readonly string[], options: ExportOptions) => {
      const format = chooseFormat(options);
      const { out, overwrite = false } = options;
      if (out === undefined && new Set(tags).size > 1) {
        throw new UsageError('Several languages need a folder: --out <dir>.');
      }
      const exports = selectExports(await readLocales(options.locales), tags, format, options);
      const results = exports.map((file) => ({ file, ...serialize(file, format, options) }));
      const refused = results.flatMap(({ file, refused: places = [] }) => places.map((place) => ({ file, ...place })));
      for (const { file, key, reason } of refused) {
        io.stderr(`${visibleText(`${file.targetLocale} was not exported: ${key}: ${reason}`)}\n`);
      }
      if (refused.length > 0) {
        setExitCode(EXIT.problems);
        return;
      }
      const texts = results.map(({ file, text = '' }) => ({ name: format.fileName(file.targetLocale), text }));
      const companions = format.companion === undefined ? [] : [format.companion()];
      if (out === undefined) io.stdout(texts[0]?.text ?? '');
      else await writeExports([...texts, ...companions], out, overwrite, io);
      for (const { file, leftOut = [] } of results) reportLeftOut(file, leftOut, io);
    });
}

function readStates(argument: string): UnitState[] {
  return argument.split(',').map((name) => {
    const state = UNIT_STATES.find((candidate) => candidate === name.trim());
    if (state === undefined) throw new UsageError(`--only ${name}: expected ${UNIT_STATES.join(', ')}`);
    return state;
  });
}

function chooseFormat({ to, bom, delimiter }: ExportOptions): Format {
  const format = FORMATS.find(({ id }) => id === to);
  if (format === undefined) throw new UsageError(`--to ${to}: there is no such format.`);
  if (to !== 'csv' && (bom === true || delimiter !== undefined)) {
    throw new UsageError('--bom and --delimiter are for --to csv.');
  }
  return format;
}

/** What goes into each file; with --out, English too where the others do not show it. */
function selectExports(
  folder: LocalesFolder,
  tags: readonly string[],
  format: Format,
  { only, out }: ExportOptions,
): readonly ExchangeFile[] {
  const isSelected = selectLocales(folder, tags);
  const english = englishContent(folder);
  const isAsked = isSelected(SOURCE_LOCALE);
  if (isAsked && format.carriesEnglish) {
    throw new UsageError(`${SOURCE_LOCALE} is the language to translate from; name the language to translate to.`);
  }
  const unwritten = tags.find((tag) => isOnlyDeclared(tag, folder));
  if (unwritten !== undefined) throw noSuchLocale(unwritten, unwritten, folder);
  const translations = folder.bundles
    .filter(({ locale }) => locale !== SOURCE_LOCALE && isSelected(locale))
    .map(({ locale, content }) => {
      const state = folder.states.find((file) => file.locale === locale)?.content;
      return createExchangeFile({ locale, bundle: content, state, english }, only);
    });
  const needsEnglish = isAsked || (out !== undefined && !format.carriesEnglish);
  return needsEnglish ? [createEnglishFile(english), ...translations] : translations;
}

/** Whether a language has terms or a state, but no bundle. */
function isOnlyDeclared(tag: string, { bundles, terms, states }: LocalesFolder): boolean {
  const isTag = ({ locale }: { readonly locale: string }): boolean => locale === tag;
  return [...terms, ...states].some(isTag) && !bundles.some(isTag) && tag !== SOURCE_LOCALE;
}

function serialize(file: ExchangeFile, format: Format, { bom, delimiter = 'comma' }: ExportOptions): SerializeResult {
  const result = format.serialize(file, { delimiter: DELIMITER_NAMES[delimiter] ?? ',' });
  return bom === true && result.refused === undefined ? { ...result, text: `\ufeff${result.text}` } : result;
}

function reportLeftOut({ targetLocale }: ExchangeFile, leftOut: readonly Refusal[], io: Io): void {
  for (const { key, reason } of leftOut) io.stderr(`${visibleText(`${targetLocale} without ${key}: ${reason}`)}\n`);
}
