// Run by `npm run build` at its end: writes the JSON Schemas of bundles and term files to dist/schema/, where editors find them, and
// makes the command executable, which `npx` in this repository needs.
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createBundleSchema, createTermsSchema } from '../check/schema.ts';
import { GUIDANCE } from '../guidance/index.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const TARGET = join(ROOT, 'dist', 'schema');

const english = JSON.parse(readFileSync(join(ROOT, 'locales', 'en.json'), 'utf8'));
const terms = JSON.parse(readFileSync(join(ROOT, 'locales', 'terms', 'en.json'), 'utf8'));

mkdirSync(TARGET, { recursive: true });
for (const [name, schema] of Object.entries({
  bundle: createBundleSchema(english, GUIDANCE),
  terms: createTermsSchema(terms),
})) {
  writeFileSync(join(TARGET, `${name}.json`), `${JSON.stringify(schema, null, 2)}\n`);
}
chmodSync(join(ROOT, 'dist', 'cli', 'bin.js'), 0o755);
