import { TYPE } from '@formatjs/icu-messageformat-parser';
import { defineIcuCheck } from './define-icu-check.ts';
import { branchesOf, judgeSelect } from './branch.ts';
import { isOfType, placeholdersOf, referenceOf } from './placeholder.ts';
import { judgePlural } from './plural-categories.ts';
import { judgeSyntaxError } from './syntax-error.ts';

const EXPECTED = 'other {…}';

export const missingOther = defineIcuCheck({
  kind: 'missing-other',
  severity: 'error',
  title: 'Plural or select without “other”',
  explanation:
    'A plural or select needs a branch “other” for all that no other branch is for, in every language. Add it.',
  example: {
    wrong: '{maxTrials, plural, one {# Testversion}}',
    right: '{maxTrials, plural, one {# Testversion} other {# Testversionen}}',
  },
  *runText(text, context) {
    const error = judgeSyntaxError(text);
    if (error?.kind === 'missing-other') {
      yield { start: error.start, end: error.end, message: 'The branch “other” is missing.', expected: EXPECTED };
    }
    for (const placeholder of placeholdersOf(text)) {
      const keys = branchesOf(placeholder).map(([key]) => key);
      if (keys.length === 0 || keys.includes('other')) continue;
      const reference = referenceOf(text, context);
      // A selector that stands for “other” is a problem of its own.
      const isMissing = isOfType(placeholder, TYPE.plural)
        ? judgePlural(placeholder.argument, context).missing.includes('other')
        : judgeSelect(placeholder, reference === undefined ? [] : placeholdersOf(reference)).unknown.every(
            ({ meaning }) => meaning !== 'other',
          );
      if (!isMissing) continue;
      yield { ...placeholder.head, message: `${placeholder.written} has no branch “other”.`, expected: EXPECTED };
    }
  },
});
