import type { Candidate } from './candidates.ts';

/** A candidate with the figure that it is compared by: smaller is better. */
export interface Entry {
  readonly candidate: Candidate;
  readonly figure: number;
}

/** For each entry its ratio to the floor and to the best peer. */
export function ratios(entries: readonly Entry[]): readonly (readonly [floor: string, bestPeer: string])[] {
  const floor = entries.find(({ candidate }) => candidate.role === 'floor')?.figure ?? Number.NaN;
  const best = bestPeer(entries)?.figure ?? Number.NaN;
  return entries.map(({ figure }) => [ratio(figure, floor), ratio(figure, best)]);
}

export function bestPeer<E extends Entry>(entries: readonly E[]): E | undefined {
  return entries.filter(({ candidate }) => candidate.role === 'peer').toSorted((a, b) => a.figure - b.figure)[0];
}

/** A difference that vanishes in the noise makes a ratio meaningless. */
function ratio(figure: number, reference: number): string {
  return reference > 0 && figure > 0 ? `${(figure / reference).toFixed(2)} ×` : '–';
}
