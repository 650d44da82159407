import { gzipSync } from 'node:zlib';
import { join } from 'node:path';
import { build } from 'esbuild';

/** Bytes that the React part adds to an app that has React and a resolver already, minified and compressed. */
export async function reactPartSize(): Promise<number> {
  return (await sizeOf(RESOLVER + REACT)) - (await sizeOf(RESOLVER));
}

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
  if (files.length === 0) throw new Error('nothing was built');
  return gzipSync(Buffer.concat(files.map(({ contents: bytes }) => bytes)), { level: 9 }).length;
}
