import { COMMUNICATION_CODES } from './communication.ts';
import { CUSTOMER_CODES } from './customer.ts';
import { DATABASE_CODES } from './database.ts';
import { LICENSE_CODES } from './license.ts';
import { MESSAGING_CODES } from './messaging.ts';
import { OTHER_CODES } from './other.ts';
import { PRODUCT_PROPERTIES_CODES } from './product-properties.ts';
import { REQUEST_CODES } from './request.ts';
import { SUCCESS_CODES } from './success.ts';
import type { Definition } from './definition.ts';

/**
 * Every code of QLM's `EServerErrorCode`, from name to definition: `CODES.License_Expired.value` is `209`.
 * Deeply frozen. Names and numbers are the vendor's and permanent.
 */
export const CODES = /* @__PURE__ */ freezeDefinitions({
  ...SUCCESS_CODES,
  ...REQUEST_CODES,
  ...COMMUNICATION_CODES,
  ...LICENSE_CODES,
  ...CUSTOMER_CODES,
  ...DATABASE_CODES,
  ...MESSAGING_CODES,
  ...PRODUCT_PROPERTIES_CODES,
  ...OTHER_CODES,
});

/** The name of a code, as in QLM's `EServerErrorCode`. */
export type CodeName = keyof typeof CODES;

/** All code names, in the order of their numbers. */
export const CODE_NAMES: readonly CodeName[] = /* @__PURE__ */ Object.keys(CODES).filter(isCodeName);

function isCodeName(name: string): name is CodeName {
  return Object.hasOwn(CODES, name);
}

function freezeDefinitions<T extends Readonly<Record<string, Definition>>>(definitions: T): Readonly<T> {
  for (const definition of Object.values(definitions)) {
    Object.freeze(definition.fixableBy);
    Object.freeze(definition.actions);
    Object.freeze(definition.variants);
    Object.freeze(definition);
  }
  return Object.freeze(definitions);
}
