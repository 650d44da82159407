// The instruments of the browser tests notice what they are there to notice, so that their silence means something.
import { expect, test } from 'vitest';
import { findAccessibilityFaults } from './axe.ts';
import { bundleScript } from './bundle-script.ts';
import { connectBrowser, openPage } from './open-page.ts';
import { htmlPage, servePages } from './page-server.ts';

test.each([
  ['a console message', "console.info('hello')", /^info: hello/],
  ['an exception', "throw new Error('boom')", /^uncaught: Error: boom/],
  ['a rejection that nobody handles', "Promise.reject(new Error('boom'))", /^uncaught: Error: boom/],
  ['code from a string', "setTimeout('1')", /TrustedScript|unsafe-eval/],
  ['a style in a script', "document.body.setAttribute('style', 'color: red')", /style-src/],
  ['another server', "fetch('http://127.0.0.1:1/').catch(() => undefined)", /127\.0\.0\.1:1/],
  ['a missing file', "fetch('/nowhere')", /404/],
])('%s is a complaint', async (_, source, complaint) => {
  const server = await servePages({ '/': htmlPage(''), ...(await bundleScript(source)) });
  const browser = await connectBrowser();
  try {
    const { complaints } = await openPage(browser, `${server.origin}/`);
    await expect.poll(() => complaints).toContainEqual(expect.stringMatching(complaint));
  } finally {
    await browser.close();
    await server.close();
  }
});

test('a quiet page is none, and axe finds what it lacks', async () => {
  const server = await servePages({ '/': htmlPage('<h1>Test</h1><button></button>'), ...(await bundleScript('')) });
  const browser = await connectBrowser();
  try {
    const { page, complaints } = await openPage(browser, `${server.origin}/`);
    expect(await findAccessibilityFaults(page)).toEqual([expect.stringMatching(/^button-name: /)]);
    expect(complaints).toEqual([]);
  } finally {
    await browser.close();
    await server.close();
  }
});
