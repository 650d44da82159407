import { cleanTag } from '../../locale/clean-tag.ts';
import { defineCheck } from '../define-check.ts';

export const wrongTag = defineCheck({
  kind: 'wrong-tag',
  severity: 'error',
  title: 'Wrong language tag',
  explanation:
    'The name of the file is not the canonical BCP 47 tag of a language that platforms know, so that no user is ever given it; often it is the code of a country. Rename the file.',
  example: { wrong: 'fr_FR.json, jp.json', right: 'fr-FR.json, ja.json' },
  *run({ locale }) {
    const fault = faultOf(locale);
    if (fault === undefined) return;
    const expected = fault.expected ?? suggestTag(locale);
    yield {
      span: { start: 0, end: 0 },
      message: fault.message,
      ...(expected === undefined ? {} : { expected }),
    };
  },
});

type NamedType = 'language' | 'script' | 'region';

interface Fault {
  readonly message: string;
  readonly expected?: string;
}

const faults = new Map<string, Fault | undefined>();

/** Names of languages take `Intl` long to look up, and an app has many files in the same few languages. */
function faultOf(tag: string): Fault | undefined {
  if (!faults.has(tag)) faults.set(tag, findFault(tag));
  return faults.get(tag);
}

function findFault(tag: string): Fault | undefined {
  const canonical = canonicalTag(tag);
  if (canonical === undefined) return { message: `“${tag}” is not a BCP 47 tag.` };
  const [language = ''] = canonical.split('-', 1);
  const { script, region, language: meant } = new Intl.Locale(canonical);
  const name = nameOf('language', language);
  if (name === undefined) return { message: `“${language}” is not the tag of a language.` };
  // `tw`, Twi, is canonical by itself and Akan for `Intl.Locale`.
  if (!isSupported(language) && !isSupported(meant)) {
    return { message: `“${language}” is ${name}, for which platforms have no rules of dates and counts.` };
  }
  if (script !== undefined && nameOf('script', script) === undefined) {
    return { message: `“${script}” is not the code of a script.`, expected: language };
  }
  if (region !== undefined && nameOf('region', region) === undefined) {
    return { message: `“${region}” is not the code of a region.`, expected: language };
  }
  return canonical === tag ? undefined : { message: `“${tag}” is not in canonical form.`, expected: canonical };
}

function canonicalTag(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}

/** Whether CLDR has data of a language; without them, `Intl` writes its dates and counts in some other language. */
function isSupported(language: string): boolean {
  const supported = [
    ...Intl.PluralRules.supportedLocalesOf(language),
    ...Intl.DateTimeFormat.supportedLocalesOf(language),
  ];
  return supported.length > 0;
}

/** The tag that was most likely meant, if there is one without a fault. */
function suggestTag(tag: string): string | undefined {
  const canonical = cleanTag(tag);
  if (canonical === undefined) return undefined;
  return [canonical, ofCountry(canonical)].find(
    (candidate) => candidate !== undefined && findFault(candidate) === undefined,
  );
}

/** Where the language is the code of a country, the tag with that country's language instead: `ko` for `kr`. */
function ofCountry(tag: string): string | undefined {
  const locale = new Intl.Locale(tag);
  const [country = ''] = tag.split('-', 1);
  if (country.length !== 2 || nameOf('region', country.toUpperCase()) === undefined) return undefined;
  const { language, script } = new Intl.Locale(`und-${country}`).maximize();
  const isNeeded = locale.script === undefined && script !== undefined && hasNamedScript(`${language}-${script}`);
  return new Intl.Locale(locale, { language, ...(isNeeded ? { script } : {}) }).toString();
}

/** Whether a language in a script has a name of its own, as Simplified Chinese has: then a tag without the script says too little. */
function hasNamedScript(tag: string): boolean {
  const [dialect, standard] = (['dialect', 'standard'] as const).map((languageDisplay) =>
    new Intl.DisplayNames(['en'], { type: 'language', languageDisplay }).of(tag),
  );
  return dialect !== standard;
}

const names = new Map<NamedType, Intl.DisplayNames>();

function nameOf(type: NamedType, code: string): string | undefined {
  const known = names.get(type) ?? new Intl.DisplayNames(['en'], { type, fallback: 'none' });
  names.set(type, known);
  return known.of(code);
}
