import { TYPE } from '@formatjs/icu-messageformat-parser';
import { defineIcuCheck } from './define-icu-check.ts';
import { branchesOf, selectorPart } from './branch.ts';
import { isOfType, placeholdersOf } from './placeholder.ts';
import { isNumeric } from './plural-categories.ts';
import { judgeSyntaxError } from './syntax-error.ts';

const MESSAGE = 'An exact match is an equals sign and a whole number, written with plain digits.';
const EXPECTED = '=0, =1, …';

export const wrongExactMatch = defineIcuCheck({
  kind: 'wrong-exact-match',
  severity: 'error',
  title: 'Wrong exact match',
  explanation:
    'A branch for exactly one number is written as an equals sign and that number: =0, =1. With a sign, a fraction, a leading zero or no equals sign it is never shown.',
  example: {
    wrong: '{maxTrials, plural, =01 {ein Test} one {# Test} other {# Tests}}',
    right: '{maxTrials, plural, =1 {ein Test} one {# Test} other {# Tests}}',
  },
  *runText(text) {
    const error = judgeSyntaxError(text);
    if (error?.kind === 'wrong-exact-match') {
      yield { start: error.start, end: error.end, message: MESSAGE, expected: EXPECTED };
    }
    for (const placeholder of placeholdersOf(text)) {
      if (!isOfType(placeholder, TYPE.plural)) continue;
      for (const [key, branch] of branchesOf(placeholder)) {
        if (!isNumeric(key) || /^=(?:0|[1-9]\d*)$/.test(key)) continue;
        const number = Number(key.replace('=', ''));
        const expected = number >= 0 ? `=${number}` : EXPECTED;
        yield { ...selectorPart(key, branch, text.value), message: MESSAGE, expected };
      }
    }
  },
});
