import { createInstance, type i18n, type InitOptions } from 'i18next';
import { createInstance as createInstance27 } from 'i18next-27';

/** The supported versions of i18next. */
export const VERSIONS: readonly (readonly [version: string, create: () => i18n])[] = [
  ['i18next 26', () => createInstance()],
  ['i18next 27', () => createInstance27() as unknown as i18n],
];

/** An instance as an app has it. */
export async function start(create: () => i18n, options: InitOptions): Promise<i18n> {
  const instance = create();
  await instance.init(options);
  return instance;
}

/** Every listener on an instance and its store. */
export function listenersOf(instance: i18n): number {
  const emitters = [instance, instance.store].filter((emitter) => emitter !== undefined);
  return emitters
    .flatMap((emitter) =>
      Object.values((emitter as unknown as { observers: Record<string, Map<unknown, number>> }).observers),
    )
    .flatMap((observers) => [...observers.values()])
    .reduce((sum, count) => sum + count, 0);
}

/** What an instance is set to, holds and speaks. */
export function stateOf({ options, store, languages, resolvedLanguage }: i18n): string {
  return JSON.stringify([options, store.data, languages, resolvedLanguage]);
}

/** Lets everything that is under way come to an end. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) {
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
  }
}
