import type { CategoryDefinition } from './definition.ts';

/** 100–199: the license server was not reached, or not for too long. Mostly produced on the client side. */
export const COMMUNICATION_CODES = {
  ConnectionToServer_Error: {
    value: 100,
    severity: 'warning',
    cause: 'connection',
    reach: 'common',
    fixableBy: ['user', 'administrator', 'operator'],
    retry: 'automatic',
    actions: ['retry', 'check-connection', 'activate-offline', 'contact-support'],
    variants: [],
  },
  ConnectionToServer_Failed: {
    value: 101,
    severity: 'warning',
    cause: 'connection',
    reach: 'common',
    fixableBy: ['user', 'administrator', 'operator'],
    retry: 'automatic',
    actions: ['retry', 'check-connection', 'activate-offline', 'contact-support'],
    variants: [],
  },
  ConnectionToServer_TimeDifferenceExceedsThreshold: {
    value: 102,
    severity: 'error',
    cause: 'clock',
    reach: 'common',
    fixableBy: ['user', 'administrator'],
    retry: 'after-fix',
    actions: ['set-clock', 'retry', 'contact-support'],
    variants: ['clockDifferenceMinutes'],
  },
  ConnectionToServer_MaxDaysOfflineExceeded: {
    value: 103,
    severity: 'error',
    cause: 'connection',
    reach: 'common',
    fixableBy: ['user', 'administrator', 'vendor'],
    retry: 'after-fix',
    actions: ['check-connection', 'retry', 'contact-support'],
    variants: ['maxDaysOffline'],
  },
} as const satisfies Record<string, CategoryDefinition>;
