export { negotiate } from './negotiate.ts';
export { problemHeaders } from './problem-headers.ts';
export { toProblemDetails } from './problem-details.ts';
export type { ProblemHeaderOptions } from './problem-headers.ts';
export type { ProblemDetails, ProblemOptions } from './problem-details.ts';
