import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PreviewFeed } from '../../src/cli/preview-feed.ts';
import { startPreviewServer, type PreviewServer } from '../../src/cli/preview-server.ts';

const SECRET = 'what the server knows';

let listeners = 0;
/** Tells one thing to whoever listens. */
const feed: PreviewFeed = {
  subscribe(listener) {
    listeners++;
    listener(JSON.stringify(SECRET));
    return () => listeners--;
  },
};

let server: PreviewServer;
let port = 0;
beforeAll(async () => {
  server = await startPreviewServer(feed, `// ${SECRET}`, 0);
  port = Number(new URL(server.address).port);
});
afterAll(() => server.close());

interface Answer {
  /** 0 where the connection was closed without an answer. */
  readonly status: number;
  readonly head: string;
  readonly body: string;
}

/** Sends bytes as no browser would, and takes what comes until the connection is closed or nothing comes any more. */
function send(request: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    let text = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(request, 'latin1'));
    socket.setEncoding('utf8');
    socket.on('data', (part: string) => {
      text += part;
      // A stream does not end by itself.
      if (/event-stream[^]*\n\n/.test(text)) socket.destroy();
    });
    socket.on('error', reject);
    socket.on('close', () => {
      const end = text.indexOf('\r\n\r\n');
      resolve({
        status: Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1] ?? 0),
        head: text.slice(0, end).toLowerCase(),
        body: text.slice(end + 4),
      });
    });
  });
}

function get(target: string, headers: readonly string[] = [], host: string | undefined = `127.0.0.1:${port}`): string {
  const lines = [...(host === undefined ? [] : [`Host: ${host}`]), ...headers, 'Connection: close'];
  return `GET ${target} HTTP/1.1\r\n${lines.map((line) => `${line}\r\n`).join('')}\r\n`;
}

describe('gives four addresses, and no others', () => {
  test.each([
    ['/', 'text/html', '<!doctype html>'],
    ['/page.js', 'text/javascript', `// ${SECRET}`],
    ['/page.css', 'text/css', ':root'],
    ['/events', 'text/event-stream', `data: "${SECRET}"\n\n`],
  ])('%s', async (target, type, content) => {
    const { status, head, body } = await send(get(target));
    expect(status).toBe(200);
    expect(head).toContain(`content-type: ${type}`);
    expect(body).toContain(content);
    const only = await send(get(target).replace('GET', 'HEAD'));
    expect(only).toMatchObject({ status: 200, body: '' });
  });

  test('under both names of this machine', async () => {
    expect(await send(get('/', [], `localhost:${port}`))).toMatchObject({ status: 200 });
  });
});

// `:port` stands for the server's own port. The status is what keeps the content away; 0 is a closed connection.
const PROBES: readonly (readonly [what: string, request: () => string, status: number])[] = [
  ['foreign host', () => get('/', [], 'evil.example'), 403],
  ['foreign host, right port', () => get('/', [], `evil.example:${port}`), 403],
  ['host that begins like ours', () => get('/', [], `127.0.0.1.evil.example:${port}`), 403],
  ['host that begins like ours, without a port', () => get('/', [], '127.0.0.1.evil.example'), 403],
  ['host that ends like ours', () => get('/', [], `evil.127.0.0.1:${port}`), 403],
  ['host with a user', () => get('/', [], `127.0.0.1:${port}@evil.example`), 403],
  ['another name of this machine', () => get('/', [], `0.0.0.0:${port}`), 403],
  ['wrong port', () => get('/', [], '127.0.0.1:1'), 403],
  ['no port', () => get('/', [], '127.0.0.1'), 403],
  ['empty host', () => get('/', [], ''), 403],
  ['no host', () => 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n', 403],
  ['no host, old protocol', () => 'GET / HTTP/1.0\r\n\r\n', 403],
  ['two hosts', () => get('/', ['Host: evil.example']), 403],
  ['foreign origin', () => get('/events', ['Origin: http://evil.example']), 403],
  ['origin without a name', () => get('/events', ['Origin: null']), 403],
  ['origin on another port', () => get('/events', ['Origin: http://127.0.0.1:1']), 403],
  ['origin with another protocol', () => get('/events', [`Origin: https://127.0.0.1:${port}`]), 403],
  ['origin that begins like ours', () => get('/events', [`Origin: http://127.0.0.1:${port}.evil.example`]), 403],
  ['origin under the other name', () => get('/events', [`Origin: http://localhost:${port}`]), 403],
  ['image of a foreign page', () => get('/events', ['Sec-Fetch-Site: cross-site', 'Sec-Fetch-Mode: no-cors']), 403],
  ['script of another port', () => get('/page.js', ['Sec-Fetch-Site: same-site', 'Sec-Fetch-Mode: no-cors']), 403],
  ['traversal', () => get('/../../../../etc/passwd'), 404],
  ['traversal, encoded', () => get('/..%2f..%2f..%2fetc%2fpasswd'), 404],
  ['traversal, encoded dots', () => get('/%2e%2e/%2e%2e/etc/passwd'), 404],
  ['traversal, encoded twice', () => get('/%252e%252e/package.json'), 404],
  ['traversal, backslash', () => get('/..\\..\\package.json'), 404],
  ['traversal behind a known name', () => get('/page.js/../../package.json'), 404],
  ['traversal, long form of UTF-8', () => get('/..%c0%af..%c0%afetc/passwd'), 404],
  ['file of the folder', () => get('/fr.json'), 404],
  ['file of the package', () => get('/package.json'), 404],
  ['file by its whole path', () => get(`/@fs${import.meta.filename}`), 404],
  ['hidden file', () => get('/.env'), 404],
  ['alternate stream', () => get('/page.js::$DATA'), 404],
  ['zero byte', () => get('/page.js%00.css'), 404],
  ['query', () => get('/page.js?raw??'), 404],
  ['fragment', () => get('/#/../page.js'), 404],
  ['doubled slash', () => get('//evil.example/'), 404],
  ['whole address', () => get(`http://127.0.0.1:${port}/`), 404],
  ['whole foreign address', () => get('http://evil.example/page.js'), 404],
  ['name of the prototype', () => get('/__proto__'), 404],
  ['empty target', () => get(''), 400],
  ['target without a slash', () => get('page.js'), 400],
  ['target with a space', () => get('/page.js /x'), 400],
  ['carriage return in the target', () => get('/\rpage.js'), 400],
  ['long target', () => get(`/${'a'.repeat(100_000)}`), 431],
  ['no HTTP', () => 'hello\r\n\r\n', 400],
  ['tunnel', () => `CONNECT 127.0.0.1:${port} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`, 0],
];

test.each(PROBES)('%s', async (_, request, status) => {
  const answer = await send(request());
  expect(answer.status).toBe(status);
  expect(answer.head + answer.body).not.toContain(SECRET);
  expect(answer.body).not.toMatch(/doctype|evil|root:/);
});

test.each(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND'])('%s is refused', async (method) => {
  for (const target of ['/', '/events', '/fr.json']) {
    const { status, head, body } = await send(get(target, ['Content-Length: 2']).replace('GET', method).concat('{}'));
    expect(status).toBe(405);
    expect(head).toContain('allow: get, head');
    expect(body).not.toContain(SECRET);
  }
});

test('every answer forbids what the page does not need, and who may not see it', async () => {
  const requests = [get('/'), get('/page.js'), get('/events'), get('/x'), get('/', [], 'evil.example')];
  for (const request of [...requests, get('/').replace('GET', 'PUT')]) {
    const { head } = await send(request);
    for (const header of [
      "content-security-policy: default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
      'x-content-type-options: nosniff',
      'cache-control: no-store',
      'referrer-policy: no-referrer',
      'cross-origin-resource-policy: same-origin',
      'cross-origin-opener-policy: same-origin',
    ])
      expect(head.split('\r\n')).toContain(header);
    expect(head).not.toMatch(/access-control|x-powered-by|^server:/m);
  }
});

test('its own page, and a reader who follows a link, are let in', async () => {
  const own = [`Origin: http://127.0.0.1:${port}`, 'Sec-Fetch-Site: same-origin', 'Sec-Fetch-Mode: cors'];
  expect(await send(get('/events', own))).toMatchObject({ status: 200 });
  const link = ['Sec-Fetch-Site: cross-site', 'Sec-Fetch-Mode: navigate', 'Sec-Fetch-Dest: document'];
  expect(await send(get('/', link))).toMatchObject({ status: 200 });
});

test('whoever goes away is not told any more', async () => {
  await expect.poll(() => listeners).toBe(0);
});

test('listens on one address of this machine only', async () => {
  expect(server.address).toBe(`http://127.0.0.1:${port}/`);
  for (const host of ['127.0.0.2', '[::1]'])
    await expect(fetch(`http://${host}:${port}/`)).rejects.toThrow('fetch failed');
});

test('too many open pages are refused, and room is made again', async () => {
  const other = await startPreviewServer(feed, '', 0);
  const open = await Promise.all(Array.from({ length: 100 }, () => fetch(`${other.address}events`)));
  expect(open.map(({ status }) => status)).toEqual(open.map(() => 200));
  expect((await fetch(`${other.address}events`)).status).toBe(503);
  for (const { body } of open) await body?.cancel();
  await expect.poll(async () => (await fetch(`${other.address}events`, { method: 'GET' })).status).toBe(200);
  await other.close();
});

test('a port that is taken is one line', async () => {
  await expect(startPreviewServer(feed, '', port)).rejects.toThrow(`Port ${port} cannot be used: `);
});

test('closing ends what is open', async () => {
  const other = await startPreviewServer(feed, '', 0);
  const response = await fetch(`${other.address}events`);
  await other.close();
  await expect(response.text()).rejects.toThrow('terminated');
  await expect(fetch(other.address)).rejects.toThrow('fetch failed');
});
