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
 * bundle cannot be loaded, English answers, `onProblem` says why, and a later call tries again.
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
  const bundle = isPseudoTag(locale)
    ? (await import('../bundle/pseudo-locale.ts')).pseudoLocalize(english, locale)
    : await loadBundle(loaders, matchAmong(locale, tags), report);
  if (overrides === undefined) return buildResolver(bundle, english, timeZone, report);
  const { compileOverrides } = await import('./overrides.ts');
  const overlay = compileOverrides(overrides, tags, report);
  return buildResolver(overlay(bundle), overlay(english), timeZone, report);
}

function isPseudoTag(locale: unknown): locale is PseudoTag {
  return locale === 'en-XA' || locale === 'ar-XB';
}

async function loadBundle(loaders: Loaders, tag: string, report: ReportProblem): Promise<CompiledBundle> {
  const load = loaders[tag];
  if (load === undefined) return english;
  try {
    return (await load()).bundle;
  } catch (error) {
    report({ kind: 'bundle-not-loaded', locale: tag, reason: reasonOf(error) });
    return english;
  }
}
