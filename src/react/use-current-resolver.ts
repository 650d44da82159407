'use client';

import { useCallback, useSyncExternalStore } from 'react';
import { isLive, type LiveResolver } from '../resolver/live-resolver.ts';
import type { Resolver } from '../resolver/resolver.ts';

/** The immutable resolver behind one that may be live. Renders anew when that changes. */
export function useCurrentResolver(resolver: Resolver | LiveResolver | undefined): Resolver | undefined {
  const subscribe = useCallback(
    (listener: () => void) => (resolver && isLive(resolver) ? resolver.subscribe(listener) : () => undefined),
    [resolver],
  );
  const current = (): Resolver | undefined => (resolver && isLive(resolver) ? resolver.current : resolver);
  return useSyncExternalStore(subscribe, current, current);
}
