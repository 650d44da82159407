import type { PluralElement } from '@formatjs/icu-messageformat-parser';
import { cleanTag } from '../../locale/clean-tag.ts';
import type { CheckContext } from '../context.ts';
import { pairSelectors, type SelectorFaults } from './pair-selectors.ts';

/** The plural categories of a language, in CLDR's order. */
export interface PluralCategories {
  readonly names: readonly string[];
  /** Whole numbers that select each category, smallest first. None for one that only fractions or round millions select. */
  readonly numbers: ReadonlyMap<string, readonly number[]>;
}

const CLDR_CATEGORIES = ['zero', 'one', 'two', 'few', 'many', 'other'];

// Beyond these, rules differ only for round millions, where a form such as the French `many` is at the writer's choice.
const SAMPLES = [...Array.from({ length: 1001 }, (_, number) => number), 1234, 12_345, 123_456, 1_234_567, 12_345_678];

const known = new Map<string, PluralCategories | undefined>();

/** The categories of a bundle's language; `undefined` where the engine has no data for it. */
export function pluralCategories(
  { locale, rulesFrom }: CheckContext,
  type: Intl.PluralRuleType = 'cardinal',
): PluralCategories | undefined {
  const key = `${locale} ${type}`;
  if (!known.has(key)) known.set(key, cleanTag(locale) === undefined ? undefined : readCategories(rulesFrom, type));
  return known.get(key);
}

/** Whether nothing but one form can follow a number in the language, so that it needs no plural. */
export function hasOneForm(context: CheckContext, type?: Intl.PluralRuleType): boolean {
  return (pluralCategories(context, type)?.names.length ?? 1) === 1;
}

/** The whole numbers for which a branch of a plural is shown, smallest first. */
export function numbersOf(plural: PluralElement, category: string, context: CheckContext): readonly number[] {
  const numbers = pluralCategories(context, plural.pluralType)?.numbers.get(category) ?? [];
  const exact = new Set(exactMatches(plural));
  if (exact.size === 0 && plural.offset === 0) return numbers;
  return numbers.map((number) => number + plural.offset).filter((number) => !exact.has(number));
}

/** Judges all selectors of a plural at once; `missing` names the categories that the text needs and lacks. */
export function judgePlural(plural: PluralElement, context: CheckContext): SelectorFaults {
  const names = pluralCategories(context, plural.pluralType)?.names ?? CLDR_CATEGORIES;
  const categories = Object.keys(plural.options).filter((key) => !isNumeric(key));
  const absent = names.filter((name) => !categories.includes(name) && isNeeded(name, plural, context));
  const unknown = categories.filter((key) => !names.includes(key));
  return pairSelectors(unknown, absent, (key) => CLDR_CATEGORIES.includes(key));
}

/** Whether a selector of a plural is meant to match one number rather than a category. */
export function isNumeric(key: string): boolean {
  return /^=|^\d+$/.test(key);
}

function isNeeded(name: string, plural: PluralElement, context: CheckContext): boolean {
  return name === 'other' || numbersOf(plural, name, context).length > 0;
}

function exactMatches({ options }: PluralElement): readonly number[] {
  return Object.keys(options)
    .filter(isNumeric)
    .map((key) => Number(key.replace('=', '')));
}

function readCategories(tag: string, type: Intl.PluralRuleType): PluralCategories | undefined {
  // Without data of its own, a language would be given the rules of the machine's.
  if (Intl.PluralRules.supportedLocalesOf(tag).length === 0) return undefined;
  const rules = new Intl.PluralRules(tag, { type });
  const available: readonly string[] = rules.resolvedOptions().pluralCategories;
  const names = CLDR_CATEGORIES.filter((name) => available.includes(name));
  const numbers = new Map(names.map((name): [string, number[]] => [name, []]));
  for (const number of SAMPLES) numbers.get(rules.select(number))?.push(number);
  return { names, numbers };
}
