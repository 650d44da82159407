import type { PartialBundle } from '../bundle/bundle.ts';
import { cleanTag } from '../locale/clean-tag.ts';
import { matchAmong, SOURCE_LOCALE } from '../locale/match.ts';

/** A language that can answer, with the app's own wording in it; plain data, so that two can be compared as JSON. */
export interface Language {
  /** The shipped tag, or that of a language which only the app has wording in. */
  readonly locale: string;
  readonly isShipped: boolean;
  /** What i18next calls the language, most wanted first: `['fr-CA', 'fr']`. */
  readonly codes: readonly string[];
  readonly wording: PartialBundle | undefined;
}

/**
 * The languages that answer, from i18next's own list: the first shipped one, which says everything, those that only the app has
 * wording in, and English.
 */
export function findLanguages(
  codes: readonly string[],
  shipped: readonly string[],
  readWording: (codes: readonly string[]) => PartialBundle | undefined,
): readonly Language[] {
  const groups = groupCodes(new Set([...codes, SOURCE_LOCALE]), shipped).map((group) => ({
    ...group,
    wording: readWording(group.codes),
  }));
  const first = groups.findIndex(({ isShipped }) => isShipped);
  return groups.filter(({ locale, isShipped, wording }, index) =>
    isShipped ? index === first || locale === SOURCE_LOCALE : wording !== undefined,
  );
}

function groupCodes(codes: Iterable<string>, shipped: readonly string[]): readonly Omit<Language, 'wording'>[] {
  const groups = new Map<string, { locale: string; isShipped: boolean; codes: string[] }>();
  for (const code of codes) {
    const longer = [...groups.values()].find((group) => group.codes.some((other) => other.startsWith(`${code}-`)));
    const tag = shippedTag(code, shipped);
    const locale = tag ?? cleanTag(code);
    if (locale === undefined) continue;
    // i18next cuts `zh-TW` to `zh`, which would be another script; what it means by `zh` here is more wording for `zh-TW`.
    const group = longer ?? groups.get(locale);
    if (group !== undefined) group.codes.push(code);
    else groups.set(locale, { locale, isShipped: tag !== undefined, codes: [code] });
  }
  return [...groups.values()];
}

/** The shipped tag that serves a language, if any. i18next's `dev` is the developers' language: English. */
export function shippedTag(code: string, shipped: readonly string[]): string | undefined {
  if (code === 'dev') return SOURCE_LOCALE;
  const tag = matchAmong(code, shipped);
  return tag !== SOURCE_LOCALE || /^en\b/.test(cleanTag(code) ?? '') ? tag : undefined;
}
