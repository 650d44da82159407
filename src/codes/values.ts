/** Every value that an app can supply, with its type. A name means the same in every code. */
export const VALUE_TYPES = {
  expiryDate: 'date',
  maintenanceEndDate: 'date',
  offlineUntil: 'date',
  maxActivations: 'number',
  maxDeactivations: 'number',
  deactivationPeriodDays: 'number',
  maxTrials: 'number',
  maxDaysOffline: 'number',
  clockDifferenceMinutes: 'number',
  activatedDeviceName: 'text',
  licensedVersion: 'text',
  licensedProductName: 'text',
  emailAddress: 'text',
} as const;

/** What the app was doing when the code arrived. */
export const OPERATIONS = ['activate', 'deactivate', 'validate', 'floating'] as const;

export type ValueName = keyof typeof VALUE_TYPES;
export type ValueType = (typeof VALUE_TYPES)[ValueName];
export type Operation = (typeof OPERATIONS)[number];

/** Whether a name is that of a value; not of an operation, nor of anything that every object has. */
export function isValueName(name: string): name is ValueName {
  return Object.hasOwn(VALUE_TYPES, name);
}

/** A variant is named after the value or the operation that it needs. */
export type VariantName = ValueName | Operation;

/** A `Date`, an ISO 8601 string or milliseconds since 1970. QLM's unset date (year 1) counts as absent. */
export type DateValue = Date | string | number;

interface TypeOfValue {
  date: DateValue;
  number: number;
  text: string;
}

/**
 * The facts that enrich a message; all optional. A value that cannot be used (an unset date, `-1` for unlimited,
 * an empty text) is ignored, and the message takes the form that needs no value.
 */
export type MessageValues = {
  readonly [Name in ValueName]?: TypeOfValue[(typeof VALUE_TYPES)[Name]] | null | undefined;
} & {
  readonly operation?: Operation | null | undefined;
};
