import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CODE_NAMES, CODES } from '../../src/codes/index.ts';
import { interpretResponse, type InterpretedResponse } from '../../src/response/index.ts';
import { hostile, millisecondsOf, NAUGHTY_STRINGS, prototypes } from '../hostile.ts';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>';
const wrap = (content: string): string => `${DECLARATION}\n<QuickLicenseManager>${content}</QuickLicenseManager>`;

/** A validation as the vendor documents it, inner XML declaration included. */
const ACTIVATED = wrap(`
<pckey>JNR90-ABCDE</pckey>
<computerName>PC-6382</computerName><computerID>PC-6382-ID</computerID>
<productID>2</productID><productName>Demo Enterprise</productName>
<majorVersion>1</majorVersion><minorVersion>0</minorVersion>
<licenseModel>subscription</licenseModel>
<maintenanceRenewalDate>2027-09-02 23:59:59</maintenanceRenewalDate>
<result>Your license is valid.</result>
<status>4</status><features>0:7;</features><duration>-1</duration>
<floatingSeats>1</floatingSeats><numActivationsAllowed>3</numActivationsAllowed><availableLicenses>0</availableLicenses>
<expiryDate>2026-09-02 23:59</expiryDate>
<productProperties><?xml version="1.0" encoding="utf-8"?><ProductProperties><code>209</code></ProductProperties></productProperties>
<activationDate>2025-10-29 13:00</activationDate>
<Signature xmlns="http://www.w3.org/2000/09/xmldsig#"><SignedInfo/></Signature>`);

const VALUES = {
  expiryDate: '2026-09-02T23:59',
  maintenanceEndDate: '2027-09-02T23:59',
  maxActivations: 3,
  activatedDeviceName: 'PC-6382',
  licensedProductName: 'Demo Enterprise',
};

type Expected = Partial<InterpretedResponse>;
const success = (evidence: string): Expected => ({ outcome: 'success', code: 0, evidence: evidence as 'code' });
const failure = (code: number, evidence: string): Expected => ({
  outcome: 'failure',
  code,
  evidence: evidence as 'code',
});
const unreached = (code: number): Expected => ({ outcome: 'unreadable', code, evidence: 'transport', values: {} });

describe('interpretResponse', () => {
  test.each<[what: string, body: unknown, expected: Expected]>([
    ['a validation', ACTIVATED, { ...success('status'), values: VALUES, serverText: 'Your license is valid.' }],
    ['a release', wrap('<result>The license was released.</result>'), success('none')],
    [
      'the documented failure',
      wrap('<error>Details about the error</error>'),
      { ...failure(200, 'none'), serverText: 'Details about the error' },
    ],
    ['an empty error element', wrap('<error/><status>4</status>'), success('status')],
    [
      'a CDATA text',
      wrap('<error><![CDATA[a < b & c]]></error>'),
      { ...failure(200, 'none'), serverText: 'a < b & c' },
    ],
    ['entities', wrap('<error>&#233;&amp;</error>'), { ...failure(200, 'none'), serverText: 'é&' }],

    ['the number in an element', wrap('<errorCode>209</errorCode><error>x</error>'), failure(209, 'code')],
    ['in another element', wrap('<serverErrorCode>210</serverErrorCode>'), failure(210, 'code')],
    ['in an element in other case', wrap('<ServerErrorCode> 201 </ServerErrorCode>'), failure(201, 'code')],
    ['in an attribute of the error', wrap('<error code="207">x</error>'), failure(207, 'code')],
    [
      'in an attribute of the root',
      '<QuickLicenseManager errorCode="8"><error>x</error></QuickLicenseManager>',
      failure(8, 'code'),
    ],
    ['a number that wins over the status', wrap('<errorCode>201</errorCode><status>64</status>'), failure(201, 'code')],
    ['an unknown number', wrap('<errorCode>250</errorCode>'), failure(250, 'code')],
    [
      'a success that is not zero',
      wrap('<errorCode>226</errorCode>'),
      { outcome: 'success', code: 226, evidence: 'code' },
    ],
    ['zero', wrap('<errorCode>0</errorCode>'), success('code')],
    ['zero beside an error text', wrap('<errorCode>0</errorCode><error>x</error>'), failure(200, 'none')],
    ['a code deep in other data', wrap('<a><code>209</code></a><result>fine</result>'), success('none')],
    ['a code that is no number', wrap('<errorCode>E209</errorCode><error>x</error>'), failure(200, 'none')],

    ...Object.entries({
      8: 205,
      16: 220,
      32: 211,
      64: 209,
      128: 102,
      256: 207,
      512: 219,
      1024: 210,
      2048: 201,
      68: 209,
      72: 209,
    }).map(([status, code]): [string, string, Expected] => [
      `status ${status}`,
      wrap(`<error>x</error><status>${status}</status>`),
      failure(code, 'status'),
    ]),
    ['a failing status without a text', wrap('<status>64</status>'), failure(209, 'status')],
    ['a permanent license', wrap('<status>2</status>'), success('status')],
    ['a status that says nothing', wrap('<status>0</status>'), failure(200, 'none')],
    ['a working status beside an error', wrap('<error>x</error><status>4</status>'), failure(200, 'none')],

    [
      'a clock text',
      wrap('<error>The time between server and client is not synchronized.</error>'),
      failure(2, 'text'),
    ],
    ['a decryption text', wrap('<error>Failed to decrypt data</error>'), failure(4, 'text')],
    [
      'a count text',
      wrap('<error>All the available licenses have already been activated.</error>'),
      failure(210, 'text'),
    ],
    [
      'another device’s text',
      wrap('<error>The key has already been activated on a system called X</error>'),
      failure(207, 'text'),
    ],
    [
      'a trial text',
      wrap('<error>The number of allowed activation keys per client has now been exceeded.</error>'),
      failure(213, 'text'),
    ],
    [
      'a system text',
      wrap('<error>You exceeded the maximum number of activations allowed per system.</error>'),
      failure(214, 'text'),
    ],
    ['a product text', wrap('<error>Could not find product 1.0</error>'), failure(218, 'text')],
    [
      'a license-of-QLM text',
      wrap('<error>Your key does not allow you to call the QLM Pro API</error>'),
      failure(3100, 'text'),
    ],
    ['a schema text', wrap("<error>Invalid column name 'x'.</error>"), failure(2002, 'text')],
    [
      'a database text',
      wrap('<error>ExecuteReader requires an open and available Connection.</error>'),
      failure(2000, 'text'),
    ],
    ['a key text', wrap('<error>The private key is not base64-encoded.</error>'), failure(215, 'text')],
    ['a known text without XML', 'Failed to decrypt data', failure(4, 'text')],

    [
      'unset dates and counts',
      wrap(
        '<status>4</status><expiryDate>0001-01-01 00:00:00</expiryDate><numActivationsAllowed>-1</numActivationsAllowed><computerName></computerName>',
      ),
      { ...success('status'), values: {} },
    ],
    ['a text with line breaks and controls', wrap('<error>a\n\tb&#x85;c</error>'), { serverText: 'a  b c' }],

    [
      'a wrapped answer',
      `<string xmlns="http://tempuri.org/">${wrap('<status>64</status>').replace(DECLARATION, '')}</string>`,
      failure(209, 'status'),
    ],
    [
      'an answer as escaped text',
      `${DECLARATION}<string>&lt;QuickLicenseManager&gt;&lt;status&gt;64&lt;/status&gt;&lt;/QuickLicenseManager&gt;</string>`,
      failure(209, 'status'),
    ],
    [
      'an escaped answer',
      '&lt;QuickLicenseManager&gt;&lt;status&gt;64&lt;/status&gt;&lt;/QuickLicenseManager&gt;',
      failure(209, 'status'),
    ],
    ['an answer as JSON', JSON.stringify(wrap('<status>64</status>')), failure(209, 'status')],
    [
      'a SOAP envelope',
      `<s:Envelope xmlns:s="x"><s:Body><r>${wrap('<status>64</status>').replace(DECLARATION, '')}</r></s:Body></s:Envelope>`,
      failure(209, 'status'),
    ],
    ['a byte order mark', `\ufeff${wrap('<status>64</status>')}`, failure(209, 'status')],
    ['space before it', `\r\n  ${wrap('<status>64</status>').replace(DECLARATION, '')}`, failure(209, 'status')],
    ['bytes', new TextEncoder().encode(wrap('<error>é</error>')), { serverText: 'é' }],
    ['a buffer', new TextEncoder().encode(wrap('<error>é</error>')).buffer, { serverText: 'é' }],
    [
      'UTF-16 bytes',
      Buffer.from(`\ufeff${wrap('<error>é</error>').replace('UTF-8', 'UTF-16')}`, 'utf16le'),
      { serverText: 'é' },
    ],
    [
      'a declared encoding',
      Buffer.from(wrap('<error>\u00e9</error>').replace('UTF-8', 'ISO-8859-1'), 'latin1'),
      { serverText: 'é' },
    ],
    [
      'an encoding that does not exist',
      Buffer.from(wrap('<error>e</error>').replace('UTF-8', 'klingon')),
      { serverText: 'e' },
    ],

    [
      'UTF-8 that declares UTF-16, as .NET writes it',
      Buffer.from(wrap('<error>é</error>').replace('UTF-8', 'utf-16')),
      { serverText: 'é' },
    ],
    [
      'UTF-16 bytes without a mark',
      Buffer.from(wrap('<error>é</error>').replace('UTF-8', 'UTF-16'), 'utf16le'),
      { serverText: 'é' },
    ],
    ['big-endian UTF-16', Buffer.from(wrap('<error>é</error>'), 'utf16le').swap16(), { serverText: 'é' }],
    ['zero beside a failing status', wrap('<errorCode>0</errorCode><status>64</status>'), failure(209, 'status')],
    ['zero beside a number', wrap('<errorCode>0</errorCode><error code="207">x</error>'), failure(207, 'code')],
    [
      'an error behind a fault',
      '<QuickLicenseManager><status>4</status><bad></bax><error>Revoked</error></QuickLicenseManager>',
      { ...failure(200, 'none'), serverText: 'Revoked' },
    ],
    [
      'an error behind mismatched tags',
      '<QuickLicenseManager><avkey>x</pckey><error>E</error></QuickLicenseManager>',
      { ...failure(200, 'none'), serverText: 'E' },
    ],
    [
      'an error with elements inside',
      wrap('<error><message>The <b>key</b> has expired</message></error><status>4</status>'),
      { ...failure(200, 'none'), serverText: 'The key has expired' },
    ],
    ['an answer cut off behind its status', '<QuickLicenseManager><status>4</status><err', unreached(100)],
    ['an answer cut off behind a zero', '<QuickLicenseManager><errorCode>0</errorCode><err', unreached(100)],
    [
      'a number of an answer that is cut off',
      '<QuickLicenseManager><errorCode>209</errorCode><err',
      failure(209, 'code'),
    ],
    [
      'codes of an envelope',
      `<w code="5"><errorCode>8</errorCode><QuickLicenseManager><status>64</status></QuickLicenseManager><errorCode>7</errorCode></w>`,
      failure(209, 'status'),
    ],
    [
      'an answer in a page',
      `<html><body>${wrap('<status>4</status>').replace(DECLARATION, '')}</body></html>`,
      unreached(100),
    ],
    ['a DOCTYPE behind the answer', `${wrap('<status>4</status>')}<!DOCTYPE x [<!ENTITY a "b">]>`, unreached(100)],
    ['a DOCTYPE in the answer', wrap('<!DOCTYPE x><status>4</status>'), unreached(100)],
    [
      'an answer as text in an envelope',
      `<s:Envelope xmlns:s="x"><s:Body><XResult>${wrap('<status>64</status>').replace(DECLARATION, '').replaceAll('<', '&lt;')}</XResult></s:Body></s:Envelope>`,
      failure(209, 'status'),
    ],
    ['a known text in an envelope', '<string>Failed to decrypt data</string>', failure(4, 'text')],
    [
      'a fault of the envelope',
      '<s:Envelope xmlns:s="x"><faultstring>Failed to decrypt data</faultstring></s:Envelope>',
      failure(4, 'text'),
    ],
    [
      'a known text directly in the answer',
      '<QuickLicenseManager>Failed to decrypt data</QuickLicenseManager>',
      failure(4, 'text'),
    ],
    ['two failing bits', wrap('<status>192</status>'), failure(102, 'status')],
    ['the first of two errors', wrap('<error>one</error><error>two</error>'), { serverText: 'one' }],
    ['attributes of other elements', wrap('<result code="209">fine</result>'), success('none')],
    [
      'counts of a license, which say nothing about one device',
      wrap('<errorCode>214</errorCode><numActivationsAllowed>5</numActivationsAllowed>'),
      { code: 214, values: {} },
    ],
    ['text of other XML', '<feed><entry>License</entry></feed>', unreached(100)],
    [
      'mismatched tags after the error',
      '<QuickLicenseManager><error>gone</error><avkey>x</pckey></QuickLicenseManager>',
      { ...failure(200, 'none'), serverText: 'gone' },
    ],
    [
      'an ampersand that is not escaped',
      '<QuickLicenseManager><error>A & B</error></QuickLicenseManager>',
      { ...failure(200, 'none'), serverText: 'A' },
    ],
    [
      'an error that is cut off',
      '<QuickLicenseManager><pckey>x</pckey><error>The lic',
      { ...failure(200, 'none'), serverText: 'The lic' },
    ],
    ['a status that is cut off', '<QuickLicenseManager><result>fine</result><status>6', unreached(100)],
    ['a success that is cut off', '<QuickLicenseManager><pckey>x</pckey><sta', unreached(100)],

    ['nothing', undefined, unreached(101)],
    ['null', null, unreached(101)],
    ['an empty body', '', unreached(101)],
    ['a blank body', ' \r\n', unreached(101)],
    ['an object', { code: 209 }, unreached(101)],
    ['a number', 209, unreached(101)],
    ['a page', '<!DOCTYPE html><html><body><p>Sign in to the network</p></body></html>', unreached(100)],
    ['a page without a doctype', '<html><head><title>502 Bad Gateway</title></head></html>', unreached(100)],
    ['a page that is no XML', '<HTML><body><br>proxy & more', unreached(100)],
    ['a proxy’s sentence', 'Proxy Authentication Required', unreached(100)],
    ['JSON', '{"error":"x"}', unreached(100)],
    ['other XML', '<feed><entry/></feed>', unreached(100)],
    ['an empty answer', '<QuickLicenseManager/>', unreached(100)],
    [
      'a DOCTYPE',
      `<!DOCTYPE x [<!ENTITY a "b">]>${wrap('<status>64</status>').replace(DECLARATION, '')}`,
      unreached(100),
    ],
    [
      'an external entity',
      `<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><QuickLicenseManager><error>&a;</error></QuickLicenseManager>`,
      unreached(100),
    ],
    ['nesting without end', '<QuickLicenseManager>' + '<a>'.repeat(100_000), unreached(100)],
    [
      'XML in XML in XML in XML',
      [1, 2, 3, 4].reduce(
        (inner) => `<string>${inner.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</string>`,
        wrap('<status>64</status>'),
      ),
      unreached(100),
    ],
  ])('%s', (_, body, expected) => {
    const response = interpretResponse(body);
    expect(response).toMatchObject(expected);
    // An empty object matches every object.
    expect(response.values).toEqual(expected.values ?? response.values);
  });
});

test('an error text that is too long is cut', () => {
  expect(interpretResponse(wrap(`<error>${'x'.repeat(500_000)}</error>`)).serverText).toHaveLength(2000);
});

test('what stands before the end of the first megabyte counts', () => {
  const padding = `<a>${'x'.repeat(2_000_000)}</a>`;
  expect(interpretResponse(wrap(`<status>64</status>${padding}`))).toMatchObject(failure(209, 'status'));
  expect(interpretResponse(wrap(`${padding}<status>64</status>`))).toMatchObject(unreached(100));
});

describe('whatever it is given', () => {
  const RUNS = 21_000;
  const TIME_LIMIT = 100;
  const bodies = [
    ACTIVATED,
    wrap('<error>Failed to decrypt data</error><status>72</status>'),
    wrap('<error code="207">x</error>'),
    `<string>${wrap('').replaceAll('<', '&lt;')}</string>`,
  ];
  const SNIPPETS = [
    '<',
    '>',
    '&',
    '</',
    ']]>',
    '<![CDATA[',
    '<!--',
    '<?',
    '<!DOCTYPE x>',
    '&#0;',
    '&#x110000;',
    '&amp;',
    '"',
    '\u0000',
    '\ud800',
    ' xmlns:a=""',
    '<error>',
    '</error>',
    '9'.repeat(30),
    ...NAUGHTY_STRINGS.filter((text) => text.length < 50),
  ];
  const mutation = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    remove: fc.nat(40),
    insert: fc.constantFrom('', ...SNIPPETS),
  });
  const mutated = fc
    .tuple(fc.constantFrom(...bodies), fc.array(mutation, { minLength: 1, maxLength: 4 }))
    .map(([body, mutations]) =>
      mutations.reduce((text, { at, remove, insert }) => {
        const start = Math.floor(at * text.length);
        return text.slice(0, start) + insert + text.slice(start + remove);
      }, body),
    );
  const isWellFormed = (response: InterpretedResponse): boolean =>
    ['success', 'failure', 'unreadable'].includes(response.outcome) &&
    Number.isSafeInteger(response.code) &&
    (response.outcome === 'success') === (response.code === 0 || response.code === 226) &&
    !/[\p{Cc}\p{Surrogate}]/u.test(response.serverText);

  test(`it survives ${RUNS} mutated responses`, () => {
    const before = prototypes();
    const seen = new Set<string>();
    let slowest = 0;
    fc.assert(
      fc.property(mutated, (body) => {
        slowest = Math.max(
          slowest,
          millisecondsOf(() => interpretResponse(body), TIME_LIMIT),
        );
        const response = interpretResponse(body);
        seen.add(`${response.outcome} by ${response.evidence}`);
        return isWellFormed(response);
      }),
      { numRuns: RUNS },
    );
    expect(slowest).toBeLessThan(TIME_LIMIT);
    expect([...seen]).toEqual(
      expect.arrayContaining([
        'success by status',
        'failure by status',
        'failure by text',
        'failure by code',
        'unreadable by transport',
      ]),
    );
    expect(prototypes()).toEqual(before);
  });

  test('it survives hostile values', () => {
    fc.assert(
      fc.property(hostile, (give) => isWellFormed(interpretResponse(give()))),
      { numRuns: 5000 },
    );
  });
});

test('every known code is read from an error code element', () => {
  for (const name of CODE_NAMES) {
    expect(interpretResponse(wrap(`<errorCode>${CODES[name].value}</errorCode>`)).code).toBe(CODES[name].value);
  }
});
