import type { MessageValues } from '../codes/values.ts';
import { toUsableValue } from '../resolver/usable-value.ts';

/** The elements of an answer, in lower case, that are values. */
const VALUE_ELEMENTS = {
  expiryDate: 'expirydate',
  maintenanceEndDate: 'maintenancerenewaldate',
  maxActivations: 'numactivationsallowed',
  activatedDeviceName: 'computername',
  licensedProductName: 'productname',
} as const;

/**
 * The values that the elements of an answer hold. What is unset or not usable is absent. The version is left out: QLM's product
 * version is not the version that an app shows.
 */
export function readValues(elements: ReadonlyMap<string, string>): MessageValues {
  const values: { -readonly [Name in keyof MessageValues]: MessageValues[Name] } = {};
  for (const name of ['expiryDate', 'maintenanceEndDate'] as const) {
    const date = toUsableValue(name, elements.get(VALUE_ELEMENTS[name]));
    if (date?.type === 'date') values[name] = isoDate(date.value, date.floating);
  }
  const count = toUsableValue('maxActivations', elements.get(VALUE_ELEMENTS.maxActivations));
  if (count?.type === 'number') values.maxActivations = count.value;
  for (const name of ['activatedDeviceName', 'licensedProductName'] as const) {
    const text = toUsableValue(name, elements.get(VALUE_ELEMENTS[name]));
    if (text?.type === 'text') values[name] = text.value;
  }
  return values;
}

function isoDate(date: Date, floating: boolean): string {
  const iso = date.toISOString();
  return floating ? iso.slice(0, 'yyyy-MM-ddTHH:mm'.length) : iso;
}
