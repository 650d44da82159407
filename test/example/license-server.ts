import { createServer, type Server } from 'node:http';

/** Keys that the fake server knows, with what it answers: XML as QLM's HTTP methods send it. */
export const ANSWERS = {
  'A1B2-C3D4-GOOD': `<pckey>PC-KEY</pckey><status>4</status><result>Your license is valid.</result>`,
  'A1B2-C3D4-OLD1': `<status>64</status><expiryDate>2026-10-31 23:59</expiryDate><error>The license has expired.</error>`,
  'A1B2-C3D4-FULL': `<numActivationsAllowed>3</numActivationsAllowed><availableLicenses>0</availableLicenses><error errorCode="210">All the available licenses have already been activated.</error>`,
  'A1B2-C3D4-BUSY': `<errorCode>223</errorCode><error>An activation is in progress.</error>`,
} as const;

const UNKNOWN_KEY = '<errorCode>205</errorCode><error>Invalid license key.</error>';

/** A license server without licenses: `/ValidateLicenseHttp?is_avkey=…`, as a QLM server has it, on loopback once it listens. */
export function createLicenseServer(): Server {
  const answers = new Map<string, string>(Object.entries(ANSWERS));
  return createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://localhost');
    const key = searchParams.get('is_avkey') ?? '';
    if (!pathname.endsWith('/ValidateLicenseHttp')) response.writeHead(404).end();
    // What a proxy says when the server behind it is down.
    else if (key.endsWith('-DOWN'))
      response.writeHead(502, { 'Content-Type': 'text/html' }).end('<h1>Bad Gateway</h1>');
    else response.setHeader('Content-Type', 'text/xml; charset=utf-8').end(toXml(answers.get(key) ?? UNKNOWN_KEY));
  });
}

function toXml(content: string): string {
  return `<?xml version="1.0" encoding="utf-8"?>\r\n<QuickLicenseManager>${content}</QuickLicenseManager>`;
}
