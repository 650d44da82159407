import type { CategoryDefinition } from './definition.ts';

/** 2000–2099: the license server and its database. */
export const DATABASE_CODES = {
  DB_Connection_Failed: {
    value: 2000,
    severity: 'error',
    cause: 'server',
    reach: 'fault',
    fixableBy: ['operator'],
    retry: 'now',
    actions: ['retry', 'contact-support'],
    variants: [],
  },
  DB_Schema_Upgrade_Error: {
    value: 2001,
    severity: 'error',
    cause: 'server',
    reach: 'admin',
    fixableBy: ['operator'],
    retry: 'after-fix',
    actions: ['contact-support'],
    variants: [],
  },
  DB_SQL_Query_Error: {
    value: 2002,
    severity: 'error',
    cause: 'server',
    reach: 'fault',
    fixableBy: ['operator'],
    retry: 'never',
    actions: ['contact-support'],
    variants: [],
  },
  DB_InsertError: {
    value: 2003,
    severity: 'error',
    cause: 'server',
    reach: 'fault',
    fixableBy: ['operator'],
    retry: 'now',
    actions: ['retry', 'contact-support'],
    variants: [],
  },
} as const satisfies Record<string, CategoryDefinition>;
