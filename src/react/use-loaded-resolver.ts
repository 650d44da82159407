'use client';

import { useEffect, useState } from 'react';
import { createResolver, type ResolverOptions } from '../resolver/create-resolver.ts';
import type { Resolver } from '../resolver/resolver.ts';

/**
 * The resolver that was loaded last: the old one until the new one is there, `undefined` until the first one is. Loads again when
 * the content of the options changes, not for another object of the same content. Without options, loads nothing.
 */
export function useLoadedResolver(options: ResolverOptions | undefined): Resolver | undefined {
  const [resolver, setResolver] = useState<Resolver>();
  useEffect(() => {
    if (options === undefined) return undefined;
    let wanted = true;
    const load = async (): Promise<void> => {
      const loaded = await createResolver(options);
      if (wanted) setResolver(loaded);
    };
    void load();
    return () => {
      wanted = false;
    };
  }, [contentOf(options)]);
  return resolver;
}

function contentOf(options: ResolverOptions | undefined): unknown {
  try {
    return options && JSON.stringify([options.locale, options.overrides, options.timeZone]);
  } catch {
    // What JSON cannot say, the resolver cannot use, but it can report it.
    return options?.overrides ?? options?.locale;
  }
}
