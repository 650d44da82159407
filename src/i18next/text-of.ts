import { formsOf } from '../bundle/form-keys.ts';
import { findCode } from '../codes/find-code.ts';
import { CODE_NAMES } from '../codes/index.ts';
import { isValueName } from '../codes/values.ts';
import type { Resolver } from '../resolver/resolver.ts';

/**
 * The finished text at a key of a bundle, `['codes', 'License_Expired', 'message_expiryDate']`; `undefined` where a bundle has no
 * such key. A variant whose value cannot be used gives the base form.
 */
export function textOf(
  resolver: Resolver,
  path: readonly string[],
  values: Readonly<Record<string, unknown>>,
): string | undefined {
  const [group, name = '', key, ...rest] = path;
  if (rest.length > 0) return undefined;
  if (group === 'codes') return textOfCode(resolver, name, key, values);
  if (key !== undefined) return undefined;
  if (group === 'actions') return labelOfAction(resolver, name);
  return group === 'labels' ? Object.entries(resolver.labels).find(([id]) => id === name)?.[1] : undefined;
}

function textOfCode(
  resolver: Resolver,
  name: string,
  key: string | undefined,
  values: Readonly<Record<string, unknown>>,
): string | undefined {
  const found = findCode(name);
  const form = found.name === name ? formsOf(found.name).find((candidate) => candidate.key === key) : undefined;
  if (form === undefined) return undefined;
  const { field, variant } = form;
  // The form that was asked for, even where another value would give a better one. Read by `resolve`, which survives what throws.
  const given = variant && {
    operation: isValueName(variant) ? undefined : variant,
    get [variant]() {
      return values[variant];
    },
  };
  return resolver.resolve(found.name, given)[field];
}

function labelOfAction({ resolve }: Resolver, id: string): string | undefined {
  for (const name of CODE_NAMES) {
    const action = resolve(name).actions.find((candidate) => candidate.id === id);
    if (action !== undefined) return action.label;
  }
  return undefined;
}
