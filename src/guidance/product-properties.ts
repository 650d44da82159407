import type { PRODUCT_PROPERTIES_CODES } from '../codes/product-properties.ts';
import type { Guidance } from './guidance.ts';

/** What translators and support staff need to know about the codes that concern product properties. */
export const PRODUCT_PROPERTIES_GUIDANCE = {
  ProductProperties_Error: {
    note: 'Product details are settings that the vendor attaches to a license, for instance which features it includes. The server could not process them; in ProductProperties_NotFound (2201) there are none. Unknown numbers from 2200 to 2220 get this text too.',
    remedy:
      'Check the product properties of the key and the server’s own text; reading, setting or signing them probably did not work. Let the app go on with the last saved properties if you can allow it.',
  },
  ProductProperties_NotFound: {
    note: 'The license has no product details, which are settings such as the features it includes, so parts of the app may be missing. The license and the product do exist, unlike in License_NotFound (203) and License_ProductNotFound (218).',
    remedy:
      'Usually the key was made before the product had properties, or the product has none. Define them, add them to this key, and have the customer activate again.',
  },
} as const satisfies Record<keyof typeof PRODUCT_PROPERTIES_CODES, Guidance>;
