import type { Check } from '../define-check.ts';
import { excuseWithoutReason } from './excuse-without-reason.ts';
import { noState } from './no-state.ts';
import { stale } from './stale.ts';
import { stateSyntax } from './state-syntax.ts';
import { unusedExcuse } from './unused-excuse.ts';

/** `unused-excuse` is the last: it needs to know what all others found. */
export const STATE_CHECKS: readonly Check[] = [stateSyntax, stale, noState, excuseWithoutReason, unusedExcuse];
