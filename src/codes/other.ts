import type { CategoryDefinition } from './definition.ts';

/** Outside every reserved range. */
export const OTHER_CODES = {
  UnknownError: {
    value: 3000,
    severity: 'error',
    cause: 'server',
    reach: 'fault',
    fixableBy: ['vendor', 'operator'],
    retry: 'now',
    actions: ['retry', 'contact-support'],
    variants: [],
  },
  Qlm_License_Error: {
    value: 3100,
    severity: 'error',
    cause: 'vendor-setup',
    reach: 'fault',
    fixableBy: ['vendor', 'operator'],
    retry: 'never',
    actions: ['contact-support'],
    variants: [],
  },
} as const satisfies Record<string, CategoryDefinition>;
