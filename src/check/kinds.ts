import { OUTDATED_BASELINE } from './baseline.ts';
import { CHECKS } from './checks.ts';
import { INCOMPLETE } from './completeness.ts';
import { MISSING_FILE, type ProblemKind } from './missing-files.ts';

/** Every kind of problem that the command reports: those of the checks, and those of a folder or a run as a whole. */
export const PROBLEM_KINDS: readonly ProblemKind[] = [MISSING_FILE, ...CHECKS, INCOMPLETE, OUTDATED_BASELINE];
