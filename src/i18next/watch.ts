import type { i18n, ResourceStore } from 'i18next';

/** The part of an i18next instance that a resolver needs. */
export type I18nextInstance = Pick<i18n, 'languages' | 'store' | 'on' | 'off'>;

/**
 * Calls a function after each change of the instance's language and of what its store holds in a namespace. `enter` is called with
 * the store, which `init` makes, and returns what to do when it is left. Never throws; returns the function that ends all this.
 */
export function watch(
  i18next: I18nextInstance,
  namespace: string,
  enter: (store: ResourceStore) => () => void,
  onChange: () => void,
): () => void {
  let current: ResourceStore | undefined;
  let leave: (() => void) | undefined;

  function onStoreChange(_: string, changed: string): void {
    if (changed === namespace) onChange();
  }

  function watchStore(store: ResourceStore | undefined): void {
    if (store === current) return;
    leave?.();
    leave = undefined;
    current?.off('added', onStoreChange);
    current?.off('removed', onStoreChange);
    current = store;
    if (store === undefined) return;
    store.on('added', onStoreChange);
    store.on('removed', onStoreChange);
    leave = enter(store);
  }

  function onInstanceChange(): void {
    attempt(() => {
      watchStore(i18next.store);
    });
    onChange();
  }

  attempt(() => {
    i18next.on('initialized', onInstanceChange);
    i18next.on('languageChanged', onInstanceChange);
  });
  onInstanceChange();
  return () => {
    attempt(() => {
      i18next.off('initialized', onInstanceChange);
      i18next.off('languageChanged', onInstanceChange);
    });
    attempt(() => {
      watchStore(undefined);
    });
  };
}

/** What is no i18next instance, or a broken one, changes nothing. */
function attempt(action: () => void): void {
  try {
    action();
  } catch {
    // English answers.
  }
}
