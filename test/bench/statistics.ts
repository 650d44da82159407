/** The middle of repeated measurements, with the range that holds four fifths of them. */
export interface Summary {
  readonly median: number;
  readonly p10: number;
  readonly p90: number;
}

export function summarize(samples: readonly number[]): Summary {
  const sorted = samples.toSorted((a, b) => a - b);
  return { median: quantile(sorted, 0.5), p10: quantile(sorted, 0.1), p90: quantile(sorted, 0.9) };
}

/** Compares round by round, so that what slows the machine down for a moment touches both sides. */
export function summarizePairs(
  left: readonly number[],
  right: readonly number[],
  compare: (left: number, right: number) => number,
): Summary {
  return summarize(left.map((value, index) => compare(value, right[index] ?? Number.NaN)));
}

function quantile(sorted: readonly number[], fraction: number): number {
  const position = (sorted.length - 1) * fraction;
  const low = sorted[Math.floor(position)] ?? Number.NaN;
  const high = sorted[Math.ceil(position)] ?? Number.NaN;
  return low + (high - low) * (position - Math.floor(position));
}
