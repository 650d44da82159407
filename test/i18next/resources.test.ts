// i18next’s types for our namespace, as an app compiles them. Apart from the other tests, whose `t` they would change.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');
const folder = mkdtempSync(join(ROOT, 'node_modules', '.qlm-types-'));

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const APP = `
  import i18next from 'i18next';
  import { createI18nextResolver, qlmFormat, type I18nextResolver, type QlmResources } from 'qlm-messages/i18next';
  declare module 'i18next' {
    interface CustomTypeOptions {
      defaultNS: 'translation';
      resources: { translation: { hello: 'Hello {{name}}' }; qlm: QlmResources };
    }
  }
  await i18next.use(qlmFormat).init();
  const resolver: I18nextResolver = await createI18nextResolver(i18next, { namespace: 'qlm', timeZone: 'UTC' });
  export const texts: string[] = [
    resolver.resolve(209).title,
    i18next.t('hello', { name: 'Jo' }),
    i18next.t('codes.License_Expired.title', { ns: 'qlm' }),
    i18next.t('codes.License_Expired.message', { ns: 'qlm', context: 'expiryDate', expiryDate: new Date() }),
    i18next.t('qlm:codes.License_Expired.message_expiryDate', { expiryDate: '2026-10-31' }),
    i18next.t('qlm:actions.contact-support'),
    i18next.t('labels.server-text', { ns: 'qlm' }),
    // @ts-expect-error no such code
    i18next.t('codes.License_Expird.title', { ns: 'qlm' }),
    // @ts-expect-error no such variant of this code
    i18next.t('qlm:codes.License_Expired.message_maxActivations'),
    // @ts-expect-error no such action
    i18next.t('qlm:actions.dance'),
    // @ts-expect-error no such key of the app
    i18next.t('hallo'),
  ];`;

test('t completes and checks our keys', () => {
  const compilerOptions = {
    module: 'nodenext',
    target: 'es2022',
    lib: ['es2022', 'dom'],
    types: [],
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    allowImportingTsExtensions: true,
    paths: { 'qlm-messages/i18next': [relative(folder, join(ROOT, 'src', 'i18next', 'index.ts'))] },
  };
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ type: 'module' }));
  writeFileSync(join(folder, 'app.ts'), APP);
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['app.ts'] }));
  const tsc = join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc');
  const run = (): string => execFileSync('node', [tsc, '-p', folder], { encoding: 'utf8', stdio: 'pipe' });
  expect(run).not.toThrow();
});
