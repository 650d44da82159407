/**
 * How many processes are started. What the engine inlines, and how it lays out a map, differs from process to process: one alone
 * can show a candidate half as fast as it mostly is.
 */
export const PROCESSES = 11;

/** How often each candidate takes its turn in a process. */
export const ROUNDS = 12;

/** What a measuring process prints. */
export interface SpeedResults {
  /** For how many inputs all candidates were seen to give the same texts. */
  readonly comparedInputs: number;
  readonly cases: readonly {
    readonly name: string;
    /** For each candidate, the nanoseconds of one resolve in each round. */
    readonly nanoseconds: readonly (readonly number[])[];
  }[];
}
