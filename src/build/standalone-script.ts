import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build as esbuild, transform, type BuildOptions, type Plugin } from 'esbuild';
import { TAGS } from '../compiled/tags.ts';
import { DIALOG_STYLE } from '../dialog/style.ts';
import { SOURCE_LOCALE } from '../locale/match.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const LANGUAGES = join(ROOT, 'src', 'compiled', 'locales');

/** The element, and what an app needs to give it a resolver of its own. */
const ENTRY = `
import { defineQlmMessage } from './src/element/define.ts';
export { createResolver } from './src/resolver/create-resolver.ts';
defineQlmMessage();`;

const SHARED = {
  bundle: true,
  minify: true,
  charset: 'utf8',
  format: 'esm',
  target: 'es2022',
  outdir: '/',
  write: false,
  logLevel: 'warning',
} as const satisfies BuildOptions;

/**
 * The files of `<qlm-message>` for pages without a build step, by path: `qlm-message.js`, which defines the element, and in
 * `qlm-message/` what it loads when needed, above all the languages, under names that stay the same.
 */
export async function buildStandaloneScript(): Promise<ReadonlyMap<string, string>> {
  const modules = new Set(TAGS.filter((tag) => tag !== SOURCE_LOCALE).map((tag) => join(LANGUAGES, `${tag}.ts`)));
  const script = await esbuild({
    ...SHARED,
    stdin: { contents: ENTRY, resolveDir: ROOT, loader: 'ts', sourcefile: 'qlm-message.ts' },
    entryNames: 'qlm-message',
    banner: {
      js: '/*! qlm-messages (MIT) with a part of intl-messageformat (BSD-3-Clause), see qlm-message/LICENSES.txt */',
    },
    plugins: [resolveLoaders(modules), minifyStyle],
  });
  const beside = await esbuild({ ...SHARED, entryPoints: [...modules], entryNames: 'qlm-message/[name]' });
  const outputs = [...script.outputFiles, ...beside.outputFiles].map(
    ({ path, text }) => [path.slice(1), text] as const,
  );
  return new Map([...outputs, ['qlm-message/LICENSES.txt', licenses()]]);
}

/** Leaves each module that is imported dynamically out of the script, and adds it to those that stand beside it. */
function resolveLoaders(modules: Set<string>): Plugin {
  return {
    name: 'modules beside the script',
    setup(build) {
      build.onResolve({ filter: /\/compiled\/loaders\.ts$/ }, () => ({
        path: join(import.meta.dirname, 'standalone-loaders.ts'),
      }));
      build.onResolve({ filter: /^\./ }, ({ kind, path, resolveDir }) => {
        if (kind !== 'dynamic-import') return undefined;
        modules.add(join(resolveDir, path));
        return { path: `./qlm-message/${basename(path, '.ts')}.js`, external: true };
      });
    },
  };
}

const minifyStyle: Plugin = {
  name: 'style without spaces',
  setup(build) {
    build.onLoad({ filter: /[/\\]dialog[/\\]style\.ts$/ }, async () => {
      const { code } = await transform(DIALOG_STYLE, { loader: 'css', minify: true, charset: 'utf8' });
      return { contents: `export const DIALOG_STYLE = ${JSON.stringify(code.trim())};` };
    });
  },
};

function licenses(): string {
  return `${read('LICENSE')}

intl-messageformat, https://formatjs.github.io

${read('node_modules/intl-messageformat/LICENSE.md')}

@formatjs/icu-messageformat-parser, https://formatjs.github.io

${read('node_modules/@formatjs/icu-messageformat-parser/LICENSE.md')}
`;
}

function read(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8').trim();
}
