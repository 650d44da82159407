import { type AppSize } from './bundle-size.ts';
import type { Candidate } from './candidates.ts';
import type { CheckCost } from './check-cost.ts';
import type { BrowserCost } from './in-browser.ts';
import type { ColdStarts, FirstMessage } from './cold-start.ts';
import { bestPeer } from './side-by-side.ts';
import { summarize, summarizePairs, type Summary } from './statistics.ts';

/** One warm case: for each candidate its nanoseconds, round by round. */
export interface SpeedCase {
  readonly name: string;
  readonly runs: readonly { readonly candidate: Candidate; readonly nanoseconds: readonly number[] }[];
}

/** What the package wants to reach, with what was measured. */
export interface Goal {
  readonly goal: string;
  readonly measured: string;
  readonly verdict: 'reached' | 'missed' | 'missed, within the spread';
}

export function goals(cases: readonly SpeedCase[], coldStarts: ColdStarts, sizes: readonly AppSize[]): readonly Goal[] {
  return [
    ...cases.map(warmGoal),
    coldStartGoal(coldStarts, 'static'),
    coldStartGoal(coldStarts, 'plural'),
    ...sizeGoals(sizes),
  ];
}

function warmGoal({ name, runs }: SpeedCase): Goal {
  const own = find(runs, 'qlm-messages');
  const reference =
    name === 'static'
      ? find(runs, 'floor')
      : bestPeer(
          runs
            .filter(({ candidate }) => candidate.app !== 'i18next-icu')
            .map((run) => ({ ...run, figure: summarize(run.nanoseconds).median })),
        );
  if (reference === undefined) throw new Error('nothing to compare with');
  const ratio = summarizePairs(own.nanoseconds, reference.nanoseconds, (left, right) => left / right);
  return {
    goal: `${name}: no slower than ${reference.candidate.title}`,
    measured: `${ratio.median.toFixed(2)} × (${ratio.p10.toFixed(2)}–${ratio.p90.toFixed(2)})`,
    verdict: noMoreThan(ratio, 1),
  };
}

function coldStartGoal({ starts }: ColdStarts, message: FirstMessage): Goal {
  const ofMessage = starts.filter((start) => start.message === message);
  const own = find(ofMessage, 'qlm-messages');
  const reference = find(ofMessage, 'pre-parsed');
  const difference = summarizePairs(own.times.message, reference.times.message, (left, right) => left - right);
  return {
    goal: `cold start, ${message}: no slower than ${reference.candidate.title}`,
    measured: `${signed(difference.median)} ms (${signed(difference.p10)}…${signed(difference.p90)})`,
    verdict: noMoreThan(difference, 0),
  };
}

function sizeGoals(sizes: readonly AppSize[]): readonly Goal[] {
  const i18next = find(sizes, 'i18next-icu').total.gzip;
  return ['qlm-messages', 'qlm-messages-on-demand'].flatMap((app): Goal[] => {
    const { candidate, total, library } = find(sizes, app);
    const share = total.gzip / i18next;
    return [
      {
        goal: `${candidate.title}, English: at most 1/3 of i18next + i18next-icu (gzip)`,
        measured: `${share.toFixed(3)} (${total.gzip} of ${i18next} bytes)`,
        verdict: share <= 1 / 3 ? 'reached' : 'missed',
      },
      {
        goal: `${candidate.title}, library part: at most 6000 bytes (brotli)`,
        measured: `${library.brotli} bytes`,
        verdict: library.brotli <= 6000 ? 'reached' : 'missed',
      },
    ];
  });
}

/** What checking 50 languages with 1 000 codes each may cost. */
export function checkGoals({ milliseconds, megabytes }: CheckCost): readonly Goal[] {
  return [
    timeGoal('check, 50 × 1 000 codes: under 3 s', milliseconds, 3000),
    {
      goal: 'check, 50 × 1 000 codes: under 500 MB',
      measured: `${megabytes.toFixed(0)} MB`,
      verdict: megabytes < 500 ? 'reached' : 'missed',
    },
  ];
}

/** What messages may cost in a page. */
export function browserGoals({ switches, previews, elementGzip, reactGzip }: BrowserCost): readonly Goal[] {
  return [
    ...Object.entries(switches).map(([tag, times]) =>
      timeGoal(`200 messages on a page switch to ${tag}: under 100 ms`, times, 100),
    ),
    timeGoal('preview of 63 codes in 4 languages, first frame: under 1 s', previews, 1000),
    sizeGoal('element with English: at most 12 kB (gzip)', elementGzip, 12_000),
    sizeGoal('React part on top of the resolver: at most 2 kB (gzip)', reactGzip, 2000),
  ];
}

function timeGoal(goal: string, milliseconds: readonly number[], limit: number): Goal {
  const summary = summarize(milliseconds);
  const { median, p10, p90 } = summary;
  return {
    goal,
    measured: `${median.toFixed(0)} ms (${p10.toFixed(0)}–${p90.toFixed(0)})`,
    verdict: noMoreThan(summary, limit),
  };
}

function sizeGoal(goal: string, bytes: number, limit: number): Goal {
  return { goal, measured: `${bytes} bytes`, verdict: bytes <= limit ? 'reached' : 'missed' };
}

/** A median that is above the limit by less than the printed precision is not above it. */
function noMoreThan({ median, p10 }: Summary, limit: number): Goal['verdict'] {
  if (Number(median.toFixed(2)) <= limit) return 'reached';
  return p10 <= limit ? 'missed, within the spread' : 'missed';
}

function signed(milliseconds: number): string {
  return `${milliseconds < 0 ? '−' : '+'}${Math.abs(milliseconds).toFixed(2)}`;
}

function find<T extends { readonly candidate: Candidate }>(list: readonly T[], app: string): T {
  const found = list.find(({ candidate }) => candidate.app === app);
  if (found === undefined) throw new Error(`${app} was not measured`);
  return found;
}
