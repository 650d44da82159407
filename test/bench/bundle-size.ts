import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { buildApp, type AppOptions } from './build-app.ts';
import { CANDIDATES_WITH_ON_DEMAND, type Candidate } from './candidates.ts';

/** Bytes of what is loaded at the start of an app. */
export interface Size {
  readonly min: number;
  readonly gzip: number;
  readonly brotli: number;
}

/** An app, and what remains of it without any wording. */
export interface AppSize {
  readonly candidate: Candidate;
  readonly total: Size;
  readonly library: Size;
  /** Everything, with the license comments that a bundler keeps unless told otherwise. */
  readonly withLicenses: Size;
}

const FRENCH: Candidate = { app: 'qlm-messages-french', title: 'qlm-messages, French and English', role: 'own' };

/** All English apps, then ours in French. */
export async function measureSizes(): Promise<readonly AppSize[]> {
  const sizes: AppSize[] = [];
  for (const candidate of [...CANDIDATES_WITH_ON_DEMAND, FRENCH]) {
    sizes.push({
      candidate,
      total: await sizeOf(candidate, {}),
      library: await sizeOf(candidate, { withoutMessages: true }),
      withLicenses: await sizeOf(candidate, { withLicenses: true }),
    });
  }
  return sizes;
}

async function sizeOf(candidate: Candidate, options: AppOptions): Promise<Size> {
  const source = `export { textsOf } from './apps/${candidate.app}.ts';`;
  const files = await buildApp(candidate, source, options);
  const loaded = files.filter(({ initial }) => initial).map(({ contents }) => contents);
  const sum = (measure: (contents: Uint8Array) => number): number =>
    loaded.reduce((total, contents) => total + measure(contents), 0);
  return {
    min: sum((contents) => contents.length),
    gzip: sum((contents) => gzipSync(contents, { level: 9 }).length),
    brotli: sum((contents) => brotliCompressSync(contents, BROTLI).length),
  };
}

const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } };
