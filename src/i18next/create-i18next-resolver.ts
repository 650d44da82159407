import { LOADERS } from '../compiled/loaders.ts';
import { SOURCE_LOCALE } from '../locale/match.ts';
import type { Loaders } from '../resolver/create-resolver.ts';
import type { LiveResolver } from '../resolver/live-resolver.ts';
import { toReport, type ReportProblem } from '../resolver/problem.ts';
import type { Resolver } from '../resolver/resolver.ts';
import { builtInAnswers, loadAnswers } from './answers.ts';
import { findLanguages, shippedTag, type Language } from './languages.ts';
import { ownValue } from './own-value.ts';
import { announceTexts, provideTexts } from './plain-texts.ts';
import { watch, type I18nextInstance } from './watch.ts';
import { readWording } from './wording.ts';

/** What `createI18nextResolver` takes. */
export interface I18nextResolverOptions {
  /** The namespace that the app's own wording is in. Default: `qlm`. */
  readonly namespace?: string | undefined;
  /** IANA name of the zone in which dates are shown. Default: the system's. */
  readonly timeZone?: string | undefined;
  /** Receives what could not be used, the app's wording included. Default: nothing is reported. */
  readonly onProblem?: ReportProblem | undefined;
}

/** A resolver that follows an i18next instance until it is closed. */
export interface I18nextResolver extends LiveResolver {
  /** Removes all listeners from the instance; what answers now answers from then on. */
  readonly close: () => void;
}

/**
 * A resolver in the language of the app's i18next instance (26 or newer). Follows its language, its fallback languages and the
 * app's own wording in the namespace. Changes nothing in the instance: our texts are not put into its store, where they would keep
 * the app's backend from loading its own, and change `resolvedLanguage`. Never rejects: before `init`, and where a bundle cannot be
 * loaded, English answers; the next change or message tries again.
 *
 * ```ts
 * const resolver = await createI18nextResolver(i18next);
 * resolver.subscribe(() => render(resolver.resolve(209)));
 * await i18next.changeLanguage('fr');
 * ```
 */
export async function createI18nextResolver(
  i18next: I18nextInstance,
  options: I18nextResolverOptions = {},
): Promise<I18nextResolver> {
  return createI18nextResolverWith(LOADERS, i18next, options);
}

/** `createI18nextResolver` with other loaders. @internal */
export async function createI18nextResolverWith(
  loaders: Loaders,
  i18next: I18nextInstance,
  options: I18nextResolverOptions,
): Promise<I18nextResolver> {
  const { namespace = 'qlm', timeZone } = options;
  const report = toReport(options.onProblem);
  const shipped = [SOURCE_LOCALE, ...Object.keys(loaders)];
  const listeners = new Set<() => void>();
  let answers = builtInAnswers(timeZone, report);
  let answered = '';
  let latest = 0;
  let running: Promise<void> | undefined;
  let isAnnouncing = false;

  async function update(mayRetry: boolean): Promise<void> {
    const mine = ++latest;
    // A burst of events is one update.
    await Promise.resolve();
    if (mine !== latest) return;
    const languages = readLanguages(i18next, namespace, shipped);
    const wanted = JSON.stringify(languages);
    if (wanted === answered && (answers.isComplete || !mayRetry)) return;
    const loaded = await loadAnswers(loaders, languages, timeZone, report);
    if (mine !== latest || (wanted === answered && !loaded.isComplete)) return;
    answered = wanted;
    answers = loaded.isComplete ? loaded : { ...loaded, current: retrying(loaded.current) };
    publish();
  }

  function refresh(): void {
    // What we announce ourselves is no sign that loading would succeed now.
    const run = update(!isAnnouncing).finally(() => {
      if (running === run) running = undefined;
    });
    running = run;
  }

  /** Tries to load again when a message is asked for. */
  function retrying(resolver: Resolver): Resolver {
    const resolve: Resolver['resolve'] = (code, values) => {
      if (running === undefined && stop !== undefined) refresh();
      return resolver.resolve(code, values);
    };
    return Object.freeze({ ...resolver, resolve });
  }

  function publish(): void {
    for (const notify of [announce, ...listeners]) {
      try {
        notify();
      } catch {
        // A listener's fault must not keep the others from hearing.
      }
    }
  }

  function announce(): void {
    const [code] = codesOf(i18next);
    if (code === undefined) return;
    isAnnouncing = true;
    try {
      announceTexts(i18next.store, namespace, code);
    } finally {
      isAnnouncing = false;
    }
  }

  /** What i18next asks for first is answered as by the resolver, in whatever language it has to be. */
  function findResolver(code: string): Resolver | undefined {
    if (code === codesOf(i18next)[0]) return answers.current;
    return answers.byLocale.get(shippedTag(code, shipped) ?? code);
  }

  let stop: (() => void) | undefined = watch(
    i18next,
    namespace,
    (store) => provideTexts(store, namespace, findResolver),
    refresh,
  );
  // A change that comes while this loads counts too.
  // oxlint-disable-next-line eslint/no-await-in-loop -- there is one at a time
  for (let run = running; run !== undefined; run = running) await run;

  return Object.freeze({
    get locale() {
      return answers.current.locale;
    },
    get dir() {
      return answers.current.dir;
    },
    get labels() {
      return answers.current.labels;
    },
    get current() {
      return answers.current;
    },
    resolve: (code, values) => answers.current.resolve(code, values),
    subscribe(listener) {
      const notify = (): void => {
        listener();
      };
      listeners.add(notify);
      return () => {
        listeners.delete(notify);
      };
    },
    close() {
      latest++;
      stop?.();
      stop = undefined;
    },
  } satisfies I18nextResolver);
}

/** i18next's own list, the most wanted first; empty before `init`. */
function codesOf({ languages }: I18nextInstance): readonly string[] {
  return Array.isArray(languages) ? languages.filter((code) => typeof code === 'string') : [];
}

function readLanguages(i18next: I18nextInstance, namespace: string, shipped: readonly string[]): readonly Language[] {
  try {
    const { store } = i18next;
    return findLanguages(codesOf(i18next), shipped, (codes) =>
      readWording(codes.map((code) => ownValue(store, ['data', code, namespace]))),
    );
  } catch {
    // A broken instance asks for nothing.
    return [];
  }
}
