import { textDirection } from './direction.ts';

/** What an app needs to offer a language to its users. */
export interface LocaleInfo {
  /** BCP 47 tag, the name of the bundle's file. */
  readonly tag: string;
  readonly englishName: string;
  /** The language's name in itself, written as inside a sentence. */
  readonly ownName: string;
  readonly dir: 'ltr' | 'rtl';
  /** Who last approved the wording: `machine` until a person has reviewed every text. */
  readonly review: 'machine' | 'person';
}

/** Describes a language from the platform's CLDR data. Throws a `RangeError` for a tag that names no language. */
export function describeLocale(tag: string, review: LocaleInfo['review']): LocaleInfo {
  return { tag, englishName: nameOf(tag, 'en'), ownName: nameOf(tag, tag), dir: textDirection(tag), review };
}

function nameOf(tag: string, inLocale: string): string {
  const name = new Intl.DisplayNames([inLocale], { type: 'language', fallback: 'none' }).of(tag);
  if (name === undefined) throw new RangeError(`No language is named ${tag}`);
  return name;
}
