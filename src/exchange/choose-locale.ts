import { cleanTag } from '../locale/clean-tag.ts';
import { SOURCE_LOCALE } from '../locale/match.ts';
import type { Format, ReadFile } from './exchange.ts';

/** The bundle that a file is for, or why it is for none, in a few words. */
export type LocaleChoice =
  { readonly locale: string; readonly reason?: undefined } | { readonly locale?: undefined; readonly reason: string };

/** Takes the language from the content of a file, and from its name where the content does not say it. */
export function chooseLocale(
  { sourceLocale, targetLocale }: ReadFile,
  name: string,
  format: Format,
  locales: readonly string[],
): LocaleChoice {
  const find = (tag: string): string | undefined =>
    locales.find((locale) => locale === tag) ?? locales.find((locale) => locale === cleanTag(tag));
  const nameTag = format.localeIn(name) ?? '';
  const written = targetLocale ?? nameTag;
  const locale = find(written);
  if (sourceLocale !== undefined && cleanTag(sourceLocale)?.split('-')[0] !== SOURCE_LOCALE) {
    return { reason: `its texts are translated from ${sourceLocale}, not from ${SOURCE_LOCALE}` };
  }
  if (locale === undefined) {
    const hint = `there are: ${locales.filter((tag) => tag !== SOURCE_LOCALE).join(', ')}`;
    if (targetLocale !== undefined) return { reason: `its language is ${targetLocale}, which has no bundle; ${hint}` };
    return { reason: `its name does not tell its language, as ${format.fileName('fr')} does; ${hint}` };
  }
  if (locale === SOURCE_LOCALE) return { reason: `${SOURCE_LOCALE} is the language to translate from` };
  // A file may be called anything, but not like that of another language.
  const named = find(nameTag);
  if (named !== undefined && named !== locale) return { reason: `its name says ${named}, its content ${locale}` };
  return { locale };
}
