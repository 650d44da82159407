import { closest, distance } from 'fastest-levenshtein';

/** The candidate that a misspelt word most likely means, if one is near enough to be worth naming. Case does not matter. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const lower = word.slice(0, 100).toLowerCase();
  const match = closest(
    lower,
    candidates.map((candidate) => candidate.toLowerCase()),
  );
  const near = match !== undefined && distance(lower, match) <= Math.max(2, lower.length / 4);
  return near ? candidates.find((candidate) => candidate.toLowerCase() === match) : undefined;
}
