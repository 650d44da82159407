import type { ActionId } from './actions.ts';
import type { VariantName } from './values.ts';

/** The vendor's groups of codes. */
export type Category =
  | 'success'
  | 'request'
  | 'communication'
  | 'license'
  | 'customer'
  | 'database'
  | 'messaging'
  | 'product-properties'
  | 'other';

/** How a dialog presents the message. `success` and `info` report no failure. */
export type Severity = 'success' | 'info' | 'warning' | 'error';

/**
 * What is at fault. Where it is none of `license`, `key` and `device`, the right to use the app is not in question, and an app
 * should not lock out a paying user.
 */
export type Cause =
  'none' | 'license' | 'key' | 'device' | 'clock' | 'connection' | 'server' | 'vendor-setup' | 'input';

/**
 * Who meets the code: `common` in ordinary dialogs, `possible` in some set-ups, `fault` when a server fault leaks
 * through, `admin` in management tools only, `success` when nothing failed.
 */
export type Reach = 'common' | 'possible' | 'fault' | 'admin' | 'success';

/** `administrator` is the customer's own IT, `vendor` sells the app, `operator` runs the license server. */
export type Fixer = 'user' | 'administrator' | 'vendor' | 'operator';

/**
 * Whether the same request can succeed: `automatic` by the app itself after a short pause, `now` when the user asks
 * for it, `after-fix` once something was corrected, `later` once time has passed, `never` without the vendor.
 */
export type Retry = 'automatic' | 'now' | 'after-fix' | 'later' | 'never' | 'not-needed';

/** A definition as it stands in the file of its category. */
export type CategoryDefinition = Omit<Definition, 'category'>;

/** The language-independent facts about a code. Holds no wording; that is in the bundles. */
export interface Definition {
  /** The number in QLM's `EServerErrorCode`. */
  readonly value: number;
  readonly category: Category;
  readonly severity: Severity;
  readonly cause: Cause;
  readonly reach: Reach;
  /** Who can remove the cause, the most likely one first. Empty where there is nothing to fix. */
  readonly fixableBy: readonly Fixer[];
  readonly retry: Retry;
  /** What the user can do from a dialog, the most useful first. */
  readonly actions: readonly ActionId[];
  /** The variants that the code's texts have, in order of preference. */
  readonly variants: readonly VariantName[];
}
