import type { ThirdPartyModule } from 'i18next';
import { findResolver, openStore } from './plain-texts.ts';
import { textOf } from './text-of.ts';

/** What i18next reads every text with; not in its types. */
interface ReadableStore {
  getResource: (code: string, namespace: string, key?: unknown, options?: Readonly<Record<string, unknown>>) => unknown;
}

/**
 * i18next plugin, for apps that show messages with plain `t`: with a resolver of `createI18nextResolver` on the same instance,
 * `t('codes.License_Expired.message', { ns: 'qlm', context: 'expiryDate', expiryDate })` gives the same text as the resolver.
 * Texts of other namespaces, and other keys of this one, are read and formatted as without it.
 *
 * ```ts
 * i18next.use(qlmFormat).init({ … });
 * ```
 *
 * It stands before the store and not in i18next's place for a format, because a plugin there formats all namespaces.
 */
export const qlmFormat: ThirdPartyModule = {
  type: '3rdParty',
  init({ store, options }) {
    if (!isReadable(store)) return;
    const read = store.getResource.bind(store);
    openStore(store);
    store.getResource = (code, namespace, key, given) => {
      const resolver = given && findResolver(store, namespace, code);
      if (!resolver || typeof key !== 'string') return read(code, namespace, key, given);
      const { keySeparator = options.keySeparator, replace } = given;
      const path = pathOf(key, keySeparator || '.', options.contextSeparator || '_');
      const text = textOf(resolver, path, isRecord(replace) ? replace : given);
      if (text === undefined) return read(code, namespace, key, given);
      // A value in a finished text must not be read as a template.
      Reflect.set(given, 'skipInterpolation', true);
      return text;
    };
  },
};

/** The path of a key in our own notation. */
function pathOf(key: string, keySeparator: unknown, contextSeparator: string): readonly string[] {
  const [group = '', name = '', ...forms] = key.split(String(keySeparator));
  return [group, name, ...forms.map((form) => form.replace(contextSeparator, '_'))];
}

function isReadable(store: object): store is ReadableStore {
  return 'getResource' in store && typeof store.getResource === 'function';
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
