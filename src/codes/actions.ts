/** The ids of all actions that a definition can offer. Their labels are in the bundles. */
export const ACTION_IDS = [
  'retry',
  'enter-key',
  'activate',
  'activate-offline',
  'manage-devices',
  'renew',
  'buy',
  'update-app',
  'set-clock',
  'check-connection',
  'sign-in',
  'create-code',
  'change-email',
  'choose-email',
  'edit',
  'continue',
  'contact-administrator',
  'contact-support',
] as const;

/** Names what a button in a dialog does; what happens on a click is the app's. */
export type ActionId = (typeof ACTION_IDS)[number];
