import type { Check } from '../define-check.ts';
import { extraPlaceholder } from './extra-placeholder.ts';
import { icuSyntax } from './icu-syntax.ts';
import { missingOther } from './missing-other.ts';
import { missingPlaceholder } from './missing-placeholder.ts';
import { missingPluralCategory } from './missing-plural-category.ts';
import { misspeltPlaceholder } from './misspelt-placeholder.ts';
import { placeholderType } from './placeholder-type.ts';
import { pluralWithoutNumber } from './plural-without-number.ts';
import { selectOption } from './select-option.ts';
import { swallowedPlaceholder } from './swallowed-placeholder.ts';
import { tooComplex } from './too-complex.ts';
import { undeclaredValue } from './undeclared-value.ts';
import { unknownFormat } from './unknown-format.ts';
import { unknownPluralCategory } from './unknown-plural-category.ts';
import { wrongExactMatch } from './wrong-exact-match.ts';

export const ICU_CHECKS: readonly Check[] = [
  icuSyntax,
  tooComplex,
  swallowedPlaceholder,
  missingPlaceholder,
  misspeltPlaceholder,
  extraPlaceholder,
  undeclaredValue,
  placeholderType,
  unknownFormat,
  missingOther,
  missingPluralCategory,
  unknownPluralCategory,
  wrongExactMatch,
  selectOption,
  pluralWithoutNumber,
];
