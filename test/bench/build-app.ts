import { basename, join } from 'node:path';
import { build as esbuild, type BuildOptions, type Plugin } from 'esbuild';
import { CODES } from '../../dist/index.js';
import type { Candidate } from './candidates.ts';
import { emptyFloorSource, floorSource } from './floor-source.ts';

/** A file that a browser or `node` loads. */
export interface BuiltFile {
  readonly name: string;
  readonly contents: Uint8Array;
  /** Loaded with the app, and not only when the app asks for another language. */
  readonly initial: boolean;
}

/** How to build an app. */
export interface AppOptions {
  /** Replaces all wording by nothing, to tell library and messages apart. */
  readonly withoutMessages?: boolean;
  /** Keeps the license comments of what is built in, as some bundlers do unless told otherwise. */
  readonly withLicenses?: boolean;
}

const EMPTY_BUNDLE = "{ locale: 'en', dir: 'ltr', codes: [], actions: {}, labels: {} }";

/** The minified files of a script that stands in this folder and uses the candidate; the entry comes first. */
export async function buildApp(
  candidate: Candidate,
  source: string,
  options: AppOptions = {},
): Promise<readonly BuiltFile[]> {
  const { outputFiles, metafile } = await esbuild({
    ...SHARED,
    stdin: { contents: source, resolveDir: import.meta.dirname, sourcefile: 'entry.ts', loader: 'ts' },
    legalComments: options.withLicenses === true ? 'eof' : 'none',
    splitting: candidate.splitting ?? false,
    plugins: [generatedModules(options.withoutMessages ?? false)],
    alias: candidate.withoutParser === true ? NO_PARSER : {},
  });
  const outputs = new Map(Object.entries(metafile.outputs).map(([path, output]) => [basename(path), output]));
  const initial = new Set<string>();
  const visit = (name: string): void => {
    initial.add(name);
    for (const { path, kind } of outputs.get(name)?.imports ?? []) {
      if (kind === 'import-statement') visit(basename(path));
    }
  };
  visit(ENTRY);
  return outputFiles
    .map(({ path, contents }) => ({ name: basename(path), contents, initial: initial.has(basename(path)) }))
    .toSorted((a, b) => Number(b.name === ENTRY) - Number(a.name === ENTRY));
}

const ENTRY = 'entry.mjs';

/** What FormatJS advises for messages that are parsed at build time. */
const NO_PARSER = {
  '@formatjs/icu-messageformat-parser': '@formatjs/icu-messageformat-parser/no-parser.js',
};

const SHARED = {
  bundle: true,
  charset: 'utf8',
  minify: true,
  format: 'esm',
  platform: 'neutral',
  mainFields: ['module', 'main'],
  conditions: ['module', 'production'],
  target: 'es2022',
  external: ['node:*'],
  outdir: 'out',
  entryNames: 'entry',
  outExtension: { '.js': '.mjs' },
  metafile: true,
  write: false,
  logLevel: 'warning',
} as const satisfies BuildOptions;

function generatedModules(withoutMessages: boolean): Plugin {
  return {
    name: 'generated modules',
    setup(build) {
      build.onResolve({ filter: /\/(?:code-names|floor-texts)\.js$/ }, ({ path, resolveDir }) => ({
        path: join(resolveDir, path),
        namespace: 'generated',
      }));
      build.onLoad({ filter: /code-names/, namespace: 'generated' }, () => ({ contents: codeNamesSource() }));
      build.onLoad({ filter: /floor-texts/, namespace: 'generated' }, () => ({
        contents: withoutMessages ? emptyFloorSource() : floorSource(),
        resolveDir: join(import.meta.dirname, 'apps'),
      }));
      if (!withoutMessages) return;
      build.onLoad({ filter: /compiled[/\\]locales[/\\][\w-]+\.js$/ }, () => ({
        contents: `export const bundle = ${EMPTY_BUNDLE};`,
      }));
      build.onLoad({ filter: /[/\\]locales[/\\][\w-]+\.json$/ }, () => ({
        contents: '{ "codes": {}, "actions": {}, "labels": {} }',
        loader: 'json',
      }));
    },
  };
}

function codeNamesSource(): string {
  const names = Object.entries(CODES).map(([name, { value }]) => [value, name]);
  return `export const CODE_NAMES = ${JSON.stringify(Object.fromEntries(names))};
export const CODE_NUMBERS = ${JSON.stringify(names.map(([value]) => value))};`;
}
