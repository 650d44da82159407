import type { UnitState } from '../exchange.ts';

type States = ReadonlyMap<string, UnitState>;

/** What we write as the state of a target. A text that is untranslated has no target, and so no state. */
export const STATE_IN_XLIFF_1 = {
  stale: 'needs-translation',
  unreviewed: 'needs-review-translation',
  reviewed: 'final',
} as const satisfies Record<Exclude<UnitState, 'untranslated'>, string>;

export const STATE_IN_XLIFF_2 = {
  stale: 'initial',
  unreviewed: 'translated',
  reviewed: 'final',
} as const satisfies Record<Exclude<UnitState, 'untranslated'>, string>;

// What is there but not done counts as stale: somebody has to translate it once more.

/** `state` of a `<target>`, XLIFF 1.2. */
export const XLIFF_1_STATES: States = states({
  stale: 'new needs-translation needs-adaptation needs-l10n',
  unreviewed: 'translated needs-review-translation needs-review-adaptation needs-review-l10n',
  reviewed: 'signed-off final',
});

/** `state` of a `<segment>`, XLIFF 2. */
export const XLIFF_2_STATES: States = states({
  stale: 'initial',
  unreviewed: 'translated',
  reviewed: 'reviewed final',
});

/** `mq:status` of a unit that memoQ saved. */
export const MEMOQ_STATES: States = states({
  stale: 'NotStarted PartiallyEdited Pretranslated AssembledFromFragments MachineTranslated Rejected',
  unreviewed: 'ManuallyConfirmed',
  reviewed: 'Reviewer1Confirmed Proofread',
});

/** `conf` of a segment that Trados Studio saved. */
export const TRADOS_STATES: States = states({
  stale: 'Unspecified Draft RejectedTranslation RejectedSignOff',
  unreviewed: 'Translated',
  reviewed: 'ApprovedTranslation ApprovedSignOff',
});

function states(names: Readonly<Record<Exclude<UnitState, 'untranslated'>, string>>): States {
  return new Map(
    (['stale', 'unreviewed', 'reviewed'] as const).flatMap((state) =>
      names[state].split(' ').map((name) => [name, state] as const),
    ),
  );
}
