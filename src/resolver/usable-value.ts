import { integerIn } from '../codes/integer-in.ts';
import { VALUE_TYPES, type ValueName } from '../codes/values.ts';
import { isVisible, plainText } from './plain-text.ts';

/** A value in the form that the formatter takes. */
export type UsableValue =
  | { readonly type: 'text'; readonly value: string }
  | { readonly type: 'number'; readonly value: number }
  /** `floating` dates were given without a time zone: they are shown as written, whatever the zone. */
  | { readonly type: 'date'; readonly value: Date; readonly floating: boolean };

// A name longer than this does not fit a sentence; the form without it reads better.
const MAX_TEXT_LENGTH = 500;

/**
 * Turns what an app supplied for a value into what a message can show, or `undefined` where the value says nothing:
 * wrong type, empty text, unset date (year 1 or before, or 9999), a count below one (QLM's `-1` means unlimited).
 * Numeric strings are numbers, since XML has no others. Never throws.
 */
export function toUsableValue(name: ValueName, raw: unknown): UsableValue | undefined {
  switch (VALUE_TYPES[name]) {
    case 'date':
      return toDate(raw);
    case 'number':
      return toCount(raw);
    case 'text':
      return toText(raw);
  }
}

function toCount(raw: unknown): UsableValue | undefined {
  const number = integerIn(raw) ?? raw;
  if (typeof number !== 'number') return undefined;
  const value = Math.round(number);
  return value >= 1 && Number.isSafeInteger(value) ? { type: 'number', value } : undefined;
}

// Date, time and zone; the time and the zone may be absent, and QLM writes a space instead of the T.
const ISO_DATE = /^\s*(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.\d{1,9})?)?(Z|[+-]\d\d:?\d\d)?)?\s*$/;

function toDate(raw: unknown): UsableValue | undefined {
  if (typeof raw === 'number') return raw < 0 ? undefined : checkedDate(new Date(raw), false);
  if (typeof raw === 'string') return raw.length > 50 ? undefined : parseDate(raw);
  return raw instanceof Date ? checkedDate(new Date(Date.prototype.getTime.call(raw)), false) : undefined;
}

function parseDate(text: string): UsableValue | undefined {
  const parts = ISO_DATE.exec(text);
  if (parts === null) return undefined;
  const [, year, month, day, hours = 0, minutes = 0, seconds = 0, zone] = parts;
  const written = new Date(
    Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hours), Number(minutes), Number(seconds)),
  );
  // `Date` would read February 31 as March 3, and QLM's unset year 1 as 1901.
  if (Number(year) < 100) return undefined;
  if (written.getUTCMonth() !== Number(month) - 1 || written.getUTCDate() !== Number(day)) return undefined;
  if (zone === undefined || zone === 'Z') return checkedDate(written, zone === undefined);
  const offset = Number(`${zone.charAt(0)}1`) * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2)));
  return checkedDate(new Date(written.getTime() - offset * 60_000), false);
}

function checkedDate(value: Date, floating: boolean): UsableValue | undefined {
  const year = value.getUTCFullYear();
  return year > 1 && year < 9999 ? { type: 'date', value, floating } : undefined;
}

function toText(raw: unknown): UsableValue | undefined {
  if (typeof raw !== 'string' || raw.length > MAX_TEXT_LENGTH) return undefined;
  const value = plainText(raw);
  return isVisible(value) ? { type: 'text', value } : undefined;
}
