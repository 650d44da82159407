import type { CodeName } from '../codes/index.ts';
import { COMMUNICATION_GUIDANCE } from './communication.ts';
import { CUSTOMER_GUIDANCE } from './customer.ts';
import { DATABASE_GUIDANCE } from './database.ts';
import type { Guidance } from './guidance.ts';
import { LICENSE_GUIDANCE } from './license.ts';
import { MESSAGING_GUIDANCE } from './messaging.ts';
import { OTHER_GUIDANCE } from './other.ts';
import { PRODUCT_PROPERTIES_GUIDANCE } from './product-properties.ts';
import { REQUEST_GUIDANCE } from './request.ts';
import { SUCCESS_GUIDANCE } from './success.ts';

export type { Guidance } from './guidance.ts';

/** What translators and support staff need to know about each code, by its name. English only; no app carries it. */
export const GUIDANCE: Readonly<Record<CodeName, Guidance>> = {
  ...SUCCESS_GUIDANCE,
  ...REQUEST_GUIDANCE,
  ...COMMUNICATION_GUIDANCE,
  ...LICENSE_GUIDANCE,
  ...CUSTOMER_GUIDANCE,
  ...DATABASE_GUIDANCE,
  ...MESSAGING_GUIDANCE,
  ...PRODUCT_PROPERTIES_GUIDANCE,
  ...OTHER_GUIDANCE,
};
