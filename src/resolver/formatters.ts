/** The `Intl` objects that `intl-messageformat` asks for. */
export interface Formatters {
  getNumberFormat(locale: string, options?: Intl.NumberFormatOptions): Intl.NumberFormat;
  getDateTimeFormat(locale: string, options?: Intl.DateTimeFormatOptions): Intl.DateTimeFormat;
  getPluralRules(locale: string, options?: Intl.PluralRulesOptions): Intl.PluralRules;
}

/**
 * `Intl` objects for one language and time zone, made when first needed and kept. The cache is keyed by the options object
 * of the message, so it holds no more than the bundle has distinct styles.
 */
export function createFormatters(timeZone: string | undefined): Formatters {
  const numberFormats = new Map<unknown, Intl.NumberFormat>();
  const dateFormats = new Map<unknown, Intl.DateTimeFormat>();
  const pluralRules = new Map<unknown, Intl.PluralRules>();
  return {
    getNumberFormat: (locale, options) => cached(numberFormats, options, () => new Intl.NumberFormat(locale, options)),
    getDateTimeFormat: (locale, options) =>
      cached(dateFormats, options, () => new Intl.DateTimeFormat(locale, { ...options, timeZone })),
    getPluralRules: (locale, options) =>
      cached(pluralRules, options?.type, () => new Intl.PluralRules(locale, options)),
  };
}

function cached<T>(cache: Map<unknown, T>, key: unknown, create: () => T): T {
  const hit = cache.get(key);
  if (hit !== undefined) return hit;
  const made = create();
  cache.set(key, made);
  return made;
}
