import { TYPE } from '@formatjs/icu-messageformat-parser';
import { defineIcuCheck } from './define-icu-check.ts';
import { branchesOf, selectorPart } from './branch.ts';
import { isLeftInEnglish } from '../words/left-in-english.ts';
import { isOfType, placeholdersOf } from './placeholder.ts';
import { judgePlural, pluralCategories } from './plural-categories.ts';

export const unknownPluralCategory = defineIcuCheck({
  kind: 'unknown-plural-category',
  severity: 'error',
  title: 'Unknown plural category',
  explanation:
    'The language has no such plural category, so the branch is never shown. The names of the categories are English in every language; for a text for exactly one number write =0 or =1.',
  example: {
    wrong: '{maxTrials, plural, eins {# Testversion} other {# Testversionen}}',
    right: '{maxTrials, plural, one {# Testversion} other {# Testversionen}}',
  },
  *runText(text, context, english) {
    // What is left in English has the plural forms of English; that is another check's.
    if (isLeftInEnglish(text, context, english)) return;
    for (const placeholder of placeholdersOf(text)) {
      if (!isOfType(placeholder, TYPE.plural)) continue;
      const { argument } = placeholder;
      const branches = new Map(branchesOf(placeholder));
      const categories = pluralCategories(context, argument.pluralType)?.names;
      for (const { key, meaning } of judgePlural(argument, context).unknown) {
        const branch = branches.get(key);
        if (branch === undefined) continue;
        const expected = meaning ?? categories?.join(', ');
        yield {
          ...selectorPart(key, branch, text.value),
          message: `The language has no plural category “${key}”.`,
          ...(expected === undefined ? {} : { expected }),
        };
      }
    }
  },
});
