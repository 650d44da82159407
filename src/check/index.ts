export { check } from './check.ts';
export { CHECKS } from './checks.ts';
export type { BundlesToCheck, CheckOptions } from './check.ts';
export type { Check } from './define-check.ts';
export type { CheckSeverity, Problem } from './problem.ts';
export type { Terms } from './terms.ts';
