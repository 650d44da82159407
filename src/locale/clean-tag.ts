/** Tags that are not BCP 47 but in use: QLM's documentation names `jp` for Japanese, older .NET has its own for Chinese. */
const ALIASES: ReadonlyMap<string, readonly string[]> = /* @__PURE__ */ new Map([
  ['jp', ['ja']],
  ['zh-chs', ['zh', 'Hans']],
  ['zh-cht', ['zh', 'Hant']],
]);

// Real tags are far shorter; a longer input is an attack on whoever parses it.
const MAX_LENGTH = 100;

/**
 * The canonical BCP 47 tag in what people really have: `pt_BR.UTF-8`, `EN-us`, `de;q=0.5`, `iw`, QLM's `jp`.
 * Subtags that break a tag are dropped from its end. `undefined` where no language can be read; never throws.
 */
export function cleanTag(input: unknown): string | undefined {
  if (typeof input !== 'string' || input.length > MAX_LENGTH) return undefined;
  const [written = ''] = input.trim().split(/[.@;,\s]/, 1);
  const [language = '', ...others] = written.toLowerCase().split(/[-_]/);
  const subtags = ALIASES.get([language, ...others].join('-')) ?? [...(ALIASES.get(language) ?? [language]), ...others];
  for (let count = subtags.length; count > 0; count--) {
    try {
      return Intl.getCanonicalLocales(subtags.slice(0, count).join('-'))[0];
    } catch {
      // Try again without the last subtag.
    }
  }
  return undefined;
}
