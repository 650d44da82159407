import { dirname } from 'node:path';
import { Option, type Command } from 'commander';
import { parseDocument } from '../check/json-document.ts';
import { createTerms, describeNewLanguage, pluralFormsOf } from '../check/new-language.ts';
import { createSourceFile } from '../check/source-file.ts';
import { serializeState } from '../check/state.ts';
import { ENGLISH, TERMS } from '../compiled/check-data.ts';
import { SOURCE_LOCALE } from '../locale/match.ts';
import { formatNewLanguage } from '../report/new-language.ts';
import { UsageError, type Io } from './io.ts';
import { makeFolder } from './make-folder.ts';
import { bundlePath, PACKAGE_LOCALES, readLocales, statePath, termsPath, type LocalesFolder } from './read-locales.ts';
import { saveFiles } from './save-file.ts';

interface AddOptions {
  readonly locales: string;
}

/** Adds `add`: makes the files of a new language. */
export function addLanguageCommand(program: Command, io: Io): void {
  program
    .command('add')
    .description('start a new language: bundle, terms and state')
    .argument('<tag>', 'the BCP 47 tag of the language, for example nl')
    .addOption(new Option('--locales <dir>', 'the folder of the bundles').default(PACKAGE_LOCALES, "the package's own"))
    .action(async (tag: string, { locales }: AddOptions) => {
      const folder = await readLocales(locales);
      const language = describeNewLanguage(
        tag,
        folder.bundles.map(({ locale }) => locale),
      );
      if (language.refusal !== undefined) throw new UsageError(`${tag} was not added: ${language.refusal}.`);
      const englishTerms = folder.terms.find(({ locale }) => locale === SOURCE_LOCALE)?.terms ?? TERMS[SOURCE_LOCALE];
      const concepts = Object.keys(englishTerms?.terms ?? {});
      const files = [
        { path: termsPath(folder, tag), content: toJsonFile(createTerms(concepts)) },
        { path: statePath(folder, tag), content: serializeState({ texts: {}, excuses: {} }) },
        // The last: with it the language is there.
        { path: bundlePath(folder, tag), content: englishBundle(folder) },
      ];
      await Promise.all(files.map(({ path }) => makeFolder(dirname(path))));
      await saveFiles(
        files.map((file) => ({ ...file, before: undefined })),
        folder.path,
      );
      io.stderr(files.map(({ path }) => `${path} was written\n`).join(''));
      io.stdout(formatNewLanguage({ tag, ...language }, pluralFormsOf(tag), folder.path));
    });
}

function toJsonFile(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** The English bundle, in which every text is still to be translated. */
function englishBundle({ bundles }: LocalesFolder): string {
  const file = bundles.find(({ locale }) => locale === SOURCE_LOCALE);
  if (file === undefined) return ENGLISH;
  const { text } = createSourceFile(file.path, file.content);
  const { syntaxError } = parseDocument(text);
  if (syntaxError !== undefined) throw new UsageError(`${file.path} is not JSON: ${syntaxError.reason}`);
  return text;
}
