import type { CompiledBundle } from '../bundle/bundle.ts';
import { bundle as english } from '../compiled/locales/en.ts';
import { matchAmong } from '../locale/match.ts';
import { toReport, type ReportProblem } from './problem.ts';
import { buildResolver, type Resolver } from './resolver.ts';

/** What `createResolverSync` takes. */
export interface SyncResolverOptions {
  /** The languages that the app carries, imported from `qlm-messages/locales/<tag>`. English is always there. */
  readonly bundles: readonly CompiledBundle[];
  /** The user's languages, most wanted first. Default: the first bundle's language. */
  readonly locale?: string | readonly string[] | undefined;
  /** IANA name of the zone in which dates are shown. Default: the system's. */
  readonly timeZone?: string | undefined;
  /** Receives what could not be used. Default: nothing is reported. */
  readonly onProblem?: ReportProblem | undefined;
}

/**
 * A resolver on bundles that the app imports statically. Loads nothing and never throws; what is no bundle is left out.
 *
 * ```ts
 * import { bundle as fr } from 'qlm-messages/locales/fr';
 * const resolver = createResolverSync({ bundles: [fr] });
 * ```
 */
export function createResolverSync(options: SyncResolverOptions): Resolver {
  const { timeZone, onProblem } = options;
  const bundles = usableBundles(options.bundles);
  const locale = options.locale ?? bundles[0]?.locale;
  const tag = matchAmong(locale, [...bundles.map((bundle) => bundle.locale), english.locale]);
  const bundle = bundles.find((candidate) => candidate.locale === tag) ?? english;
  return buildResolver(bundle, english, timeZone, toReport(onProblem));
}

/** An app may hand over what a failed import left behind. */
function usableBundles(bundles: unknown): CompiledBundle[] {
  return Array.isArray(bundles) ? bundles.filter(isBundle) : [];
}

function isBundle(bundle: unknown): bundle is CompiledBundle {
  if (typeof bundle !== 'object' || bundle === null || !('codes' in bundle)) return false;
  return 'locale' in bundle && 'actions' in bundle && 'labels' in bundle && Array.isArray(bundle.codes);
}
