import { TYPE } from '@formatjs/icu-messageformat-parser';
import { defineIcuCheck } from './define-icu-check.ts';
import { isLeftInEnglish } from '../words/left-in-english.ts';
import { isOfType, placeholdersOf } from './placeholder.ts';
import { judgePlural, numbersOf } from './plural-categories.ts';

export const missingPluralCategory = defineIcuCheck({
  kind: 'missing-plural-category',
  severity: 'error',
  title: 'Missing plural category',
  explanation:
    'The language has a form for some numbers that the plural lacks, so that those numbers are followed by a wrong one. Add the category. What only fractions or round millions would need is at the writer’s choice.',
  example: {
    wrong: '{maxTrials, plural, one {# dzień} other {# dnia}}',
    right: '{maxTrials, plural, one {# dzień} few {# dni} many {# dni} other {# dnia}}',
  },
  *runText(text, context, english) {
    // What is left in English has the plural forms of English; that is another check's.
    if (isLeftInEnglish(text, context, english)) return;
    for (const placeholder of placeholdersOf(text)) {
      if (!isOfType(placeholder, TYPE.plural)) continue;
      const { argument, head } = placeholder;
      const missing = judgePlural(argument, context).missing.filter((category) => category !== 'other');
      if (missing.length === 0) continue;
      const needs = missing.map(
        (category) => `“${category}” (for ${numbersOf(argument, category, context).slice(0, 3).join(', ')})`,
      );
      yield { ...head, message: `The plural lacks ${needs.join(', ')}.`, expected: missing.join(', ') };
    }
  },
});
