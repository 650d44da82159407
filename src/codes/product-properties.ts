import type { CategoryDefinition } from './definition.ts';

/** 2200–2220: the product properties that belong to a key. */
export const PRODUCT_PROPERTIES_CODES = {
  ProductProperties_Error: {
    value: 2200,
    severity: 'error',
    cause: 'server',
    reach: 'possible',
    fixableBy: ['vendor', 'operator'],
    retry: 'now',
    actions: ['retry', 'contact-support'],
    variants: [],
  },
  ProductProperties_NotFound: {
    value: 2201,
    severity: 'error',
    cause: 'vendor-setup',
    reach: 'possible',
    fixableBy: ['vendor'],
    retry: 'never',
    actions: ['contact-support'],
    variants: [],
  },
} as const satisfies Record<string, CategoryDefinition>;
