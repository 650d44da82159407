import { TERMS } from '../compiled/check-data.ts';
import type { Terms } from './terms.ts';

/** The words of each language, by tag: those of a folder's own files, else the package's. */
export function termsOfLanguages(
  files: readonly { readonly locale: string; readonly terms: Terms }[],
): Readonly<Record<string, Terms>> {
  return { ...TERMS, ...Object.fromEntries(files.map(({ locale, terms }) => [locale, terms])) };
}
