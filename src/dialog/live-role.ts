import type { Severity } from '../codes/definition.ts';

/** How screen readers announce a message: at once (`alert`) where something failed, else when they have finished speaking. */
export function liveRole(severity: Severity): 'alert' | 'status' {
  return severity === 'error' || severity === 'warning' ? 'alert' : 'status';
}
