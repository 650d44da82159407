import type { Check } from '../define-check.ts';
import { bannedWord } from './banned-word.ts';
import { missingTerm } from './missing-term.ts';
import { register } from './register.ts';
import { retryAdvice } from './retry-advice.ts';
import { spelling } from './spelling.ts';

export const WORDS_CHECKS: readonly Check[] = [bannedWord, register, spelling, missingTerm, retryAdvice];
