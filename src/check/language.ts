import { CLDR } from '../compiled/cldr.ts';
import { SOURCE_LOCALE } from '../locale/match.ts';

/** What CLDR and Unicode say about how a language is written. */
export interface Language {
  /** ISO 15924 code of its script, for example `Latn`, `Arab`, `Jpan`, `Hans`. */
  readonly script: string;
  /** Its letters and those of names and loan words, in lower case, and their combining marks. Empty where CLDR lists none, as for Han. */
  readonly letters: ReadonlySet<string>;
  /** Opening and closing, outer and inner; `undefined` where CLDR does not know the language. */
  readonly quotes: { readonly outer: readonly [string, string]; readonly inner: readonly [string, string] } | undefined;
  /** The ten digits that numbers are formatted with, from zero. */
  readonly digits: string;
}

const languages = new Map<string, Language>();

/** The tags to give to `Intl`: without data of a language, it would take that of the machine. */
export function withFallback(tag: string): string[] {
  return [tag, SOURCE_LOCALE];
}

/** The facts about a language, from a valid tag; those of the language without its region where CLDR has no more. */
export function languageOf(tag: string): Language {
  const hit = languages.get(tag);
  if (hit !== undefined) return hit;
  const { language, script, region } = new Intl.Locale(tag).maximize();
  const keys = [tag, `${language}-${script}`, `${language}-${region}`, language];
  const [letters = '', quotes = ''] = CLDR[keys.find((key) => Object.hasOwn(CLDR, key)) ?? ''] ?? [];
  const [start = '', end = '', innerStart = '', innerEnd = ''] = quotes;
  const made: Language = {
    script: script ?? 'Latn',
    letters: new Set(letters),
    quotes: quotes === '' ? undefined : { outer: [start, end], inner: [innerStart, innerEnd] },
    digits: new Intl.NumberFormat(withFallback(tag), { useGrouping: false })
      .format(9_876_543_210)
      .split('')
      .toReversed()
      .join(''),
  };
  languages.set(tag, made);
  return made;
}
