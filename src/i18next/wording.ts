import { LABEL_IDS, type PartialBundle } from '../bundle/bundle.ts';
import { formsOf } from '../bundle/form-keys.ts';
import { ACTION_IDS } from '../codes/actions.ts';
import { CODE_NAMES } from '../codes/index.ts';
import { ownValue } from './own-value.ts';

/**
 * The app's own wording in the data of a namespace in one or more languages, most wanted first. Finds what i18next finds: nested
 * keys, and keys in one piece. What is no text becomes `null`, so that it is reported later. `undefined` where nothing is.
 */
export function readWording(resources: readonly unknown[]): PartialBundle | undefined {
  const objects = resources.filter((resource) => typeof resource === 'object' && resource !== null);
  if (objects.length === 0) return undefined;
  const readText = (path: readonly string[]): unknown => {
    const found = objects
      .map((object) => ownValue(object, path) ?? ownValue(object, [path.join('.')]))
      .find((value) => value !== undefined && value !== null);
    return found === undefined || typeof found === 'string' ? found : null;
  };
  const readTexts = (path: readonly string[], keys: readonly string[]): object | undefined =>
    presentEntries(keys.map((key) => [key, readText([...path, key])]));
  const codes = CODE_NAMES.map((name): [string, unknown] => {
    const keys = formsOf(name).map(({ key }) => key);
    return [name, readTexts(['codes', name], keys)];
  });
  return presentEntries([
    ['codes', presentEntries(codes)],
    ['actions', readTexts(['actions'], ACTION_IDS)],
    ['labels', readTexts(['labels'], LABEL_IDS)],
  ]);
}

/** An object of the entries that have a value; `undefined` if there are none. */
function presentEntries(entries: readonly [string, unknown][]): object | undefined {
  const present = entries.filter(([, value]) => value !== undefined);
  return present.length === 0 ? undefined : Object.fromEntries(present);
}
