'use client';

import { createContext, useContext } from 'react';
import { createResolverSync } from '../resolver/create-resolver-sync.ts';
import type { Resolver } from '../resolver/resolver.ts';

/** The resolver in use; English where there is no provider, `undefined` while the first language loads. */
export const ResolverContext = createContext<Resolver | undefined>(createResolverSync({ bundles: [] }));

/**
 * The resolver in use, for `labels` and for codes that are only known in a callback; `undefined` while the first language loads.
 * Immutable: another object after each change of the language. Without a `MessagesProvider` it speaks English.
 */
export function useResolver(): Resolver | undefined {
  return useContext(ResolverContext);
}
