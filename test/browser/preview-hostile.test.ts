// A folder whose author means harm: nothing of it may run, become an element or leave the page.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { buildPreviewScript } from '../../src/build/preview-script.ts';
import { savePreview } from '../../src/cli/preview-file.ts';
import { readLocales } from '../../src/cli/read-locales.ts';
import { CODE_NAMES } from '../../src/codes/index.ts';
import { createPreview } from '../../src/preview/create-preview.ts';
import { formatAddress, parseAddress } from '../../src/preview/settings.ts';
import { flatten, readBundle } from '../locales.ts';
import { connectBrowser } from './open-page.ts';
import { codesShown, copyFolder, messagesShown, previewPages, titlesOf } from './preview-page.ts';

const onPreview = previewPages(['en', 'fr']);

/** What runs a script, or fetches something, wherever text becomes markup. */
const RUN = 'globalThis.ran=1';
const MARKUP = [
  `<script>${RUN}</script>`,
  `</script><script>${RUN}</script>`,
  `<!--<script>${RUN}</script>`,
  `--><script>${RUN}</script>`,
  `]]><script>${RUN}</script>`,
  `<script src=//evil.example/x.js></script>`,
  `<script type=module>${RUN}</script>`,
  `<img src=x onerror=${RUN}>`,
  `"><img src=x onerror=${RUN}>`,
  `'><img src=x onerror=${RUN}>`,
  `<img src=//evil.example/x.png>`,
  `<img/src/onerror=${RUN}>`,
  `<svg onload=${RUN}>`,
  `<svg><script>${RUN}</script></svg>`,
  `<svg><animate onbegin=${RUN} attributeName=x dur=1s>`,
  `<math><mi xlink:href="javascript:${RUN}">x</mi></math>`,
  `<iframe srcdoc="<script>parent.${RUN}</script>">`,
  `<iframe src="javascript:${RUN}">`,
  `<object data="javascript:${RUN}">`,
  `<embed src="javascript:${RUN}">`,
  `<a href="javascript:${RUN}">x</a>`,
  `<form action="javascript:${RUN}"><input autofocus onfocus=${RUN}>`,
  `<input autofocus onfocus=${RUN}>`,
  `<details open ontoggle=${RUN}>`,
  `<video><source onerror=${RUN}></video>`,
  `<body onload=${RUN}>`,
  `<style>@import '//evil.example/x.css';*{display:none}</style>`,
  `</style><style>*{display:none}</style>`,
  `<link rel=stylesheet href=//evil.example/x.css>`,
  `<meta http-equiv=refresh content="0;url=//evil.example">`,
  `<base href=//evil.example/>`,
  `<template><script>${RUN}</script></template>`,
  `<qlm-message code=209 onclick=${RUN}></qlm-message>`,
  `<slot name=x></slot>`,
  `<noscript><p title="</noscript><img src=x onerror=${RUN}>">`,
  `</title><script>${RUN}</script>`,
  `</textarea><script>${RUN}</script>`,
  `<marquee onstart=${RUN}>`,
  `<x onclick=${RUN} tabindex=0 autofocus onfocus=${RUN}>`,
  `&lt;script&gt;${RUN}&lt;/script&gt;`,
  `&#60;script&#62;${RUN}&#60;/script&#62;`,
  `\\u003cscript>${RUN}\\u003c/script>`,
  `%3Cscript%3E${RUN}%3C/script%3E`,
  `javascript:${RUN}`,
  `data:text/html,<script>${RUN}</script>`,
  `\u2028<script>${RUN}</script>\u2029`,
  `\u202e<script>${RUN}</script>`,
  `<scr\u200bipt>${RUN}</scr\u200bipt>`,
  `<ſcript>${RUN}</ſcript>`,
  `\${${RUN}}`,
];
const PAYLOADS = MARKUP.flatMap((markup) => [markup, `Votre licence ${markup} a expiré`]);

/** The texts of French, each with a payload, and a file of state and one of another language with such names. */
function poison(folder: string): void {
  let index = 0;
  const spoil = (text: string): string => `${text.replace(/[{}]/g, '')} ${PAYLOADS[index++ % PAYLOADS.length]}`;
  const walk = (value: object): object =>
    Object.fromEntries(
      Object.entries(value).map(([key, child]) => [key, typeof child === 'string' ? quote(spoil(child)) : walk(child)]),
    );
  const bundle = walk(readBundle('fr'));
  writeFileSync(
    join(folder, 'fr.json'),
    JSON.stringify({ ...bundle, [`<img src=x onerror=${RUN}>`]: { [`</script>`]: `<script>${RUN}</script>` } }),
  );
  writeFileSync(join(folder, `<img src=x onerror=${RUN}>.json`), JSON.stringify(bundle));
  const records = Array.from(flatten(readBundle('en')).keys(), (key, at) => [
    key,
    { english: PAYLOADS[at % PAYLOADS.length], madeBy: 'person', reviewedBy: '<img src=x>', date: '</script>' },
  ]);
  writeFileSync(
    join(folder, 'state', 'fr.json'),
    JSON.stringify({ texts: Object.fromEntries(records), excuses: { '<b>': { '<i>': `<script>${RUN}</script>` } } }),
  );
}

/** As literal text: braces are the only thing that a message gives a meaning. */
function quote(text: string): string {
  return text.replaceAll("'", '’').replace(/[{}]/g, "'$&'");
}

/** The names of all elements on the page, shadow roots included. */
async function elementNames(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const namesIn = (root: ParentNode): string[] =>
      [...root.querySelectorAll('*')].flatMap((element) => [
        element.localName,
        ...(element.shadowRoot ? namesIn(element.shadowRoot) : []),
      ]);
    return [...new Set(namesIn(document))].toSorted();
  });
}

/** The names of all attributes that could run or fetch something. */
async function dangerousAttributes(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const namesIn = (root: ParentNode): string[] =>
      [...root.querySelectorAll('*')].flatMap((element) => [
        ...Array.from(element.attributes, ({ name, value }) => `${name}=${value}`),
        ...(element.shadowRoot ? namesIn(element.shadowRoot) : []),
      ]);
    return namesIn(document.body).filter(
      (each) => /^(?:on|srcdoc|style=)/.test(each) || /^(?:href|src|action|data)=(?!#|\/page\.js$)/.test(each),
    );
  });
}

async function expectHarmless(page: Page): Promise<void> {
  const shown = await titlesOf(page, CODE_NAMES[0] ?? '');
  expect(Object.keys(shown)).toEqual(['en', 'fr', `<img src=x onerror=${RUN}>`]);
  expect(shown['fr']).toContain('<script>');
  expect(await codesShown(page)).toEqual(CODE_NAMES);
  expect(await page.evaluate(() => 'ran' in globalThis)).toBe(false);
  expect(await dangerousAttributes(page)).toEqual([]);
}

const ALL = `#?locale=${encodeURIComponent(`fr,<img src=x onerror=${RUN}>`)}&values=all`;

test(`${PAYLOADS.length} payloads in the texts of a folder are shown as text`, async () => {
  let names: string[] = [];
  await onPreview(
    async (page) => {
      names = await elementNames(page);
    },
    {
      fragment: '#?locale=fr',
      // A file with problems of its own, so that the page has all its parts.
      prepare: (folder) => {
        const path = join(folder, 'fr.json');
        writeFileSync(
          path,
          readFileSync(path, 'utf8').replace('"title": "', '"title": "{').replace('"labels"', '"lables"'),
        );
      },
    },
  );
  expect(PAYLOADS.length).toBeGreaterThanOrEqual(100);
  await onPreview(
    async (page) => {
      await expectHarmless(page);
      expect((await elementNames(page)).filter((name) => !names.includes(name))).toEqual([]);
      const text = await page.evaluate(() =>
        [...document.querySelectorAll('qlm-message')].map(({ shadowRoot }) => shadowRoot?.textContent).join('\n'),
      );
      // A value that is used can replace a text; every payload is in some text that stays.
      const visible = MARKUP.filter((markup) => text.includes(quoteless(markup)));
      expect(visible).toEqual(MARKUP);
    },
    { fragment: ALL, prepare: poison },
  );
});

function quoteless(markup: string): string {
  return markup.replaceAll("'", '’');
}

test('a file to send is as harmless, needs no network, and forbids all that it has not brought', async () => {
  const folder = copyFolder(['en', 'fr']);
  poison(folder);
  const out = join(folder, 'preview.html');
  await savePreview(out, createPreview(await readLocales(folder), []).data, await buildPreviewScript());
  const browser = await connectBrowser();
  const context = await browser.newContext({ offline: true });
  try {
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('request', (request) => complaints.push(request.url()));
    const address = pathToFileURL(out).href;
    await page.goto(address + ALL);
    await messagesShown(page);
    await expectHarmless(page);
    await page.keyboard.press('v');
    await expect.poll(() => page.url()).toBe(address + formatAddress({ ...parseAddress(ALL), values: 'none' }));
    await page.goBack();
    expect(complaints.filter((each) => !each.startsWith(address) && !each.startsWith('data:,'))).toEqual([]);

    const refused = await page.evaluate(async () => {
      const script = document.createElement('script');
      try {
        script.textContent = 'globalThis.ran = 1';
        document.body.append(script);
      } catch (error) {
        return `${'ran' in globalThis} ${error instanceof TypeError}`;
      }
      return 'ran' in globalThis;
    });
    expect(refused).toBe('false true');
    const fetched = await page.evaluate(() => fetch('http://127.0.0.1:9/').then(String, () => 'refused'));
    expect(fetched).toBe('refused');
  } finally {
    await context.close();
    await browser.close();
    rmSync(folder, { recursive: true });
  }
});

test('a file to send holds nothing of the machine that it was made on', async () => {
  const folder = copyFolder(['en', 'fr']);
  try {
    writeFileSync(join(folder, 'fr.json'), '{');
    const out = join(folder, 'preview.html');
    await savePreview(out, createPreview(await readLocales(folder), []).data, await buildPreviewScript());
    const html = readFileSync(out, 'utf8');
    for (const part of folder.split('/').filter((each) => each.length > 3)) expect(html).not.toContain(part);
    expect(html).not.toContain('/work');
    expect(readdirSync(folder).toSorted()).toEqual(['en.json', 'fr.json', 'preview.html', 'state']);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
