import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build as esbuild, type Plugin } from 'esbuild';

const ROOT = join(import.meta.dirname, '..', '..');

/**
 * The script of the preview's page, in one piece that can also stand in the page itself. It has no languages: those come with the
 * data.
 */
export async function buildPreviewScript(): Promise<string> {
  const { outputFiles } = await esbuild({
    entryPoints: [join(ROOT, 'src', 'preview', 'app.ts')],
    bundle: true,
    minify: true,
    charset: 'utf8',
    format: 'iife',
    target: 'es2022',
    write: false,
    legalComments: 'none',
    logLevel: 'warning',
    banner: { js: banner() },
    plugins: [withoutLanguages],
  });
  const script = outputFiles[0]?.text ?? '';
  // In the page, these would end the script or hide its end.
  if (/<!--|<\/?script/i.test(script)) throw new Error('The script of the preview cannot stand in a page.');
  return script;
}

/** The element could load languages and the parser; every message of the page has its own resolver. */
const withoutLanguages: Plugin = {
  name: 'no module beside the script',
  setup(build) {
    build.onLoad({ filter: /[/\\]compiled[/\\]loaders\.ts$/ }, () => ({ contents: 'export const LOADERS = {};' }));
    build.onResolve({ filter: /^\./ }, ({ kind, path }) =>
      kind === 'dynamic-import' ? { path, external: true } : undefined,
    );
  },
};

function banner(): string {
  const license = readFileSync(join(ROOT, 'node_modules', 'intl-messageformat', 'LICENSE.md'), 'utf8').trim();
  return `/*! qlm-messages (MIT) with a part of intl-messageformat, https://formatjs.github.io

${license} */`;
}
