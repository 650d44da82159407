import { TYPE, type MessageFormatElement, type PluralOrSelectOption } from '@formatjs/icu-messageformat-parser';
import { pairSelectors, type SelectorFaults } from './pair-selectors.ts';
import { isOfType, type Placeholder } from './placeholder.ts';
import { partOf, type Part } from './text-tree.ts';

/** Where the selector of a branch stands. */
export function selectorPart(key: string, branch: PluralOrSelectOption, value: string): Part {
  const start = value.lastIndexOf(key, partOf(branch).start - 1);
  return { start, end: start + key.length };
}

/** The branches of a plural or select by selector; none for any other placeholder. */
export function branchesOf({ argument }: Placeholder): readonly (readonly [string, PluralOrSelectOption])[] {
  return 'options' in argument ? Object.entries(argument.options) : [];
}

/** Whether the elements show a number: as `#` of the plural around them, or by its name. */
export function showsNumber(elements: readonly MessageFormatElement[], name: string, isInPlural: boolean): boolean {
  return elements.some((element) => {
    if (element.type === TYPE.pound) return isInPlural;
    if (element.type === TYPE.literal || element.type === TYPE.tag) return false;
    if (!('options' in element)) return element.value === name;
    const isOwn = element.type === TYPE.plural && element.value === name;
    return Object.values(element.options).some((option) => showsNumber(option.value, name, isOwn));
  });
}

/** Compares a select with those of the same name in English. Nothing is wrong where English has none. */
export function judgeSelect(select: Placeholder, english: readonly Placeholder[]): SelectorFaults {
  const options = new Set(
    english
      .filter((other) => isOfType(other, TYPE.select) && other.name === select.name)
      .flatMap((other) => branchesOf(other).map(([key]) => key)),
  );
  if (options.size === 0) return { unknown: [], missing: [] };
  const own = new Set(branchesOf(select).map(([key]) => key));
  return pairSelectors(
    [...own].filter((key) => key !== 'other' && !options.has(key)),
    [...options].filter((key) => !own.has(key)),
  );
}
