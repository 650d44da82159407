import type { Resolver } from './resolver.ts';

/** A resolver whose language or wording can change. It answers as `current` does. */
export interface LiveResolver extends Resolver {
  /** The resolver in use now: immutable, and another object after each change. */
  readonly current: Resolver;
  /** Calls a function after each change. Returns the function that ends this. */
  readonly subscribe: (listener: () => void) => () => void;
}

/** Whether a resolver can change. */
export function isLive(resolver: Resolver | LiveResolver): resolver is LiveResolver {
  return 'subscribe' in resolver;
}
