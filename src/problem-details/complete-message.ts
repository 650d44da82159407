import { ACTION_IDS } from '../codes/actions.ts';
import { CODES } from '../codes/index.ts';
import { cleanTag } from '../locale/clean-tag.ts';
import { createResolverSync } from '../resolver/create-resolver-sync.ts';
import type { MessageAction, UserMessage } from '../resolver/message.ts';

/** The parts of a message that leave the service. */
export type CompleteMessage = Omit<UserMessage, 'known' | 'reach' | 'fixableBy'>;

/**
 * A message that can be sent as it is: each part is read once, and the facts are those of the code. What lacks a part or throws
 * when it is read becomes the English message of `UnknownError`, since a service must answer in any case.
 */
export function completeMessage(given: UserMessage): CompleteMessage {
  try {
    const { code, name, title, message, action, actions, locale, dir } = given;
    const tag = cleanTag(locale);
    if ([name, title, message, action].every(isText) && Object.hasOwn(CODES, name) && Number.isFinite(code) && tag) {
      const { category, severity, cause, retry } = CODES[name];
      const facts = { code, name, category, severity, cause, retry };
      const texts = { title, message, action, actions: Array.from(actions.slice(0, ACTION_IDS.length), copyAction) };
      return { ...facts, ...texts, locale: tag, dir: dir === 'rtl' ? 'rtl' : 'ltr' };
    }
  } catch {
    // A getter that throws is a part that is missing.
  }
  return createResolverSync({ bundles: [] }).resolve('UnknownError');
}

/** Throws where a part is no text. */
function copyAction({ id, label }: MessageAction): MessageAction {
  if (!isText(id) || !isText(label)) throw new TypeError('no text');
  return { id, label };
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}
