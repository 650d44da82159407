import { COMMUNICATION_CODES } from './communication.ts';
import { CUSTOMER_CODES } from './customer.ts';
import { DATABASE_CODES } from './database.ts';
import { LICENSE_CODES } from './license.ts';
import { MESSAGING_CODES } from './messaging.ts';
import { OTHER_CODES } from './other.ts';
import { PRODUCT_PROPERTIES_CODES } from './product-properties.ts';
import { REQUEST_CODES } from './request.ts';
import { SUCCESS_CODES } from './success.ts';
import type { Category, CategoryDefinition, Definition } from './definition.ts';

/**
 * Every code of QLM's `EServerErrorCode`, from name to definition: `CODES.License_Expired.value` is `209`.
 * Deeply frozen. Names and numbers are the vendor's and permanent.
 */
export const CODES = /* @__PURE__ */ Object.freeze({
  ...inCategory('success', SUCCESS_CODES),
  ...inCategory('request', REQUEST_CODES),
  ...inCategory('communication', COMMUNICATION_CODES),
  ...inCategory('license', LICENSE_CODES),
  ...inCategory('customer', CUSTOMER_CODES),
  ...inCategory('database', DATABASE_CODES),
  ...inCategory('messaging', MESSAGING_CODES),
  ...inCategory('product-properties', PRODUCT_PROPERTIES_CODES),
  ...inCategory('other', OTHER_CODES),
});

/** The name of a code, as in QLM's `EServerErrorCode`. */
export type CodeName = keyof typeof CODES;

/** All code names, in the order of their numbers. */
export const CODE_NAMES: readonly CodeName[] = /* @__PURE__ */ Object.keys(CODES).filter(isCodeName);

function isCodeName(name: string): name is CodeName {
  return Object.hasOwn(CODES, name);
}

function inCategory<T extends Readonly<Record<string, CategoryDefinition>>>(
  category: Category,
  definitions: T,
): { readonly [Name in keyof T]: T[Name] & Pick<Definition, 'category'> } {
  const entries = Object.entries(definitions).map(([name, definition]) => {
    for (const list of [definition.fixableBy, definition.actions, definition.variants]) Object.freeze(list);
    return [name, Object.freeze({ ...definition, category })];
  });
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- `fromEntries` forgets the names
  return Object.fromEntries(entries) as { readonly [Name in keyof T]: T[Name] & Pick<Definition, 'category'> };
}
