/** A way to get the texts of a code. Each is an app in `apps/` that exports `textsOf`. */
export interface Candidate {
  /** The name of the app's file. */
  readonly app: string;
  readonly title: string;
  readonly role: 'floor' | 'own' | 'peer';
  /** Whether the parser of `intl-messageformat` is left out when the app is built. */
  readonly withoutParser?: boolean;
  /** Whether what is loaded on demand is built into files of its own. */
  readonly splitting?: boolean;
}

/** What is measured side by side. */
export const CANDIDATES: readonly Candidate[] = [
  { app: 'floor', title: 'hand-written lookup (floor)', role: 'floor' },
  { app: 'qlm-messages', title: 'qlm-messages', role: 'own' },
  { app: 'pre-parsed', title: 'intl-messageformat, pre-parsed', role: 'peer', withoutParser: true },
  { app: 'intl-messageformat', title: 'intl-messageformat, parser', role: 'peer' },
  { app: 'i18next-icu', title: 'i18next + i18next-icu', role: 'peer' },
];

/** The same library, started with every language at hand: measured where that makes a difference. */
export const ON_DEMAND: Candidate = {
  app: 'qlm-messages-on-demand',
  title: 'qlm-messages, createResolver',
  role: 'own',
  splitting: true,
};

/** The candidates and the other way to start ours. */
export const CANDIDATES_WITH_ON_DEMAND: readonly Candidate[] = CANDIDATES.flatMap((candidate) =>
  candidate.role === 'own' ? [candidate, ON_DEMAND] : [candidate],
);

/** An app without any text: what it costs to do nothing. */
export const EMPTY: Candidate = { app: 'empty', title: 'nothing', role: 'floor' };
