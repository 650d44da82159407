import { nearest } from '../nearest.ts';

/** A selector that nobody knows, and the known one that it most likely stands for. */
export interface UnknownSelector {
  readonly key: string;
  readonly meaning: string | undefined;
}

/** Unknown selectors, and known ones that are absent and that none of the unknown ones stands for. */
export interface SelectorFaults {
  readonly unknown: readonly UnknownSelector[];
  readonly missing: readonly string[];
}

/**
 * Pairs unknown selectors with absent ones, so that a misspelt selector is not also a missing one: first those that are near
 * in spelling, then any other, as a translated word stands for one of those that are absent. `isWord` tells which unknown ones
 * are right words in themselves, and so not misspelt.
 */
export function pairSelectors(
  unknown: readonly string[],
  absent: readonly string[],
  isWord: (key: string) => boolean = () => false,
): SelectorFaults {
  const meanings = new Map<string, string>();
  const rest = new Set(absent);
  const pair = (key: string, meaning: string | undefined): void => {
    if (meaning === undefined || meanings.has(key)) return;
    meanings.set(key, meaning);
    rest.delete(meaning);
  };
  for (const key of unknown) if (!isWord(key)) pair(key, nearest(key, [...rest]));
  for (const key of unknown) pair(key, rest.values().next().value);
  return { unknown: unknown.map((key) => ({ key, meaning: meanings.get(key) })), missing: [...rest] };
}
