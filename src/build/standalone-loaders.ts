import type { CompiledBundle } from '../bundle/bundle.ts';
import { TAGS } from '../compiled/tags.ts';
import { SOURCE_LOCALE } from '../locale/match.ts';

/** How often each language could not be loaded. */
const failures = new Map<string, number>();

/**
 * What stands in for `compiled/loaders.ts` in the script for pages without a build step: the languages are beside it, under their tags.
 * A browser may remember that it could not load an address, so each further try has another one.
 */
export const LOADERS = Object.fromEntries(
  TAGS.filter((tag) => tag !== SOURCE_LOCALE).map((tag) => [tag, () => load(tag)]),
);

async function load(tag: string): Promise<{ readonly bundle: CompiledBundle }> {
  const failed = failures.get(tag) ?? 0;
  const address = `./qlm-message/${tag}.js${failed === 0 ? '' : `?${failed}`}`;
  try {
    return await import(address);
  } catch (error) {
    failures.set(tag, failed + 1);
    throw error;
  }
}
