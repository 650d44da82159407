// Files in XML from whoever: no exception, no other file, no connection, no long wait.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createExchangeFile } from '../../src/exchange/create-exchange-file.ts';
import type { ExchangeFile, Format } from '../../src/exchange/exchange.ts';
import { resx } from '../../src/exchange/resx.ts';
import { xliff } from '../../src/exchange/xliff.ts';
import { xliff2 } from '../../src/exchange/xliff2.ts';
import { millisecondsOf, PROTOTYPE_NAMES, prototypes } from '../hostile.ts';
import { LOCALES_DIR } from '../locales.ts';

const read = (...path: readonly string[]): Uint8Array => readFileSync(join(LOCALES_DIR, ...path));
const AR = createExchangeFile({
  locale: 'ar',
  bundle: read('ar.json'),
  state: read('state', 'ar.json'),
  english: read('en.json'),
});

function write(format: Format, file: ExchangeFile): string {
  return format.serialize(file).text ?? expect.fail('refused');
}

/** A text without a value and one with a value: few enough to be changed in many ways. */
const SMALL: ExchangeFile = {
  ...AR,
  units: AR.units.filter(({ key }) => key.startsWith('codes.License_AlreadyActivatedOnAnotherSystem.message')),
};

/** Puts something into the last text of a file. */
function insert(xml: string, content: string): string {
  const end = Math.max(xml.lastIndexOf('</target>'), xml.lastIndexOf('</value>'));
  return xml.slice(0, end) + content + xml.slice(end);
}

/** What markup breaks at. */
const PIECES = [
  ...'< > / " & ; ]]> <!-- <![CDATA[ <? id { } 1.2 <mrk> <source/> <target> </target> </unit>'.split(' '),
  '\u0000',
  '\ud800',
  '<ph id="1"/>',
  ' xmlns="x"',
  ' xml:space="default"',
];

describe.each([xliff, xliff2, resx].map((format) => [format.id, format] as const))('%s', (_, format) => {
  const whole = write(format, AR);
  const small = write(format, SMALL);

  test('never throws, and reads a changed file as what it says or not at all', () => {
    const counts = { read: 0, refused: 0 };
    const piece = fc.constantFrom(...PIECES);
    fc.assert(
      fc.property(fc.nat(small.length), fc.nat(60), fc.array(piece, { maxLength: 2 }), (at, length, pieces) => {
        const changed = small.slice(0, at) + pieces.join('') + small.slice(at + length);
        const { file, problem } = format.parse(changed);
        expect((file === undefined) !== (problem === undefined)).toBe(true);
        counts[file === undefined ? 'refused' : 'read'] += 1;
        if (problem !== undefined) {
          const lines = changed.split('\n');
          expect(problem.line >= 1 && problem.line <= lines.length).toBe(true);
          expect(problem.column >= 1 && problem.reason !== '').toBe(true);
        }
      }),
      { numRuns: 7000 },
    );
    expect(counts.read).toBeGreaterThan(300);
    expect(counts.refused).toBeGreaterThan(300);
  });

  test('reads no file that is cut off', () => {
    const end = small.trimEnd().length;
    for (let length = 0; length < end; length += 11) expect(format.parse(small.slice(0, length)).file).toBeUndefined();
    expect(format.parse(small.slice(0, end)).file).toBeDefined();
  });

  test('opens no file and no connection', async () => {
    let requests = 0;
    const server = createServer((_request, response) => {
      requests += 1;
      response.end('<!ENTITY x "canary">');
    });
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const folder = mkdtempSync(join(tmpdir(), 'qlm-'));
    try {
      const address = server.address();
      const port = typeof address === 'object' ? address?.port : 0;
      const secret = join(folder, 'secret.txt');
      writeFileSync(secret, 'canary');
      for (const target of [`http://127.0.0.1:${port}/x.dtd`, pathToFileURL(secret).href, secret]) {
        for (const type of [
          `xliff SYSTEM "${target}"`,
          `xliff PUBLIC "-//a" "${target}"`,
          `xliff [<!ENTITY x SYSTEM "${target}">]`,
          `xliff [<!ENTITY % x SYSTEM "${target}">%x;]`,
        ]) {
          const xml = small.replace('?>', `?><!DOCTYPE ${type}>`).replaceAll('</', '&x;</');
          const result = format.parse(xml);
          expect(result.problem?.reason).toBe('a DOCTYPE, which is not read');
          expect(JSON.stringify(result)).not.toContain('canary');
        }
        // An address in any other place is nothing but text.
        const text = small
          .replace('?>', `?><?xml-stylesheet href="${target}"?>`)
          .replace('<file', `<file href="${target}"`);
        expect(format.parse(text).file).toBeDefined();
      }
      expect(requests).toBe(0);
    } finally {
      server.close();
      rmSync(folder, { recursive: true });
    }
  });

  test('takes time in proportion to the length', () => {
    const units = (count: number): ExchangeFile => ({
      ...AR,
      units: Array.from({ length: count }, () => AR.units).flat(),
    });
    const [short, long] = [write(format, units(2)), write(format, units(8))];
    const limit = 200 + 12 * millisecondsOf(() => format.parse(short), 0);
    expect(millisecondsOf(() => format.parse(long), limit)).toBeLessThan(limit);
  });

  test.each<[string, string]>([
    ['100,000 elements inside each other', '<g>'.repeat(100_000)],
    ['50,000 attributes', `<g ${Array.from({ length: 50_000 }, (_element, index) => `a${index}="1"`).join(' ')}/>`],
    ['100,000 codes', '<ph id="1"/>'.repeat(100_000)],
    ['a megabyte of brackets', '{'.repeat(1_000_000)],
    ['a megabyte of spaces and line ends', ' \n'.repeat(500_000)],
  ])('is done soon with %s', (_name, content) => {
    const xml = insert(small, content);
    expect(millisecondsOf(() => format.parse(xml), 2000)).toBeLessThan(2000);
  });

  test('leaves every prototype as it was, whatever is named after it', () => {
    const before = prototypes();
    for (const name of PROTOTYPE_NAMES) {
      const renamed = small
        .replaceAll(/ (id|resname|name|dataRef)="[^"]*"/g, ` $1="${name}"`)
        .replace(/<(target|value)/, `<$1 ${name.replaceAll(/\W/g, '')}="1"`);
      const { file } = format.parse(renamed);
      if (file !== undefined) expect(file.units.every(({ key }) => key.endsWith(name))).toBe(true);
    }
    expect(prototypes()).toEqual(before);
  });

  test('says what is wrong in few words, however long a name is', () => {
    const name = 'x'.repeat(20_000);
    const attributes = small.replaceAll(/ (id|resname|name)="/g, ` $1="${name}`);
    const files = [`<${name}/>`, `<${name}>`, insert(attributes, '<b/>')];
    const reasons = files.map((xml) => format.parse(xml).problem?.reason ?? '');
    expect(reasons.filter(({ length }) => length < 20 || length > 400)).toEqual([]);
  });

  test('reads the whole file of a language soon', () => {
    expect(millisecondsOf(() => format.parse(whole), 1000)).toBeLessThan(1000);
  });
});
