'use client';

import type { ReactElement, ReactNode } from 'react';
import type { ResolverOptions } from '../resolver/create-resolver.ts';
import type { LiveResolver } from '../resolver/live-resolver.ts';
import type { Resolver } from '../resolver/resolver.ts';
import { ResolverContext } from './resolver-context.ts';
import { useCurrentResolver } from './use-current-resolver.ts';
import { useLoadedResolver } from './use-loaded-resolver.ts';

/** What `MessagesProvider` takes: a resolver, or what it needs to make one. */
export type MessagesProviderProps = {
  readonly children?: ReactNode;
} & (
  | {
      /** A resolver, which may follow the language of the app. `undefined` while the app still loads it. */
      readonly resolver: Resolver | LiveResolver | undefined;
    }
  | (ResolverOptions & { readonly resolver?: never })
);

/**
 * Gives a language to the messages inside. With `resolver` they are there at once, on the server too; give that a `timeZone`, so
 * that server and browser show the same dates. With `locale` the language is loaded after the first render, and until then there
 * are no messages; when `locale` changes, the old language stays until the new one is there. The `onProblem` of the render that
 * begins to load is kept, and may be called while React renders: do not set state in it.
 */
export function MessagesProvider(props: MessagesProviderProps): ReactElement {
  const given = 'resolver' in props;
  const loaded = useLoadedResolver(given ? undefined : props);
  const current = useCurrentResolver(given ? props.resolver : loaded);
  return <ResolverContext.Provider value={current}>{props.children}</ResolverContext.Provider>;
}
