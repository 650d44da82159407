// Run by `npm run build` at its end: writes to dist/ what the compiler does not: the JSON Schemas of bundles and term files, where editors
// find them, the style sheet, and the element for pages without a build step. It also makes the command executable, which `npx` in this
// repository needs.
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createBundleSchema, createTermsSchema } from '../check/schema.ts';
import { DIALOG_STYLE } from '../dialog/style.ts';
import { GUIDANCE } from '../guidance/index.ts';
import { buildPreviewScript } from './preview-script.ts';
import { buildStandaloneScript } from './standalone-script.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const DIST = join(ROOT, 'dist');

const english = JSON.parse(readFileSync(join(ROOT, 'locales', 'en.json'), 'utf8'));
const terms = JSON.parse(readFileSync(join(ROOT, 'locales', 'terms', 'en.json'), 'utf8'));

write('schema/bundle.json', `${JSON.stringify(createBundleSchema(english, GUIDANCE), null, 2)}\n`);
write('schema/terms.json', `${JSON.stringify(createTermsSchema(terms), null, 2)}\n`);
write('style.css', DIALOG_STYLE);
for (const [path, content] of await buildStandaloneScript()) write(path, content);
// For compilers that want to know what an import brings.
write('style.css.d.ts', 'export {};\n');
write('qlm-message.d.ts', "export { createResolver } from './resolver/create-resolver.js';\n");
write('preview/page.js', await buildPreviewScript());
chmodSync(join(DIST, 'cli', 'bin.js'), 0o755);

function write(path: string, content: string): void {
  mkdirSync(dirname(join(DIST, path)), { recursive: true });
  writeFileSync(join(DIST, path), content);
}
