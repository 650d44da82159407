import type { CompiledBundle } from '../bundle/bundle.ts';
import { CODE_NAMES } from '../codes/index.ts';
import { textDirection } from '../locale/direction.ts';
import { createResolverSync } from '../resolver/create-resolver-sync.ts';
import { createResolverWith, type Loaders } from '../resolver/create-resolver.ts';
import type { ReportProblem } from '../resolver/problem.ts';
import type { Resolver } from '../resolver/resolver.ts';
import type { Language } from './languages.ts';

/** What answers for a list of languages. */
export interface Answers {
  /** Says each code in the first language that can. */
  readonly current: Resolver;
  /** The same from a certain language on, by its tag. */
  readonly byLocale: ReadonlyMap<string, Resolver>;
  /** Whether a bundle could be loaded: if not, a later language answers. */
  readonly isComplete: boolean;
}

/** English as it is built in. */
export function builtInAnswers(timeZone: string | undefined, report: ReportProblem): Answers {
  const current = createResolverSync({ bundles: [], timeZone, onProblem: report });
  return { current, byLocale: new Map([[current.locale, current]]), isComplete: true };
}

/** Loads what the languages need: one bundle at most, and the parser where the app has own wording. Never rejects. */
export async function loadAnswers(
  loaders: Loaders,
  [language, ...others]: readonly Language[],
  timeZone: string | undefined,
  report: ReportProblem,
): Promise<Answers> {
  if (language === undefined) return builtInAnswers(timeZone, report);
  const next = await loadAnswers(loaders, others, timeZone, report);
  const { locale, isShipped, codes, wording } = language;
  let isLoaded = true;
  const resolver = await createResolverWith(isShipped ? loaders : appLanguage(locale, next.current), {
    // As it was asked for, since the tags of the pseudo-languages are no shipped ones.
    locale: codes[0],
    overrides: wording && { [locale]: wording },
    timeZone,
    onProblem(problem) {
      if (problem.kind === 'bundle-not-loaded') isLoaded = false;
      report(problem);
    },
  });
  if (!isLoaded) return { ...next, isComplete: false };
  const current = withFallback(resolver, next.current);
  return { ...next, current, byLocale: new Map([...next.byLocale, [locale, current]]) };
}

/** Leaves to the next resolver what the first would have to say in English. */
function withFallback(resolver: Resolver, next: Resolver): Resolver {
  const resolve: Resolver['resolve'] = (code, values) => {
    const message = resolver.resolve(code, values);
    return message.locale === resolver.locale ? message : next.resolve(code, values);
  };
  return Object.freeze({ ...resolver, resolve });
}

/** A language that has no texts but those that the app will lay over it. */
function appLanguage(locale: string, { labels }: Resolver): Loaders {
  const codes = CODE_NAMES.map(() => ['', '', ''] as const);
  const bundle: CompiledBundle = { locale, dir: textDirection(locale), codes, actions: {}, labels };
  return { [locale]: () => Promise.resolve({ bundle }) };
}
