import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createPreviewFeed } from '../../src/cli/preview-feed.ts';
import type { PreviewData } from '../../src/preview/preview-data.ts';
import { toShownLocales } from '../../src/preview/shown-locale.ts';
import { LOCALES_DIR, readBundle } from '../locales.ts';

let folder = '';
let told: PreviewData[] = [];
let end = (): void => undefined;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'qlm-messages-'));
  for (const file of ['en.json', 'fr.json']) cpSync(join(LOCALES_DIR, file), join(folder, file));
  told = [];
});
afterEach(() => {
  end();
  rmSync(folder, { recursive: true });
});

async function listen(): Promise<void> {
  const { subscribe } = await createPreviewFeed(folder, []);
  end = subscribe((json) => told.push(JSON.parse(json)));
}

function frenchTitle(): string | undefined {
  const data = told.at(-1);
  const french = data && toShownLocales(data).find(({ tag }) => tag === 'fr');
  return french?.resolver.resolve('License_Expired').title;
}

function withTitle(title: string): string {
  return readFileSync(join(LOCALES_DIR, 'fr.json'), 'utf8').replace(
    readBundle('fr').codes.License_Expired.title,
    title,
  );
}

const path = (name: string): string => join(folder, name);

/** How programs save a file. */
const WAYS: Readonly<Record<string, (content: string) => void>> = {
  'in place': (content) => writeFileSync(path('fr.json'), content),
  'beside, and then renamed': (content) => {
    writeFileSync(path('.fr.json.swp'), content);
    renameSync(path('.fr.json.swp'), path('fr.json'));
  },
  'with the old one renamed before': (content) => {
    renameSync(path('fr.json'), path('fr.json~'));
    writeFileSync(path('fr.json'), content);
  },
  'removed and written anew': (content) => {
    unlinkSync(path('fr.json'));
    writeFileSync(path('fr.json'), content);
  },
  'in two pieces': (content) => {
    writeFileSync(path('fr.json'), content.slice(0, 5000));
    appendFileSync(path('fr.json'), content.slice(5000));
  },
};

test.each(Object.entries(WAYS))('a file that is saved %s is told within a second', async (_, save) => {
  await listen();
  expect(told).toHaveLength(1);
  save(withTitle('Neuf'));
  await expect.poll(frenchTitle, { timeout: 1000, interval: 20 }).toBe('Neuf');
  save(withTitle('Encore'));
  await expect.poll(frenchTitle, { timeout: 1000, interval: 20 }).toBe('Encore');
});

test('a broken file keeps its texts until it is mended', async () => {
  await listen();
  writeFileSync(path('fr.json'), withTitle('Neuf').slice(0, 9000));
  await expect.poll(() => told.at(-1)?.locales[1]?.isUnreadable).toBe(true);
  expect(frenchTitle()).toBe(readBundle('fr').codes.License_Expired.title);
  writeFileSync(path('fr.json'), withTitle('Neuf'));
  await expect.poll(frenchTitle).toBe('Neuf');
  expect(told.at(-1)?.locales[1]?.isUnreadable).toBe(false);
});

test('a new language, its state and its words are told', async () => {
  await listen();
  cpSync(join(LOCALES_DIR, 'ar.json'), path('ar.json'));
  await expect.poll(() => told.at(-1)?.locales.map(({ tag }) => tag)).toEqual(['en', 'ar', 'fr']);
  mkdirSync(path('state'));
  writeFileSync(path('state/fr.json'), '{"texts": {}, "excuses": {}}');
  const kinds = (): unknown => told.at(-1)?.locales[2]?.problems.map(({ kind }) => kind);
  await expect.poll(kinds).toContain('no-state');
});

describe('what the folder cannot be read for is told, and the texts stay', () => {
  test.each<[what: string, spoil: () => void, trouble: RegExp, mend: () => void]>([
    [
      'a link out of it',
      () => symlinkSync('/etc/passwd', path('de.json')),
      /de\.json is a link that leads out of the folder/,
      () => unlinkSync(path('de.json')),
    ],
    [
      'terms that are none',
      () => {
        mkdirSync(path('terms'));
        writeFileSync(path('terms/fr.json'), '[');
      },
      /terms\/fr\.json:1:\d+ cannot be used/,
      () => rmSync(path('terms'), { recursive: true }),
    ],
  ])('%s', async (_, spoil, trouble, mend) => {
    await listen();
    spoil();
    await expect.poll(() => told.at(-1)?.trouble).toMatch(trouble);
    expect(JSON.stringify(told)).not.toContain('root:');
    expect(frenchTitle()).toBe(readBundle('fr').codes.License_Expired.title);
    mend();
    await expect.poll(() => told.at(-1)).not.toHaveProperty('trouble');
  });
});

test('a file is told when it is at rest, not while it is written', async () => {
  await listen();
  const pieces = withTitle('Neuf').match(/[^]{1,2000}/g) ?? [];
  for (const [index, piece] of pieces.entries()) {
    if (index === 0) writeFileSync(path('fr.json'), piece);
    else appendFileSync(path('fr.json'), piece);
    await delay(50);
  }
  await expect.poll(frenchTitle).toBe('Neuf');
  expect(told).toHaveLength(2);
});

test('a change that leaves the file as long as it was is told too', async () => {
  await listen();
  const title = readBundle('fr').codes.License_Expired.title.toUpperCase();
  writeFileSync(path('fr.json'), withTitle(title));
  await expect.poll(frenchTitle).toBe(title);
});

test('what stays the same is not told', async () => {
  await listen();
  writeFileSync(path('notes.txt'), 'x');
  writeFileSync(path('.hidden.json'), '{');
  writeFileSync(path('fr.json'), readFileSync(path('fr.json')));
  // Time enough to look at it twice.
  await delay(600);
  writeFileSync(path('fr.json'), withTitle('Neuf'));
  await expect.poll(frenchTitle).toBe('Neuf');
  expect(told).toHaveLength(2);
});

test('as long as one listens, it is told', async () => {
  const { subscribe } = await createPreviewFeed(folder, []);
  let count = 0;
  const leave = subscribe(() => count++);
  end = subscribe((json) => told.push(JSON.parse(json)));
  leave();
  writeFileSync(path('fr.json'), withTitle('Neuf'));
  await expect.poll(frenchTitle).toBe('Neuf');
  expect(count).toBe(1);
});

test('whoever comes back learns what has changed meanwhile', async () => {
  const { subscribe } = await createPreviewFeed(folder, []);
  const add = (json: string): void => void told.push(JSON.parse(json));
  subscribe(add)();
  writeFileSync(path('fr.json'), withTitle('Neuf'));
  end = subscribe(add);
  await expect.poll(frenchTitle).toBe('Neuf');
});
