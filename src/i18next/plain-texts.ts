import type { Resolver } from '../resolver/resolver.ts';

/** Finds who answers in what i18next calls a language. */
export type FindResolver = (code: string) => Resolver | undefined;

/** For each store whose app uses the format plugin: who answers, by namespace. */
const providers = /* @__PURE__ */ new WeakMap<object, Map<string, Set<FindResolver>>>();

/** Lets resolvers answer i18next's `t` for a store. */
export function openStore(store: object): void {
  providers.set(store, new Map());
}

/** Answers for a namespace until the returned function is called. Does nothing where the app does not use the plugin. */
export function provideTexts(store: object, namespace: string, find: FindResolver): () => void {
  const namespaces = providers.get(store);
  const finders = namespaces?.get(namespace) ?? new Set();
  namespaces?.set(namespace, finders.add(find));
  return () => finders.delete(find);
}

/** Who answers for a namespace in a language. */
export function findResolver(store: object, namespace: string, code: string): Resolver | undefined {
  for (const find of providers.get(store)?.get(namespace) ?? []) {
    const resolver = find(code);
    if (resolver !== undefined) return resolver;
  }
  return undefined;
}

/** Tells those who listen to the store that the texts of a namespace are others now. */
export function announceTexts(store: object, namespace: string, code: string): void {
  if (providers.has(store) && 'emit' in store && typeof store.emit === 'function') store.emit('added', code, namespace);
}
