import type { UserMessage } from '../resolver/message.ts';
import { completeMessage } from './complete-message.ts';

/** What `problemHeaders` takes besides the message. */
export interface ProblemHeaderOptions {
  /** Seconds until a retry makes sense, where you know better than the defaults. Only used where there is a `Retry-After`. */
  readonly retryAfter?: number | undefined;
}

/**
 * Seconds. QLM names no time, so these are ours: what the app repeats by itself is over in moments, and what has to wait
 * waits for a person, a mail server or the end of a period of days.
 */
const RETRY_AFTER = { automatic: 5, later: 3600 } as const;

/**
 * The headers of an answer with problem details: `Content-Type`, `Content-Language` (the message's language), `Vary` (add to it
 * what else your answer depends on) and, only where the message's `retry` is `automatic` (5 seconds) or `later` (3600 seconds),
 * `Retry-After`. Never throws, and no value has a control character, whatever the message holds.
 */
export function problemHeaders(message: UserMessage, options: ProblemHeaderOptions = {}): Record<string, string> {
  const { retry, locale } = completeMessage(message);
  const headers = {
    'Content-Type': 'application/problem+json',
    'Content-Language': locale,
    Vary: 'Accept-Language',
  };
  if (retry !== 'automatic' && retry !== 'later') return headers;
  return { ...headers, 'Retry-After': String(wholeSeconds(options.retryAfter) ?? RETRY_AFTER[retry]) };
}

function wholeSeconds(given: number | undefined): number | undefined {
  const seconds = typeof given === 'number' ? Math.ceil(given) : 0;
  return seconds > 0 && Number.isSafeInteger(seconds) ? seconds : undefined;
}
