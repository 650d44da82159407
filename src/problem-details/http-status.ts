import type { Definition } from '../codes/definition.ts';

/** The statuses that a problem can have. None of them asks a client or a proxy to do something of its own accord. */
export type ProblemStatus = 200 | 403 | 422 | 500 | 503;

/**
 * The HTTP status for a code, by the first rule that fits. 403 says that the right to use the app is in question, and nothing
 * else does. 502 and 504 are left to gateways: some put their own page in place of such an answer.
 *
 * 1. Nothing is left to do (`retry` is `not-needed`): 200
 * 2. `cause` is `license`, `key` or `device`: 403
 * 3. `cause` is `input`, so that a corrected request can succeed: 422
 * 4. `cause` is `connection`, or `retry` is `automatic`, `now` or `later`: 503
 * 5. Anything else, which someone has to repair first: 500
 */
export function httpStatus({ cause, retry }: Pick<Definition, 'cause' | 'retry'>): ProblemStatus {
  if (retry === 'not-needed') return 200;
  if (cause === 'license' || cause === 'key' || cause === 'device') return 403;
  if (cause === 'input') return 422;
  return cause === 'connection' || retry === 'automatic' || retry === 'now' || retry === 'later' ? 503 : 500;
}
