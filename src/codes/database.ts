import type { Definition } from './definition.ts';

/** 2000–2099: the license server and its database. */
export const DATABASE_CODES = {
  DB_Connection_Failed: {
    value: 2000,
    category: 'database',
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
    category: 'database',
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
    category: 'database',
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
    category: 'database',
    severity: 'error',
    cause: 'server',
    reach: 'fault',
    fixableBy: ['operator'],
    retry: 'now',
    actions: ['retry', 'contact-support'],
    variants: [],
  },
} as const satisfies Record<string, Definition>;
