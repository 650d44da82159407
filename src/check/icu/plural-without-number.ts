import { TYPE, type PluralElement } from '@formatjs/icu-messageformat-parser';
import { defineIcuCheck } from './define-icu-check.ts';
import type { CheckContext } from '../context.ts';
import { branchesOf, selectorPart, showsNumber } from './branch.ts';
import { isOfType, placeholdersOf, referenceOf, type Placeholder } from './placeholder.ts';
import { numbersOf } from './plural-categories.ts';
import { swallowedParts } from './quoted-part.ts';
import { treeOf } from './text-tree.ts';

export const pluralWithoutNumber = defineIcuCheck({
  kind: 'plural-without-number',
  severity: 'warning',
  title: 'Plural branch that does not show its number',
  explanation:
    'The branch is for several numbers and English shows which one it is, but here the reader cannot tell. Write # where the number belongs. A branch for a single number, such as the Arabic “two”, needs none.',
  example: {
    wrong: '{maxTrials, plural, one {один день} few {# дня} many {# дней} other {# дня}}',
    right: '{maxTrials, plural, one {# день} few {# дня} many {# дней} other {# дня}}',
  },
  *runText(text, context) {
    const reference = context.isPartial ? undefined : referenceOf(text, context);
    const elements = treeOf(text);
    if (reference === undefined || elements === undefined) return;
    const english = placeholdersOf(reference);
    for (const placeholder of placeholdersOf(text)) {
      if (!isOfType(placeholder, TYPE.plural) || !english.some((other) => alwaysShowsNumber(other, placeholder.name))) {
        continue;
      }
      const { argument, name } = placeholder;
      const around = elements.filter((element) => element !== argument);
      if (showsNumber(around, name, false) || swallowedParts(text, reference).length > 0) continue;
      for (const [key, branch] of branchesOf(placeholder)) {
        if (!isForSeveral(argument, key, context) || showsNumber(branch.value, name, true)) continue;
        const message = `The branch “${key}” does not show the number.`;
        yield { ...selectorPart(key, branch, text.value), message, expected: '#' };
      }
    }
  },
});

/** Zero does not count: the French “one” is for 0 and 1, and words for one are right wherever 0 cannot be. */
function isForSeveral(plural: PluralElement, category: string, context: CheckContext): boolean {
  const smallest = numbersOf(plural, category, context).slice(0, 3);
  return smallest.filter((number) => number > 0).length > 1;
}

function alwaysShowsNumber(english: Placeholder, name: string): boolean {
  return (
    isOfType(english, TYPE.plural) &&
    english.name === name &&
    branchesOf(english).every(([key, { value }]) => key !== 'other' || showsNumber(value, name, true))
  );
}
