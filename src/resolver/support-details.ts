import type { UserMessage } from './message.ts';

/**
 * A block of text for the user to copy to support. Language-neutral, one `key: value` a line: code, name, locale and the
 * moment in UTC (default: now). Holds no license key and no personal data.
 */
export function supportDetails(message: UserMessage, time: Date = new Date()): string {
  const utc = Number.isNaN(time.getTime()) ? 'unknown' : time.toISOString();
  return [`code: ${message.code}`, `name: ${message.name}`, `locale: ${message.locale}`, `time: ${utc}`].join('\n');
}
