import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pageHtml } from '../preview/page-html.ts';
import { PAGE_STYLE } from '../preview/style.ts';
import { fileErrorReason } from './file-error.ts';
import { UsageError } from './io.ts';
import type { PreviewFeed } from './preview-feed.ts';

/** A running server of the preview. */
export interface PreviewServer {
  /** `http://127.0.0.1:<port>/` */
  readonly address: string;
  /** Ends all connections. */
  readonly close: () => Promise<void>;
}

/** What the page may do: use what this server gives, and nothing else. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

const HEADERS = {
  'Content-Security-Policy': POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

const DOCUMENT = pageHtml({
  head: '<link rel="stylesheet" href="/page.css">',
  end: '<script src="/page.js"></script>',
});

// More than any reader has open; whatever asks for more is a fault.
const MAX_LISTENERS = 100;

/**
 * Serves the page, its script and its style sheet, and the data as they change: four addresses, and no others. Nobody but this machine
 * can reach it, and no page but its own can use it. Throws a `UsageError` of one line where the port cannot be used.
 *
 * `port`: 0 for any that is free.
 */
export async function startPreviewServer(feed: PreviewFeed, script: string, port: number): Promise<PreviewServer> {
  const files: ReadonlyMap<string | undefined, { readonly type: string; readonly content: string }> = new Map([
    ['/', { type: 'text/html', content: DOCUMENT }],
    ['/page.js', { type: 'text/javascript', content: script }],
    ['/page.css', { type: 'text/css', content: PAGE_STYLE }],
  ]);
  let hosts: readonly string[] = [];
  let listening = 0;

  const server = createServer({ requireHostHeader: false }, (request, response) => {
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
    const { method, url } = request;
    if (!isOwn(request, hosts)) return refuse(response, 403, 'This server answers only to its own page.');
    if (method !== 'GET' && method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD');
      return refuse(response, 405, 'This server only answers.');
    }
    const file = files.get(url);
    if (file !== undefined) {
      response.writeHead(200, { 'Content-Type': `${file.type}; charset=utf-8` });
      // To HEAD, Node leaves the content out.
      response.end(file.content);
    } else if (url !== '/events') refuse(response, 404, 'There is no such page.');
    else if (listening >= MAX_LISTENERS) refuse(response, 503, 'Too many pages are open.');
    else sendEvents(method, response);
  });

  function sendEvents(method: string, response: ServerResponse): void {
    response.writeHead(200, { 'Content-Type': 'text/event-stream' });
    if (method === 'HEAD') {
      response.end();
      return;
    }
    listening++;
    const unsubscribe = feed.subscribe((json) => response.write(`data: ${json}\n\n`));
    response.on('close', () => {
      listening--;
      unsubscribe();
    });
  }

  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => {
      reject(new UsageError(`Port ${port} cannot be used: ${fileErrorReason(error)}.`));
    });
    server.listen(port, '127.0.0.1', resolve);
  });
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a server that listens on a port has such an address
  const { port: actual } = server.address() as AddressInfo;
  hosts = [`127.0.0.1:${actual}`, `localhost:${actual}`];
  return {
    address: `http://127.0.0.1:${actual}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/**
 * Whether a request comes from the server's own page, or from a reader who follows a link to it. The whole name counts: another one
 * can lead to this machine too.
 */
function isOwn({ headersDistinct, headers }: IncomingMessage, hosts: readonly string[]): boolean {
  const [host, ...others] = headersDistinct['host'] ?? [];
  if (host === undefined || others.length > 0 || !hosts.includes(host)) return false;
  const { origin } = headers;
  if (origin !== undefined && origin !== `http://${host}`) return false;
  const isForeign = ['cross-site', 'same-site'].includes(String(headers['sec-fetch-site']));
  return !isForeign || headers['sec-fetch-mode'] === 'navigate';
}

function refuse(response: ServerResponse, status: number, reason: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(`${reason}\n`);
}
