import { isVisible, plainText } from '../resolver/plain-text.ts';

// Whatever is longer is no message but a page of the server's.
const MAX_LENGTH = 2000;

/**
 * What the server said, fit to be shown: one line of plain text, cut with an ellipsis after 2000 characters. Empty where there is
 * nothing to see.
 */
export function shownServerText(raw: unknown): string {
  if (typeof raw !== 'string') return '';
  // Not in the middle of a surrogate pair.
  const text = plainText(raw.slice(0, MAX_LENGTH).replace(/[\ud800-\udbff]$/, ''));
  if (!isVisible(text)) return '';
  return raw.length > MAX_LENGTH ? `${text}…` : text;
}
