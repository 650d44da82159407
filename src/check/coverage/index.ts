import type { Check } from '../define-check.ts';
import { emptyText } from './empty-text.ts';
import { missingText } from './missing-text.ts';
import { sameTexts } from './same-texts.ts';
import { unknownKey } from './unknown-key.ts';
import { untranslated } from './untranslated.ts';

export const COVERAGE_CHECKS: readonly Check[] = [missingText, unknownKey, emptyText, untranslated, sameTexts];
