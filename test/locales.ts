import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Bundle } from '../src/bundle/bundle.ts';
import type { MessageValues } from '../src/codes/values.ts';

/** The folder of the bundles. */
export const LOCALES_DIR = join(import.meta.dirname, '..', 'locales');

/** The tags of all bundles, read from the folder. */
export const TAGS = readdirSync(LOCALES_DIR)
  .filter((file) => file.endsWith('.json'))
  .map((file) => basename(file, '.json'));

/** Every language but English. */
export const TRANSLATIONS = TAGS.filter((tag) => tag !== 'en');

export function readBundle(tag: string): Bundle {
  return JSON.parse(readFileSync(join(LOCALES_DIR, `${tag}.json`), 'utf8'));
}

/** Every text of a bundle by its path, in the order of the file. */
export function flatten(value: object, path = ''): Map<string, string> {
  return new Map(
    Object.entries(value).flatMap(([key, child]) =>
      typeof child === 'string' ? [[path + key, child] as const] : [...flatten(child, `${path}${key}.`)],
    ),
  );
}

/** A usable sample of every value. */
export const SAMPLE_VALUES = {
  expiryDate: '2026-09-30',
  maintenanceEndDate: '2026-09-30',
  offlineUntil: '2026-09-30',
  maxActivations: 3,
  maxDeactivations: 3,
  deactivationPeriodDays: 3,
  maxTrials: 3,
  maxDaysOffline: 3,
  clockDifferenceMinutes: 1440,
  activatedDeviceName: 'DESKTOP-AB12',
  licensedVersion: '4.2',
  licensedProductName: 'Example Pro',
  emailAddress: 'jo@example.com',
} as const satisfies MessageValues;
