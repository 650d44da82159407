import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { LOCALES_DIR } from '../locales.ts';

/** A folder of its own with bundles, and programs that start fast. */
export interface Workspace {
  readonly path: string;
  readonly locales: string;
  /** Bundles a module of the source to one file, which starts in a tenth of the time, and returns its path. */
  readonly compile: (module: string) => Promise<string>;
  readonly remove: () => void;
}

const SOURCE = join(import.meta.dirname, '..', '..', 'src');

/** Makes one with English and French. */
export function createWorkspace(): Workspace {
  const path = realpathSync(mkdtempSync(join(tmpdir(), 'qlm-messages-stress-')));
  const locales = join(path, 'locales');
  for (const file of ['en.json', 'fr.json', 'terms/en.json', 'terms/fr.json', 'state/fr.json']) {
    cpSync(join(LOCALES_DIR, file), join(locales, file));
  }
  // Where the programs look for the version of the package.
  writeFileSync(join(path, 'package.json'), '{ "version": "0.0.0" }');
  mkdirSync(join(path, 'dist', 'cli'), { recursive: true });
  return {
    path,
    locales,
    async compile(module) {
      const outfile = join(path, 'dist', 'cli', module.replace(/.*\//, '').replace(/\.ts$/, '.mjs'));
      await build({
        entryPoints: [join(SOURCE, module)],
        bundle: true,
        platform: 'node',
        format: 'esm',
        outfile,
        logLevel: 'error',
        // commander is CommonJS.
        banner: {
          js: "import { createRequire as toRequire } from 'node:module'; const require = toRequire(import.meta.url);",
        },
        external: ['hunspell-asm'],
      });
      return outfile;
    },
    remove: () => {
      rmSync(path, { recursive: true });
    },
  };
}

/** The files in a folder and below that a killed process has left behind. */
export function strayFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.tmp'));
}

/** The bundle and the state of French as they are on the disk. Throws where one is not JSON. */
export function readFrench(locales: string): {
  readonly bundle: string;
  readonly state: string;
  readonly texts: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly records: Readonly<Record<string, { readonly english: string; readonly reviewedBy?: string }>>;
} {
  const bundle = readFileSync(join(locales, 'fr.json'), 'utf8');
  const state = readFileSync(join(locales, 'state', 'fr.json'), 'utf8');
  return { bundle, state, texts: JSON.parse(bundle).codes, records: JSON.parse(state).texts };
}
