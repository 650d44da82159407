import type { LiveResolver } from '../../src/resolver/live-resolver.ts';
import type { Resolver } from '../../src/resolver/resolver.ts';

/** A live resolver as an app could write it, whose language a test switches. */
export interface SwitchableResolver extends LiveResolver {
  readonly switchTo: (resolver: Resolver) => void;
  /** How many listeners there are now. */
  readonly listeners: number;
  /** How many there were ever. */
  readonly subscriptions: number;
}

export function createSwitchableResolver(first: Resolver): SwitchableResolver {
  let current = first;
  const listeners = new Set<() => void>();
  let subscriptions = 0;
  return {
    get current() {
      return current;
    },
    get locale() {
      return current.locale;
    },
    get dir() {
      return current.dir;
    },
    get labels() {
      return current.labels;
    },
    get listeners() {
      return listeners.size;
    },
    get subscriptions() {
      return subscriptions;
    },
    resolve: (code, values) => current.resolve(code, values),
    subscribe(listener) {
      subscriptions++;
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    switchTo(resolver) {
      current = resolver;
      for (const listener of listeners) listener();
    },
  };
}
