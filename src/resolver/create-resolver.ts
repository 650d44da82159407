import type { CompiledBundle, PartialBundle } from '../bundle/bundle.ts';
import type { PseudoTag } from '../bundle/pseudo-locale.ts';
import { LOADERS } from '../compiled/loaders.ts';
import { bundle as english } from '../compiled/locales/en.ts';
import { matchAmong } from '../locale/match.ts';
import { reasonOf, toReport, type ReportProblem } from './problem.ts';
import { buildResolver, type Resolver } from './resolver.ts';

/** What `createResolver` takes. */
export interface ResolverOptions {
  /**
   * The user's languages, most wanted first, for example `navigator.languages`. Default: English. The pseudo-languages `en-XA`
   * (accented, 40 % longer) and `ar-XB` (right to left) are for developers who look for texts that do not fit.
   */
  readonly locale?: string | readonly string[] | undefined;
  /**
   * The app's own wording, by shipped tag: `{ fr: { codes: { License_Expired: { action: '…' } } } }`. A base form replaces
   * the variants of its field too. A text that is not usable is reported and ignored. Loads the message parser.
   */
  readonly overrides?: Readonly<Record<string, PartialBundle>> | undefined;
  /** IANA name of the zone in which dates are shown. Default: the system's. */
  readonly timeZone?: string | undefined;
  /** Receives what could not be used. Default: nothing is reported. */
  readonly onProblem?: ReportProblem | undefined;
}

/** Loads the bundle of each shipped language but English. */
export type Loaders = Readonly<Record<string, () => Promise<{ readonly bundle: CompiledBundle }>>>;

/**
 * A resolver for the user's language. Loads that language's bundle and no other; English is built in. Never rejects: if the
 * bundle cannot be loaded, English answers, `onProblem` says why, and a later call tries again (some browsers remember until the
 * page is loaded anew that a module could not be fetched).
 *
 * ```ts
 * const resolver = await createResolver({ locale: ['fr-CA', 'en'] });
 * resolver.resolve(209).title; // 'Votre licence a expiré'
 * ```
 */
export async function createResolver(options: ResolverOptions = {}): Promise<Resolver> {
  return createResolverWith(LOADERS, options);
}

/** `createResolver` with other loaders. @internal */
export async function createResolverWith(loaders: Loaders, options: ResolverOptions): Promise<Resolver> {
  const { locale, overrides, timeZone, onProblem } = options;
  const report = toReport(onProblem);
  const tags = [english.locale, ...Object.keys(loaders)];
  const bundle = await loadBundle(isPseudoTag(locale) ? locale : matchAmong(locale, tags), loaders, report);
  const overlay = await loadOverlay(overrides, tags, report);
  return buildResolver(overlay(bundle), overlay(english), timeZone, report);
}

function isPseudoTag(locale: unknown): locale is PseudoTag {
  return locale === 'en-XA' || locale === 'ar-XB';
}

async function loadBundle(tag: string, loaders: Loaders, report: ReportProblem): Promise<CompiledBundle> {
  try {
    if (isPseudoTag(tag)) return (await import('../bundle/pseudo-locale.ts')).pseudoLocalize(english, tag);
    return (await loaders[tag]?.())?.bundle ?? english;
  } catch (error) {
    report({ kind: 'bundle-not-loaded', locale: tag, reason: reasonOf(error) });
    return english;
  }
}

/** What lays the overrides over a bundle. The parser that they need is loaded only if there are any. */
async function loadOverlay(
  overrides: ResolverOptions['overrides'],
  tags: readonly string[],
  report: ReportProblem,
): Promise<(bundle: CompiledBundle) => CompiledBundle> {
  try {
    if (overrides) return (await import('./overrides.ts')).compileOverrides(overrides, tags, report);
  } catch (error) {
    report({ kind: 'override-ignored', locale: '', reason: reasonOf(error) });
  }
  return (bundle) => bundle;
}
