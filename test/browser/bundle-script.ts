import { join } from 'node:path';
import { build } from 'esbuild';
import type { Resource } from './page-server.ts';

const ROOT = join(import.meta.dirname, '..', '..');

/**
 * Bundles the source of a module, whose imports are relative to the root of the project, for a page: `/app.js` and, beside
 * it, one file for each module that it imports dynamically. Libraries that warn developers do so with `development`.
 */
export async function bundleScript(
  source: string,
  mode: 'production' | 'development' = 'production',
): Promise<Record<string, Resource>> {
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: ROOT, loader: 'tsx', sourcefile: 'app.tsx' },
    outdir: '/',
    entryNames: 'app',
    bundle: true,
    splitting: true,
    format: 'esm',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': JSON.stringify(mode) },
    write: false,
    logLevel: 'error',
  });
  return Object.fromEntries(outputFiles.map(({ path, text }) => [path, { type: 'text/javascript', content: text }]));
}
