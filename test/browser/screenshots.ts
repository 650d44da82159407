// Run by `npm run screenshots`: pictures of the element, the example and the preview, to look at, in screenshots/.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { runNode } from '../bench/run-node.ts';
import { startExample } from '../example/start-example.ts';
import { SAMPLE_VALUES } from '../locales.ts';
import { bundleScript } from './bundle-script.ts';
import { chromiumOptions } from './chromium.ts';
import { htmlPage, servePages } from './page-server.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const TARGET = join(ROOT, 'screenshots');

/** Fonts for what a bare machine shows as boxes, for the pictures alone. */
const FONTS = ['noto-sans-jp', 'noto-sans-sc'].map(fontFaces).join('\n');
const STYLE = `
:root, body { font-family: system-ui, 'DejaVu Sans', 'Noto Sans SC Variable', sans-serif; }
:lang(ja) { font-family: 'Noto Sans JP Variable', sans-serif; }
:lang(zh) { font-family: 'Noto Sans SC Variable', sans-serif; }`;

type View = readonly [name: string, options: BrowserContextOptions, prepare?: (page: Page) => Promise<unknown>];

const WIDE = { viewport: { width: 720, height: 400 } };
const PHONE = { viewport: { width: 320, height: 640 } };
const DESK = { viewport: { width: 1280, height: 900 } };

mkdirSync(TARGET, { recursive: true });
const browser = await chromium.launch(await chromiumOptions());
try {
  await takeElement(browser);
  await takeExample(browser);
  await takePreview(browser);
} finally {
  await browser.close();
}

async function takeElement(on: Browser): Promise<void> {
  const server = await servePages({
    '/': htmlPage('', { style: '/page.css' }),
    '/page.css': { type: 'text/css', content: ':root { color-scheme: light dark; }' },
    ...(await bundleScript("import { defineQlmMessage } from './src/element/index.ts'; defineQlmMessage();")),
  });
  const show = (locale: string) => (page: Page) =>
    page.evaluate(
      ({ tag, values }) => {
        document.documentElement.lang = tag;
        const elements = ['209', '210', '101', '226'].map((code) => {
          const element = document.createElement('qlm-message');
          element.code = code;
          element.values = values;
          return element;
        });
        document.querySelector('main')?.append(...elements);
      },
      { tag: locale, values: SAMPLE_VALUES },
    );
  const views: View[] = [
    ...['en', 'de', 'ar', 'ja', 'zh-Hans', 'en-XA'].map((tag): View => [`element-${tag}`, WIDE, show(tag)]),
    ['element-dark', { ...WIDE, colorScheme: 'dark' }, show('en')],
    ['element-forced-colors', { ...WIDE, forcedColors: 'active' }, show('en')],
    ['element-phone-de', PHONE, show('de')],
    ['element-phone-ar', PHONE, show('ar')],
  ];
  await takeAll(on, `${server.origin}/`, views);
  await server.close();
}

async function takeExample(on: Browser): Promise<void> {
  const example = await startExample();
  const enterIn = (locale: string) => async (page: Page) => {
    await page.getByRole('combobox').selectOption(locale);
    await page.getByRole('button').first().click();
    await page.getByRole('heading', { level: 2 }).waitFor();
  };
  await takeAll(on, example.address, [
    ['example-en', WIDE, enterIn('en')],
    ['example-ar', WIDE, enterIn('ar')],
    ['example-phone-fr', PHONE, enterIn('fr')],
  ]);
  await example.close();
}

async function takePreview(on: Browser): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'qlm-messages-screenshots-'));
  const file = join(folder, 'preview.html');
  await runNode(join(ROOT, 'dist', 'cli', 'bin.js'), 'preview', '--out', file);
  const address = pathToFileURL(file).href;
  const open = (fragment: string) => (page: Page) => page.goto(`${address}#${fragment}`);
  await takeAll(on, address, [
    ['preview', DESK, open('License_Expired?locale=fr,ar&values=all')],
    ['preview-dark', { ...DESK, colorScheme: 'dark' }, open('License_Expired?locale=de,ja')],
    ['preview-ar', DESK, open('License_Expired?locale=ar&language=ar')],
    ['preview-phone', PHONE, open('License_Expired?locale=pl')],
    ['preview-phone-width-large-text', DESK, open('License_Expired?locale=de&width=phone&text=large')],
  ]);
  rmSync(folder, { recursive: true });
}

/** Takes the views of a page; each is opened anew. Only the part that shows is taken of a page that never ends. */
async function takeAll(on: Browser, address: string, views: readonly View[]): Promise<void> {
  for (const [name, options, prepare] of views) {
    const context = await on.newContext({ ...options, bypassCSP: true });
    const page = await context.newPage();
    await page.goto(address);
    await page.addStyleTag({ content: FONTS + STYLE });
    await prepare?.(page);
    await page.waitForLoadState('networkidle');
    await page.evaluate(() => document.fonts.ready);
    const path = join(TARGET, `${name}.png`);
    await page.screenshot({ path, fullPage: !name.startsWith('preview') });
    await context.close();
    process.stdout.write(`${path}\n`);
  }
}

/** The style sheet of a font package, with the fonts in it. */
function fontFaces(name: string): string {
  const path = createRequire(import.meta.url).resolve(`@fontsource-variable/${name}/index.css`);
  const fonts = new Map(
    readdirSync(join(dirname(path), 'files')).map((file) => [
      file,
      readFileSync(join(dirname(path), 'files', file)).toString('base64'),
    ]),
  );
  return readFileSync(path, 'utf8').replace(
    /url\(\.\/files\/([^)]+)\)/g,
    (_, file: string) => `url(data:font/woff2;base64,${fonts.get(file) ?? ''})`,
  );
}
