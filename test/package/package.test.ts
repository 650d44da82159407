// The published artefact: the real tarball, installed into an empty project, used from JavaScript and TypeScript, and bundled.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { build as esbuild } from 'esbuild';
import { rollup } from 'rollup';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import webpack from 'webpack';
import { readBundle, TAGS, TRANSLATIONS } from '../locales.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const project = mkdtempSync(join(tmpdir(), 'qlm-messages-consumer-'));
const installed = join(project, 'node_modules', 'qlm-messages');
const SETUP_TIME = 120_000;

function run(command: string, args: readonly string[], cwd = project): string {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error([command, ...args, stdout, stderr].join('\n'));
  return stdout;
}

function write(files: Readonly<Record<string, string>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(project, path)), { recursive: true });
    writeFileSync(join(project, path), content);
  }
}

beforeAll(() => {
  // The build stands; its script would run again and disturb the other tests.
  const [packed] = JSON.parse(run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', project], ROOT));
  write({ 'package.json': JSON.stringify({ name: 'consumer', private: true, type: 'module' }) });
  run('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', join(project, packed.filename)]);
}, SETUP_TIME);

afterAll(() => {
  rmSync(project, { recursive: true, force: true });
});

describe('the tarball', () => {
  test('holds the build, the bundles, the readme, the license and the changelog, and nothing else', () => {
    expect(readdirSync(installed).toSorted()).toEqual([
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'dist',
      'locales',
      'package.json',
    ]);
    expect(readdirSync(join(installed, 'locales')).toSorted()).toEqual(TAGS.map((tag) => `${tag}.json`).toSorted());
    expect(existsSync(join(installed, 'dist', 'build'))).toBe(false);
  });

  test('runs nothing on installation', () => {
    const { scripts } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
    expect(Object.keys(scripts).filter((name) => /^(?:pre|post)?(?:un)?install$/.test(name))).toEqual([]);
  });

  test('stands on few packages', () => {
    const lock = JSON.parse(readFileSync(join(project, 'node_modules', '.package-lock.json'), 'utf8'));
    expect(Object.keys(lock.packages).length).toBeLessThanOrEqual(8);
  });
});

test('works from JavaScript', () => {
  write({
    'use.mjs': `
      import { createResolver, createResolverSync, matchLocale, CODES, LOCALES } from 'qlm-messages';
      import { interpretResponse } from 'qlm-messages/response';
      import { GUIDANCE } from 'qlm-messages/guidance';
      import { bundle } from 'qlm-messages/locales/fr';
      import raw from 'qlm-messages/locales/fr.json' with { type: 'json' };
      const { code } = interpretResponse('<QuickLicenseManager><status>64</status></QuickLicenseManager>');
      const resolver = await createResolver({ locale: matchLocale('fr-CA'), overrides: { fr: { labels: { code: 'N°' } } } });
      console.log(JSON.stringify([
        resolver.resolve(code).title === raw.codes.License_Expired.title,
        createResolverSync({ bundles: [bundle] }).resolve(code).title === raw.codes.License_Expired.title,
        resolver.labels.code, CODES.License_Expired.value, LOCALES.length, typeof GUIDANCE.License_Expired.note,
      ]));`,
  });
  expect(JSON.parse(run('node', ['--disallow-code-generation-from-strings', 'use.mjs']))).toEqual([
    true,
    true,
    'N°',
    209,
    TAGS.length,
    'string',
  ]);
});

test('works as CommonJS where Node can require modules', () => {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  expect(major > 20 || minor >= 19).toBe(true);
  expect(run('node', ['-p', 'require("qlm-messages").CODES.License_Expired.value'])).toContain('209');
});

test('its command runs', () => {
  const output = run('npx', ['--no-install', 'qlm-messages', 'explain', '209', '--locale', 'de']);
  expect(output).toContain(readBundle('de').codes.License_Expired.title);
});

test('its command survives a reader that closes the pipe', () => {
  expect(run('sh', ['-c', 'npx --no-install qlm-messages codes | head -n 1'])).toContain('CODE');
});

describe('compiles', () => {
  const source = `
    import { createResolver, createResolverSync, CODES, LOCALES, matchLocale, maskKey, supportDetails } from 'qlm-messages';
    import type { CodeName, LocaleInfo, MessageValues, Resolver, UserMessage } from 'qlm-messages';
    import { interpretResponse, type InterpretedResponse } from 'qlm-messages/response';
    import { GUIDANCE } from 'qlm-messages/guidance';
    import { bundle } from 'qlm-messages/locales/pt-BR';
    const values: MessageValues = { expiryDate: new Date(), operation: 'validate' };
    // @ts-expect-error a misspelt value is a type error
    const wrong: MessageValues = { expirydate: 1 };
    const resolver: Resolver = await createResolver({ locale: ['fr'], overrides: { fr: { codes: { License_Expired: { title: 'x' } } } } });
    const message: UserMessage = resolver.resolve(209, values);
    const name: CodeName = message.name;
    const answer: InterpretedResponse = interpretResponse('x');
    const first: LocaleInfo | undefined = LOCALES[0];
    const expired: 209 = CODES.License_Expired.value;
    export default [wrong, name, answer, first, expired, GUIDANCE[name].note, maskKey('x'), supportDetails(message),
      matchLocale('x'), createResolverSync({ bundles: [bundle] }).resolve(answer.code, answer.values)];`;

  // typescript is the newest; the aliases are older majors that apps still use.
  const compilers = ['typescript', 'typescript-6', 'typescript-5'];
  const settings = [
    { module: 'nodenext', moduleResolution: 'nodenext' },
    { module: 'esnext', moduleResolution: 'bundler' },
  ];
  const cases = compilers.flatMap((compiler) => settings.map((setting) => ({ compiler, ...setting })));

  test.each(cases)(
    'with $compiler and $moduleResolution',
    ({ compiler, ...setting }) => {
      const options = {
        ...setting,
        target: 'es2022',
        lib: ['es2022'],
        types: [],
        strict: true,
        skipLibCheck: false,
        noEmit: true,
      };
      write({ 'use.ts': source, 'tsconfig.json': JSON.stringify({ compilerOptions: options, files: ['use.ts'] }) });
      const tsc = join(ROOT, 'node_modules', compiler, 'bin', 'tsc');
      expect(run('node', [tsc, '-p', 'tsconfig.json'])).toBe('');
    },
    60_000,
  );
});

describe('beside the oldest libraries that it works with', () => {
  beforeAll(() => {
    const libraries = ['i18next@26.7.2', 'react@18.3.1', 'react-dom@18.3.1', '@types/react@18.3.31'];
    run('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', ...libraries]);
  }, SETUP_TIME);

  test('renders with React 18, in the language of i18next', () => {
    write({
      'render.mjs': `
        import { createElement } from 'react';
        import { renderToString } from 'react-dom/server';
        import { createInstance } from 'i18next';
        import { createI18nextResolver, qlmFormat } from 'qlm-messages/i18next';
        import { LicenseMessage, MessagesProvider } from 'qlm-messages/react';
        import 'qlm-messages/element';
        const i18next = createInstance();
        await i18next.use(qlmFormat).init({ lng: 'de' });
        const resolver = await createI18nextResolver(i18next);
        console.log(i18next.t('codes.License_Expired.title', { ns: 'qlm' }));
        console.log(renderToString(createElement(MessagesProvider, { resolver }, createElement(LicenseMessage, { code: 209 }))));`,
    });
    const [title = '', html = ''] = run('node', ['render.mjs']).split('\n');
    expect(title).toBe(readBundle('de').codes.License_Expired.title);
    expect(html).toContain(`<h2 part="title">${title}</h2>`);
  });

  test.each(['typescript', 'typescript-6', 'typescript-5'])('compiles with %s', (compiler) => {
    write({
      'app.tsx': `
        import i18next from 'i18next';
        import { defineQlmMessage, QlmMessageElement } from 'qlm-messages/element';
        import { createI18nextResolver, qlmFormat, type I18nextResolver, type QlmResources } from 'qlm-messages/i18next';
        import { negotiate, problemHeaders, toProblemDetails } from 'qlm-messages/problem-details';
        import { LicenseMessage, MessagesProvider, useUserMessage } from 'qlm-messages/react';
        import 'qlm-messages/style.css';
        declare module 'i18next' { interface CustomTypeOptions { resources: { translation: { hello: string }; qlm: QlmResources } } }
        await i18next.use(qlmFormat).init();
        const resolver: I18nextResolver = await createI18nextResolver(i18next, { namespace: 'qlm' });
        const text: string = i18next.t('codes.License_Expired.message', { ns: 'qlm', context: 'expiryDate', expiryDate: new Date() });
        // @ts-expect-error no such code
        i18next.t('codes.License_Expird.title', { ns: 'qlm' });
        defineQlmMessage();
        const element: QlmMessageElement = document.createElement('qlm-message');
        element.resolver = resolver;
        document.addEventListener('qlm-action', ({ detail: { id, message } }) => [id === 'renew', message.title]);
        const message = resolver.resolve(209);
        export const headers: Record<string, string> = problemHeaders(message);
        export const problem: string = toProblemDetails(message).type + negotiate('fr');
        export const App = () => (
          <MessagesProvider resolver={resolver}>
            <LicenseMessage code={useUserMessage(209)?.code ?? 0} title={text} onAction={(id) => id === 'renew'} />
          </MessagesProvider>
        );
        // @ts-expect-error no such value
        export const wrong = <LicenseMessage code={209} values={{ expirydate: 1 }} />;`,
    });
    const options = { module: 'nodenext', target: 'es2022', lib: ['es2022', 'dom'], types: [], jsx: 'react-jsx' };
    const compilerOptions = { ...options, strict: true, skipLibCheck: false, noEmit: true };
    write({ 'tsconfig.json': JSON.stringify({ compilerOptions, files: ['app.tsx'] }) });
    expect(run('node', [join(ROOT, 'node_modules', compiler, 'bin', 'tsc'), '-p', 'tsconfig.json'])).toBe('');
  });
});

describe('an app’s bundle', () => {
  /** A text that tells a language from the others. */
  const titleOf = (tag: string): string => readBundle(tag).codes.License_Revoked.title;
  const staticApp = `
    import { createResolverSync } from 'qlm-messages';
    import { bundle } from 'qlm-messages/locales/fr';
    globalThis.title = createResolverSync({ bundles: [bundle] }).resolve(209).title;`;
  const lazyApp = `
    import { createResolver } from 'qlm-messages';
    createResolver({ locale: globalThis.navigator?.language }).then(({ resolve }) => { globalThis.title = resolve(209).title; });`;

  type Bundler = (entry: string) => Promise<readonly { readonly text: string; readonly isEntry: boolean }[]>;
  const bundlers: Readonly<Record<string, Bundler>> = {
    async esbuild(entry) {
      const { outputFiles, metafile } = await esbuild({
        entryPoints: [entry],
        bundle: true,
        splitting: true,
        format: 'esm',
        minify: true,
        charset: 'utf8',
        write: false,
        metafile: true,
        absWorkingDir: project,
        outdir: 'out',
      });
      // esbuild also writes a file for each dynamic import that it has dropped; no app loads those.
      const loadable = new Set(['out/app.js']);
      for (const path of loadable)
        for (const { path: next } of metafile.outputs[path]?.imports ?? []) loadable.add(next);
      return outputFiles
        .map(({ path, text }) => ({ path: relative(project, path), text }))
        .filter(({ path }) => loadable.has(path))
        .map(({ path, text }) => ({ text, isEntry: path === 'out/app.js' }));
    },
    async rollup(entry) {
      const bundle = await rollup({ input: entry, plugins: [nodeResolve()] });
      const { output } = await bundle.generate({ format: 'es' });
      return output.map((file) => ({
        text: file.type === 'chunk' ? file.code : '',
        isEntry: file.type === 'chunk' && file.isEntry,
      }));
    },
    async webpack(entry) {
      const path = join(project, 'webpack');
      rmSync(path, { recursive: true, force: true });
      const stats = await new Promise<webpack.Stats | undefined>((resolve, reject) => {
        webpack(
          { entry, mode: 'production', context: project, output: { path, filename: 'app.js' } },
          (error, result) => {
            if (error) reject(error);
            else resolve(result);
          },
        );
      });
      expect(stats?.hasErrors()).toBe(false);
      return readdirSync(path).map((file) => ({
        text: readFileSync(join(path, file), 'utf8'),
        isEntry: file === 'app.js',
      }));
    },
  };

  test.each(Object.keys(bundlers))(
    'made by %s holds the languages that it imports and no other, and no parser',
    async (name) => {
      write({ 'app.js': staticApp });
      const files = (await bundlers[name]?.(join(project, 'app.js'))) ?? [];
      const all = files.map(({ text }) => text).join('\n');
      expect(TAGS.filter((tag) => all.includes(titleOf(tag))).toSorted()).toEqual(['en', 'fr']);
      expect(all).not.toContain('EXPECT_ARGUMENT_CLOSING_BRACE');
    },
    60_000,
  );

  test.each(Object.keys(bundlers))(
    'made by %s splits off the languages that it may load',
    async (name) => {
      write({ 'app.js': lazyApp });
      const files = (await bundlers[name]?.(join(project, 'app.js'))) ?? [];
      const entry = files
        .filter(({ isEntry }) => isEntry)
        .map(({ text }) => text)
        .join('\n');
      expect(TRANSLATIONS.filter((tag) => entry.includes(titleOf(tag)))).toEqual([]);
      expect(entry).not.toContain('EXPECT_ARGUMENT_CLOSING_BRACE');
      for (const tag of TAGS) expect(files.filter(({ text }) => text.includes(titleOf(tag)))).toHaveLength(1);
    },
    60_000,
  );
});
