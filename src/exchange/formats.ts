import { csv } from './csv.ts';
import type { Format } from './exchange.ts';
import { json } from './json.ts';
import { po } from './po.ts';
import { resx } from './resx.ts';
import { xliff } from './xliff.ts';
import { xliff2 } from './xliff2.ts';

/** Every format that texts are exported to and imported from. */
export const FORMATS: readonly Format[] = [xliff, xliff2, po, csv, resx, json];
