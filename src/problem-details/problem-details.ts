import type { UserMessage } from '../resolver/message.ts';
import { completeMessage } from './complete-message.ts';
import { httpStatus, type ProblemStatus } from './http-status.ts';

/**
 * A problem details object (RFC 9457): the five members of the standard, then ours. `JSON.stringify` gives the body of an
 * answer of the media type `application/problem+json`.
 */
export interface ProblemDetails extends Pick<
  UserMessage,
  'code' | 'name' | 'category' | 'severity' | 'cause' | 'retry' | 'action' | 'actions' | 'locale' | 'dir'
> {
  /** An absolute URI, the same for a code for ever. An unknown number has that of the code that its message is from. */
  readonly type: string;
  /** The message's title. */
  readonly title: string;
  /** The status that the answer must have, too. */
  readonly status: ProblemStatus;
  /** The message's text, without the `action`, which is a member of its own. */
  readonly detail: string;
  /** A URI that names this one occurrence; absent where the app gave none. */
  readonly instance?: string;
}

/** What `toProblemDetails` takes besides the message. */
export interface ProblemOptions {
  /** A URI that names this one occurrence, for example `urn:uuid:` and the id of a line in your log. Passed on as it is. */
  readonly instance?: string | undefined;
  /**
   * What stands before the code's name in `type`, up to and including the last `/` or `#`, for example
   * `https://docs.example.com/errors/` for pages that explain each code. Default: a URN, which leads nowhere.
   */
  readonly typeBase?: string | undefined;
}

// A random UUID (RFC 9562) needs no registration and no domain, so that nobody else's name is used.
const TYPE_BASE = 'urn:uuid:a96c2f95-e2e5-4b50-a77c-37bb7aef53ff#';

/**
 * A message as problem details (RFC 9457), in the message's language. A code that is no failure (0, 216, 226) gives an object
 * as well, with status 200: send it, or answer in your own way. Never throws, whatever it is given as a message: what is none
 * is reported as `UnknownError`, in English.
 *
 * | category | status |
 * | --- | --- |
 * | `success` | 200 |
 * | `request` | 500; 503 where a retry may help; 422 for wrong credentials |
 * | `communication` | 503; 500 for a wrong clock |
 * | `license` | 403 where the license, the key or the device is at fault; 422 for wrong input; 500 or 503 for a fault of the server or its set-up, 503 while an activation is under way; 200 where the license is free already |
 * | `customer` | 422 for wrong input; 500; 503 where a retry may help |
 * | `database`, `messaging`, `product-properties`, `other` | 500; 503 where a retry may help |
 *
 * ```ts
 * const message = resolver.resolve(209);
 * const problem = toProblemDetails(message);
 * response.writeHead(problem.status, problemHeaders(message)).end(JSON.stringify(problem));
 * ```
 */
export function toProblemDetails(message: UserMessage, options: ProblemOptions = {}): ProblemDetails {
  const { message: detail, title, ...members } = completeMessage(message);
  const { code, name, category, severity, cause, retry, action, actions, locale, dir } = members;
  const { instance, typeBase = TYPE_BASE } = options;
  return {
    type: typeBase + name,
    title,
    status: httpStatus({ cause, retry }),
    detail,
    ...(typeof instance === 'string' ? { instance } : {}),
    code,
    name,
    category,
    severity,
    cause,
    retry,
    action,
    actions,
    locale,
    dir,
  };
}
