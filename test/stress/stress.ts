// Run by `npm run stress`: what a night of accidents does to translations.
import { killWhileSaving } from './kills.ts';
import { runPairs } from './pairs.ts';

const [kills, pairs] = [await killWhileSaving(300), await runPairs(100)];
process.stdout.write(`${JSON.stringify({ kills, pairs }, null, 2)}\n`);

const faults = [
  kills.broken,
  kills.falseReviews,
  kills.lost,
  kills.stray,
  pairs.lost,
  pairs.failures,
  pairs.broken,
  pairs.stray,
];
process.stdout.write(faults.every((count) => count === 0) ? 'No word was lost.\n' : 'Something was lost.\n');
if (faults.some((count) => count > 0)) process.exitCode = 1;
