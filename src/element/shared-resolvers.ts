import { createResolver } from '../resolver/create-resolver.ts';
import type { ResolverProblem } from '../resolver/problem.ts';
import type { Resolver } from '../resolver/resolver.ts';

/** A resolver that all elements with the same language and time zone use. */
export interface SharedResolver {
  /** Absent while its bundle loads. */
  resolver?: Resolver;
  readonly loaded: Promise<void>;
  /** What nobody has been told yet. */
  readonly problems: ResolverProblem[];
}

// No page has more; one that makes up languages or time zones must not grow without end.
const MAX_SHARED = 50;

const shared = /* @__PURE__ */ new Map<string, SharedResolver>();

/** The resolver for a language and time zone. One whose bundle could not be loaded speaks English, and the next call loads again. */
export function shareResolver(locale: string | readonly string[], timeZone: string | undefined): SharedResolver {
  const key = `${String(locale)} ${timeZone}`;
  const hit = shared.get(key);
  if (hit) return hit;
  const problems: ResolverProblem[] = [];
  const onProblem = (problem: ResolverProblem): void => {
    problems.push(problem);
    if (problem.kind === 'bundle-not-loaded') shared.delete(key);
  };
  const load = async (): Promise<void> => {
    const resolver = await createResolver({ locale, timeZone, onProblem });
    made.resolver = resolver;
  };
  const made: SharedResolver = { problems, loaded: load() };
  if (shared.size >= MAX_SHARED) shared.clear();
  shared.set(key, made);
  return made;
}
