import type { CategoryDefinition } from './definition.ts';

/** 2100–2199: the license server could not send an email or a text message. */
export const MESSAGING_CODES = {
  Email_Error: {
    value: 2100,
    severity: 'error',
    cause: 'server',
    reach: 'possible',
    fixableBy: ['operator', 'vendor'],
    retry: 'later',
    actions: ['edit', 'retry', 'enter-key', 'contact-support'],
    variants: ['emailAddress'],
  },
  Sms_Error_NotConfigured: {
    value: 2101,
    severity: 'error',
    cause: 'vendor-setup',
    reach: 'possible',
    fixableBy: ['operator', 'vendor'],
    retry: 'never',
    actions: ['choose-email', 'contact-support'],
    variants: [],
  },
  Sms_Error_Sending: {
    value: 2102,
    severity: 'error',
    cause: 'server',
    reach: 'possible',
    fixableBy: ['user', 'operator'],
    retry: 'now',
    actions: ['edit', 'retry', 'choose-email'],
    variants: [],
  },
} as const satisfies Record<string, CategoryDefinition>;
