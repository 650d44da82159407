import { COVERAGE_CHECKS } from './coverage/index.ts';
import type { Check } from './define-check.ts';
import { FILE_CHECKS } from './file/index.ts';
import { ICU_CHECKS } from './icu/index.ts';
import { STATE_CHECKS } from './state/index.ts';
import { TEXT_CHECKS } from './text/index.ts';
import { WORDS_CHECKS } from './words/index.ts';

/** Every check, in the order in which they are listed and run. Those of the state come last: they look at what others found. */
export const CHECKS: readonly Check[] = [
  ...FILE_CHECKS,
  ...COVERAGE_CHECKS,
  ...ICU_CHECKS,
  ...TEXT_CHECKS,
  ...WORDS_CHECKS,
  ...STATE_CHECKS,
];
