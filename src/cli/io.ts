/** The outside world of a command, so that tests can run commands in process. */
export interface Io {
  /** Data for people or programs. */
  readonly stdout: (text: string) => void;
  /** Everything that is not data. */
  readonly stderr: (text: string) => void;
  /** The bytes of standard input. */
  readonly stdin: () => Promise<Uint8Array>;
  /** Whether stdout shows colors. */
  readonly colors: boolean;
  /** Shows a line in the place of the one before, nothing to clear it. Absent where stderr is no terminal. */
  readonly progress?: ((line: string) => void) | undefined;
}

/** Wrong use or unreadable input: one line for the user, exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** What a command ends with: fine, problems found, wrong use or unreadable input. */
export const EXIT = { ok: 0, problems: 1, usage: 2 } as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Tells how a command ended that did not simply go well. */
export type SetExitCode = (exitCode: ExitCode) => void;
