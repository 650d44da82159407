import type { Format } from './exchange.ts';

/** The names of files that are called after their language: `fr.po`. The first extension is the one that is written. */
export function namedByLocale(
  extension: string,
  ...others: readonly string[]
): Pick<Format, 'fileName' | 'hasName' | 'localeIn'> {
  const all = [extension, ...others];
  const extensionOf = (name: string): string | undefined =>
    all.find((candidate) => name.toLowerCase().endsWith(`.${candidate}`));
  return {
    fileName: (locale) => `${locale}.${extension}`,
    hasName: (name) => extensionOf(name) !== undefined,
    localeIn: (name) => name.slice(0, -1 - (extensionOf(name) ?? '').length),
  };
}
