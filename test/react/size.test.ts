// What the React part adds to an app that has React and a resolver already.
import { gzipSync } from 'node:zlib';
import { join } from 'node:path';
import { build } from 'esbuild';
import { expect, test } from 'vitest';

const LIMIT = 2000;
const RESOLVER = "export { createResolver } from './src/resolver/create-resolver.ts';";
const REACT = "export * from './src/react/index.ts';";

/** Bytes of the files that a page with a module loads at once, minified and compressed. */
async function sizeOf(contents: string): Promise<number> {
  const { outputFiles, metafile } = await build({
    stdin: { contents, resolveDir: join(import.meta.dirname, '..', '..'), loader: 'ts' },
    absWorkingDir: '/',
    outdir: '/',
    bundle: true,
    minify: true,
    splitting: true,
    format: 'esm',
    external: ['react', 'react/jsx-runtime'],
    metafile: true,
    write: false,
  });
  const entry = Object.entries(metafile.outputs).find(([, { entryPoint }]) => entryPoint === '<stdin>');
  const loaded = new Set([
    entry?.[0],
    ...(entry?.[1].imports ?? []).filter(({ kind }) => kind === 'import-statement').map(({ path }) => path),
  ]);
  const files = outputFiles.filter(({ path }) => loaded.has(path.slice(1)));
  expect(files.length).toBeGreaterThan(0);
  return gzipSync(Buffer.concat(files.map(({ contents: bytes }) => bytes)), { level: 9 }).length;
}

test(`is no more than ${LIMIT} bytes`, async () => {
  const alone = await sizeOf(RESOLVER);
  const together = await sizeOf(RESOLVER + REACT);
  expect(together).toBeGreaterThan(alone);
  expect(together - alone).toBeLessThanOrEqual(LIMIT);
});
