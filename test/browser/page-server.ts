import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a test page may do: as strict as the strictest app. Neither `unsafe-inline` nor `unsafe-eval`. */
export const STRICT_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; font-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'";

/** An answer of the test server. */
export interface Resource {
  /** Media type without parameters, for example `text/html`. */
  readonly type: string;
  readonly content: string | Uint8Array;
  /** In milliseconds. Default: none. */
  readonly delay?: number;
}

export interface PageServer {
  /** `http://127.0.0.1:<port>` */
  readonly origin: string;
  readonly close: () => Promise<void>;
}

/** Serves a fixed table of paths on loopback, each with a strict content security policy; anything else is 404. */
export async function servePages(
  resources: Readonly<Record<string, Resource>>,
  policy = STRICT_POLICY,
): Promise<PageServer> {
  const table = new Map(Object.entries(resources));
  const server = createServer((request, response) => {
    const resource = table.get(request.url?.split('?', 1)[0] ?? '');
    const headers = { 'Content-Security-Policy': policy, 'X-Content-Type-Options': 'nosniff' };
    const answer = (): void => {
      if (resource === undefined) response.writeHead(404, headers).end();
      else
        response
          .writeHead(200, { ...headers, 'Content-Type': `${resource.type}; charset=utf-8` })
          .end(resource.content);
    };
    if (resource?.delay === undefined) answer();
    else setTimeout(answer, resource.delay);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a server that listens on a port has such an address
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

/** A page around some markup that loads one module and one style sheet, if they are in the table. */
export function htmlPage(body: string, { lang = 'en', script = '/app.js', style = '' } = {}): Resource {
  const link = style === '' ? '' : `<link rel="stylesheet" href="${style}">`;
  const content = `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>Test</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,">${link}
<script type="module" src="${script}"></script></head><body><main>${body}</main></body></html>`;
  return { type: 'text/html', content };
}
