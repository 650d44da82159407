import { isValueName, VALUE_TYPES, type MessageValues } from '../codes/values.ts';
import type { Settings } from './settings.ts';

/** A value that could come from a real server, for each that is not a number. */
const SAMPLES: MessageValues = {
  expiryDate: '2027-03-31',
  maintenanceEndDate: '2027-03-31',
  offlineUntil: '2027-03-31',
  activatedDeviceName: 'DESKTOP-AB12',
  licensedVersion: '4.2',
  licensedProductName: 'Example Pro',
  emailAddress: 'jo@example.com',
};

/** The values that the messages get: those that the reader has chosen, and the operation. */
export function sampleValues({ values, number, operation }: Settings): MessageValues {
  const names = Object.keys(VALUE_TYPES)
    .filter(isValueName)
    .filter((name) => values === 'all' || values === name);
  const samples: MessageValues = Object.fromEntries(names.map((name) => [name, SAMPLES[name] ?? number]));
  return { ...samples, operation: operation === 'none' ? undefined : operation };
}
