import { cleanTag } from '../locale/clean-tag.ts';
import { textDirection } from '../locale/direction.ts';
import type { Terms } from './terms.ts';

/** What a new language is called, or why there can be none of this tag. */
export type NewLanguage =
  | {
      readonly englishName: string;
      readonly ownName: string;
      readonly dir: 'ltr' | 'rtl';
      readonly refusal?: undefined;
    }
  | { readonly refusal: string };

/** Whether a language can be added to those that exist: its tag is the right one for it, and it has names and plural rules. */
export function describeNewLanguage(tag: string, existing: readonly string[]): NewLanguage {
  const right = cleanTag(tag);
  if (right === undefined) return { refusal: 'it is no BCP 47 language tag, such as nl or zh-Hant' };
  if (right !== tag) return { refusal: `the tag of the language is ${right}` };
  if (!/^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|\d{3}))?$/.test(tag)) {
    return { refusal: 'a language needs no more than its code, a script and a region' };
  }
  const englishName = nameOf(tag, 'en');
  const hasPluralRules = Intl.PluralRules.supportedLocalesOf(tag).length > 0;
  if (englishName === undefined || !hasPluralRules || isPseudoLocale(tag)) {
    return { refusal: 'no names and plural rules are known for this language' };
  }
  const same = existing.find((other) => isSameLanguage(other, tag));
  if (same !== undefined) return { refusal: `the language is there already, as ${same}` };
  return { englishName, ownName: nameOf(tag, tag) ?? englishName, dir: textDirection(tag) };
}

/** A plural category of a language, with numbers that have it. */
export interface PluralForm {
  readonly category: Intl.LDMLPluralRule;
  /** The first few. Empty where only fractions have it. */
  readonly examples: readonly number[];
  /** Whether there are more than these. */
  readonly hasMore: boolean;
}

const MAX_EXAMPLES = 6;

/** The plural forms of a language, in the order of CLDR. */
export function pluralFormsOf(tag: string): PluralForm[] {
  const rules = new Intl.PluralRules(tag);
  const numbers = [...Array.from({ length: 1001 }, (_, number) => number), 1_000_000];
  const categories = new Set(rules.resolvedOptions().pluralCategories);
  const order = ['zero', 'one', 'two', 'few', 'many', 'other'] as const;
  return order
    .filter((category) => categories.has(category))
    .map((category) => {
      const found = numbers.filter((number) => rules.select(number) === category);
      return { category, examples: found.slice(0, MAX_EXAMPLES), hasMore: found.length > MAX_EXAMPLES };
    });
}

/** Terms of a language in which nothing is decided yet: the concepts without a form. */
export function createTerms(concepts: readonly string[]): Terms {
  return {
    register: { form: 'Not decided yet.', never: [] },
    terms: Object.fromEntries(concepts.map((concept) => [concept, []])),
    never: [],
  };
}

function nameOf(tag: string, inLocale: string): string | undefined {
  return new Intl.DisplayNames([inLocale], { type: 'language', fallback: 'none' }).of(tag);
}

/** `en-XA` and `ar-XB` have names, but no speakers. */
function isPseudoLocale(tag: string): boolean {
  return /-X[A-Z]$/.test(tag) && new Intl.Locale(tag).region !== 'XK';
}

/** Whether two tags name one language in one script: then one bundle serves both. */
function isSameLanguage(a: string, b: string): boolean {
  const [one, other] = [cleanTag(a), b].map((tag) => (tag === undefined ? undefined : new Intl.Locale(tag).maximize()));
  return one !== undefined && one.language === other?.language && one.script === other?.script;
}
