// The service in the README, run as it stands there; only its two addresses and the package's name are replaced.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, get, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

const SRC = join(import.meta.dirname, '..', '..', 'src');
const README = readFileSync(join(import.meta.dirname, '..', '..', 'README.md'), 'utf8');
const SERVICE = /```js\n((?:(?!```)[^])*problemHeaders[^]*?)```/.exec(README)?.[1] ?? '';
const EXCHANGES = [...README.matchAll(/```http\n([^]*?)```/g)].map(([, text = '']) => readExchange(text));

const ADDRESS = 'https://license.example.com/qlm/qlmservice.asmx/ValidateLicenseHttp';
const EXPIRED = `<?xml version="1.0" encoding="UTF-8"?>
<QuickLicenseManager><status>68</status><expiryDate>2026-10-31 23:59</expiryDate></QuickLicenseManager>`;

/** A request and its answer as the README shows them. */
interface Exchange {
  readonly path: string;
  readonly acceptLanguage: string;
  readonly status: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string | undefined;
}

const asked: (string | undefined)[] = [];
const licenseServer = createServer((request, response) => {
  asked.push(request.url);
  if (request.url?.startsWith('/down')) request.socket.destroy();
  else response.setHeader('Content-Type', 'text/xml').end(EXPIRED);
});
const folder = mkdtempSync(join(tmpdir(), 'qlm-messages-service-'));
const stops: (() => void)[] = [() => rmSync(folder, { recursive: true })];
/** The ports of two services, with a license server that answers and one that breaks off. */
let upPort: number;
let downPort: number;

beforeAll(async () => {
  await once(licenseServer.listen(0, '127.0.0.1'), 'listening');
  stops.push(() => licenseServer.close());
  const { port } = licenseServer.address() as AddressInfo;
  upPort = await start(`http://127.0.0.1:${port}/up`);
  downPort = await start(`http://127.0.0.1:${port}/down`);
});

afterAll(() => {
  for (const stop of stops) stop();
});

/** Runs the service with a license server's address. Gives its port. */
async function start(licenseServerAddress: string): Promise<number> {
  const code = [
    ["'qlm-messages'", module('index.ts')],
    ["'qlm-messages/response'", module('response/index.ts')],
    ["'qlm-messages/problem-details'", module('problem-details/index.ts')],
    [ADDRESS, licenseServerAddress],
    ['.listen(8080)', ".listen(0, '127.0.0.1', function () { console.log(this.address().port); })"],
  ].reduce((text, [from = '', to = '']) => {
    expect(text.split(from)).toHaveLength(2);
    return text.replace(from, to);
  }, SERVICE);
  const file = join(folder, `service-${stops.length}.mjs`);
  writeFileSync(file, code);
  const loader = import.meta.resolve('tsx');
  const service = spawn(process.execPath, ['--import', loader, file], { stdio: ['ignore', 'pipe', 'inherit'] });
  stops.push(() => service.kill());
  const [port] = await once(service.stdout, 'data');
  return Number(port);
}

function module(path: string): string {
  return `'${pathToFileURL(join(SRC, path)).href}'`;
}

function readExchange(text: string): Exchange {
  const [request = '', head = '', body] = text.trim().split('\n\n');
  const [, path = '', acceptLanguage = ''] = /^GET (\S+) HTTP\/1.1\nAccept-Language: (.+)$/.exec(request) ?? [];
  const [status = '', ...lines] = head.split('\n');
  const headers = lines.map((line) => line.split(': ')).map(([name = '', value]) => [name.toLowerCase(), value]);
  return { path, acceptLanguage, status, headers: Object.fromEntries(headers), body };
}

async function send(
  port: number,
  path: string,
  acceptLanguage: string | string[],
): Promise<Omit<Exchange, 'path' | 'acceptLanguage'>> {
  const request = get({ port, path, host: '127.0.0.1', headers: { 'Accept-Language': acceptLanguage }, agent: false });
  const [response] = await once(request, 'response');
  let body = '';
  for await (const chunk of response.setEncoding('utf8')) body += chunk;
  const headers = { ...response.headers };
  // What HTTP adds to every answer.
  for (const name of ['date', 'connection', 'content-length', 'transfer-encoding']) delete headers[name];
  return { status: `HTTP/1.1 ${response.statusCode} ${response.statusMessage}`, headers, body };
}

/** What differs each time. */
function withoutInstance(body: string): object {
  const { instance, ...others } = JSON.parse(body);
  expect(instance).toMatch(/^urn:uuid:[\da-f-]{36}$/);
  return others;
}

test('it answers about an expired license as shown', async () => {
  const [shown] = EXCHANGES;
  const answer = await send(upPort, shown?.path ?? '', shown?.acceptLanguage ?? '');
  expect({ ...answer, body: '' }).toEqual({ status: shown?.status, headers: shown?.headers, body: '' });
  expect(withoutInstance(answer.body ?? '')).toEqual(withoutInstance(shown?.body ?? ''));
  expect(asked).toEqual([`/up${shown?.path.slice(1)}`]);
});

test('it answers while the license server is down as shown', async () => {
  const [, shown] = EXCHANGES;
  const answer = await send(downPort, shown?.path ?? '', shown?.acceptLanguage ?? '');
  expect({ ...answer, body: '' }).toEqual({ status: shown?.status, headers: shown?.headers, body: '' });
  expect(withoutInstance(answer.body ?? '')).toMatchObject({ code: 101, status: 503, locale: 'sv' });
});

test.each<[what: string, path: string, acceptLanguage: string | string[], language: string]>([
  ['no query', '/', 'de', 'de'],
  ['no path', '//', 'de', 'de'],
  ['broken escapes', '/?%&?%zz#%', 'de', 'de'],
  ['two headers', '/', ['ca', 'it'], 'it'],
  ['a long header', '/', 'fr,'.repeat(3000), 'en'],
])('it survives %s', async (_, path, acceptLanguage, language) => {
  const { status, headers } = await send(upPort, path, acceptLanguage);
  expect([status, headers['content-language']]).toEqual(['HTTP/1.1 403 Forbidden', language]);
});
