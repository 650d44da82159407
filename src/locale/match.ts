import { cleanTag } from './clean-tag.ts';

/** The language that every message exists in and that answers when no other can. */
export const SOURCE_LOCALE = 'en';

// A browser sends a handful; a list without end is an attack.
const MAX_REQUESTED = 100;

/**
 * The first of the requested languages that is available, as its available tag, else English. Never throws.
 *
 * 1. Languages are taken in the order of the request: `['ca', 'fr']` gives `fr`.
 * 2. Only the same language serves: Catalan does not get Spanish, nor Swiss German German.
 * 3. Region does not matter, script does: `pt-PT` is served by `pt-BR`, but `zh-TW` not by `zh-Hans`. A romanization
 *    (`ja-Latn`) is served by the language's usual script.
 */
export function matchAmong(requested: unknown, available: readonly string[]): string {
  try {
    const list: readonly unknown[] = Array.isArray(requested) ? requested.slice(0, MAX_REQUESTED) : [requested];
    for (const tag of list) {
      const match = matchOne(tag, available);
      if (match !== undefined) return match;
    }
  } catch {
    // A hostile list (a proxy, a getter that throws) asks for nothing.
  }
  return SOURCE_LOCALE;
}

function matchOne(requested: unknown, available: readonly string[]): string | undefined {
  if (typeof requested === 'string' && available.includes(requested)) return requested;
  const tag = cleanTag(requested);
  if (tag === undefined) return undefined;
  if (available.includes(tag)) return tag;
  const wanted = new Intl.Locale(tag).maximize();
  return available.find((candidate) => {
    if (languageOf(candidate) !== wanted.language) return false;
    return wanted.script === 'Latn' || wanted.script === new Intl.Locale(candidate).maximize().script;
  });
}

function languageOf(tag: string): string {
  return tag.split('-', 1)[0] ?? tag;
}
