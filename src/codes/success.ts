import type { CategoryDefinition } from './definition.ts';

/** What the server answers when a call worked. */
export const SUCCESS_CODES = {
  NoError: {
    value: 0,
    severity: 'success',
    cause: 'none',
    reach: 'success',
    fixableBy: [],
    retry: 'not-needed',
    actions: ['continue'],
    variants: [],
  },
} as const satisfies Record<string, CategoryDefinition>;
