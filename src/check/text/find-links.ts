import type { Text } from '../text.ts';
import { shownText } from '../words/shown-text.ts';
import { overlaps, type Part } from './edges.ts';
import { findMarkup } from './find-markup.ts';

const MAY_BE_LINK = /:\/\/|www\.|[@＠]|mailto:/i;

// Addresses are written in ASCII, so that one ends where a sentence without spaces goes on.
const URL_PATTERN =
  /(?<![a-z\d])(?:[a-z][a-z\d+-]{1,20}:\/\/[!-~]{0,1000}|mailto:[!-~]{1,1000}|www\.[a-z\d][!-~]{0,1000})/gi;
const EMAIL = /(?<![\w.%+-])[\w.%+-]{1,64}[@＠][a-z\d-]{1,63}(?:\.[a-z\d-]{1,63}){1,8}/gi;
const SENTENCE_END = /[!"'),.:;?\]]+$/;

/** The web and e-mail addresses of a text; not those inside markup. */
export function findLinks(text: Text): Part[] {
  if (text.literals.length === 0 || !MAY_BE_LINK.test(text.value)) return [];
  const visible = shownText(text);
  const inMarkup = findMarkup(text).filter(({ isCode }) => isCode);
  const found: Part[] = [];
  for (const pattern of [URL_PATTERN, EMAIL]) {
    for (const { index, 0: written } of visible.matchAll(pattern)) {
      const part = { start: index, end: index + written.replace(SENTENCE_END, '').length };
      if (![...inMarkup, ...found].some((other) => overlaps(other, part))) found.push(part);
    }
  }
  return found;
}
