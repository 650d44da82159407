// Run by `npm run compile`: turns locales/*.json and the message formatter into the modules in src/compiled/, which are not
// committed. Not part of the package.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';
import { compileTexts, type CompiledTexts } from '../bundle/compile.ts';
import { packTexts } from '../bundle/pack.ts';
import { serializeModule } from '../bundle/serialize-module.ts';
import { CODE_NAMES } from '../codes/index.ts';
import { readBundleFile } from '../check/context.ts';
import { readState } from '../check/read-state.ts';
import { describeLocale } from '../locale/locale-info.ts';
import { SOURCE_LOCALE } from '../locale/match.ts';
import { cldrModule } from './cldr-module.ts';
import { functionWordsModule } from './function-words-module.ts';

const PARSER = '@formatjs/icu-messageformat-parser';
const ENTRY = 'formatter-entry';
const GUARDS = 'formatter-guards';
const ROOT = join(import.meta.dirname, '..', '..');
const SOURCES = join(ROOT, 'locales');
const TARGET = join(ROOT, 'src', 'compiled');

const tags = readdirSync(SOURCES)
  .filter((file) => file.endsWith('.json'))
  .map((file) => basename(file, '.json'))
  .toSorted();
const locales = tags.map((tag) => describeLocale(tag, isReviewed(tag) ? 'person' : 'machine'));

rmSync(TARGET, { recursive: true, force: true });
mkdirSync(join(TARGET, 'locales'), { recursive: true });
const previewWords: Record<string, object> = {};
for (const { tag, dir } of locales) {
  const { preview, ...shipped } = compileFile(join(SOURCES, `${tag}.json`));
  write(`locales/${tag}.ts`, serializeModule({ locale: tag, dir, ...shipped }));
  previewWords[tag] = preview;
}
write('preview-words.ts', previewWordsModule(previewWords));
write('tags.ts', `export const TAGS: readonly string[] = ${JSON.stringify(tags)};\n`);
write('locales.ts', localesModule());
write('loaders.ts', loadersModule());
write('check-data.ts', checkDataModule());
write('cldr.ts', cldrModule());
write('function-words.ts', functionWordsModule(SOURCES, tags));
write('format-to-parts.ts', await formatterModule());

function compileFile(
  path: string,
): Pick<CompiledTexts, 'actions' | 'labels' | 'preview'> & { readonly codes: readonly object[] } {
  const problems: string[] = [];
  const texts = compileTexts(JSON.parse(readFileSync(path, 'utf8')), ({ key, reason }) => {
    problems.push(`${path}: ${key}: ${reason}`);
  });
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return { ...texts, codes: CODE_NAMES.map((name) => packTexts(texts.codes[name] ?? {})) };
}

/** Whether a person has reviewed every text of a language, each as a translation of what English says now. */
function isReviewed(tag: string): boolean {
  const path = join(SOURCES, 'state', `${tag}.json`);
  const records = existsSync(path) ? readState(readFileSync(path))?.texts : undefined;
  const { texts } = readBundleFile(`${SOURCE_LOCALE}.json`, readFileSync(join(SOURCES, `${SOURCE_LOCALE}.json`)));
  return texts.every(({ key, value }) => records?.[key]?.reviewedBy !== undefined && records[key].english === value);
}

function localesModule(): string {
  return `import type { LocaleInfo } from '../locale/locale-info.ts';

/** Every shipped language, sorted by tag. Frozen. */
export const LOCALES: readonly LocaleInfo[] = /* @__PURE__ */ Object.freeze([
${locales.map((locale) => `  /* @__PURE__ */ Object.freeze(${JSON.stringify(locale)}),`).join('\n')}
] as const);
`;
}

/** The words of the translators' preview in every language. */
function previewWordsModule(words: Readonly<Record<string, object>>): string {
  return `import type { PreviewWordId } from '../bundle/preview-words.ts';

export const PREVIEW_WORDS: Readonly<Record<string, Readonly<Record<PreviewWordId, string>>>> = ${JSON.stringify(words)};
`;
}

/** What checks compare with where nothing else is given. Only `qlm-messages/check` and the command line import it. */
function checkDataModule(): string {
  const termFiles = tags.map((tag) => [tag, JSON.parse(readFileSync(join(SOURCES, 'terms', `${tag}.json`), 'utf8'))]);
  return `import type { Terms } from '../check/terms.ts';

export const ENGLISH = ${JSON.stringify(readFileSync(join(SOURCES, `${SOURCE_LOCALE}.json`), 'utf8'))};

export const TERMS: Readonly<Record<string, Terms>> = ${JSON.stringify(Object.fromEntries(termFiles))};
`;
}

/** One explicit dynamic import each, so that a bundler can see and split the languages. */
function loadersModule(): string {
  const lines = tags
    .filter((tag) => tag !== SOURCE_LOCALE)
    .map((tag) => `  ${JSON.stringify(tag)}: () => import('./locales/${tag}.ts'),`);
  return `import type { CompiledBundle } from '../bundle/bundle.ts';

export const LOADERS: Readonly<Record<string, () => Promise<{ readonly bundle: CompiledBundle }>>> = {
${lines.join('\n')}
};
`;
}

/**
 * The formatting half of `intl-messageformat`. Its package imports the parser statically, which an app would carry for nothing:
 * our messages are parsed already.
 */
async function formatterModule(): Promise<string> {
  const modules: Readonly<Record<string, string>> = {
    [ENTRY]: "export { formatToParts } from 'intl-messageformat';",
    [GUARDS]: `export * from '${PARSER}/no-parser.js';
      export const isSelectElement = () => false;
      export const isTagElement = () => false;
      export const isTimeElement = () => false;`,
  };
  const bundled = await rollup({
    input: ENTRY,
    plugins: [
      {
        name: 'entry, and guards for the elements that our messages have',
        // The whole parser would leave its regular expressions behind, which are made at import.
        resolveId: (id) => (id === PARSER ? GUARDS : Object.hasOwn(modules, id) ? id : null),
        load: (id) => modules[id] ?? null,
      },
      nodeResolve(),
    ],
    treeshake: { moduleSideEffects: false },
  });
  const { output } = await bundled.generate({ format: 'es' });
  const license = readFileSync(join(ROOT, 'node_modules/intl-messageformat/LICENSE.md'), 'utf8').trim();
  return `// @ts-nocheck: bundled JavaScript
/*
intl-messageformat, https://formatjs.github.io

${license}
*/
${output[0].code}`;
}

function write(name: string, content: string): void {
  writeFileSync(join(TARGET, name), content);
}
