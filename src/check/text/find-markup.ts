import type { Text } from '../text.ts';
import { shownText } from '../words/shown-text.ts';
import type { Part } from './edges.ts';

/** A part of a text that is meant for a program that renders it. */
export interface Markup extends Part {
  /** Whether the part is nothing but code; Markdown has words between its marks. */
  readonly isCode: boolean;
  readonly message: string;
}

const MAY_BE_MARKUP = /[<&*_`[]|javascript:/i;

// Names that nobody puts in angle brackets to mean “your own here”, as `<language>` does.
const ELEMENTS =
  'a|abbr|b|big|blockquote|br|code|dd|div|dl|dt|em|font|h[1-6]|hr|html|i|iframe|img|ins|kbd|li|ol|p|pre|q|samp|script|small|span|strike|strong|style|sub|sup|svg|table|tbody|td|th|thead|tr|tt|u|ul|var|wbr';
// Of such an element, closing, empty, or with attributes; “a <b and c> d” is none.
const TAG = new RegExp(
  String.raw`<(?:${ELEMENTS})\s?\/?>|<\/[a-z][\w:-]*\s?>|<[a-z][\w:-]*\s?\/>|<[a-z][\w:-]*\s[^<>]*=[^<>]*>|<!--[^<>]*-->|<!\[CDATA\[`,
  'gi',
);
// “R&D;” is none: the names that HTML gives to letters and signs are known.
const ENTITY =
  /&(?:#\d{1,7}|#x[\da-f]{1,6}|amp|apos|bdquo|brvbar|bull|cent|copy|dagger|deg|divide|emsp|ensp|euro|gt|hellip|iexcl|iquest|laquo|ldquo|lrm|lsaquo|lsquo|lt|mdash|middot|minus|nbsp|ndash|ordf|ordm|para|plusmn|pound|quot|raquo|rdquo|reg|rlm|rsaquo|rsquo|sbquo|sect|shy|szlig|thinsp|times|trade|yen|zwj|zwnj|[a-z](?:acute|caron|cedil|circ|grave|ring|slash|tilde|uml)|(?:ae|oe)lig);|&nbsp\b/gi;
const SCRIPT = /\bjavascript:/gi;
const LINK = /\[[^\][\n]{1,300}\]\([^()\s]{1,300}\)/g;
// Marks that open in front of a word and close behind one; an asterisk for a footnote or inside a word has no partner.
const EMPHASIS =
  /(?<![\p{L}\p{N}*])(\*{1,3})(?=[\p{L}\p{N}"'“„«¡¿(])[^*\n]{0,300}(?<!\s)\1(?![\p{L}\p{N}*])|(?<![\p{L}\p{N}_])(_{1,3})(?=[\p{L}\p{N}"'“„«¡¿(])[^_\n]{0,300}(?<!\s)\2(?![\p{L}\p{N}_])/gu;
const CODE = /(?<![\p{L}\p{N}`])(`{1,3})(?![\s`])[^`\n]{0,300}(?<!\s)\1(?![\p{L}\p{N}`])/gu;

const KINDS: readonly { readonly pattern: RegExp; readonly isCode: boolean; readonly message: string }[] = [
  { pattern: TAG, isCode: true, message: 'There is a tag of HTML or XML.' },
  { pattern: ENTITY, isCode: true, message: 'There is an entity of HTML instead of the character.' },
  { pattern: SCRIPT, isCode: true, message: 'There is the beginning of a script address.' },
  { pattern: LINK, isCode: true, message: 'There is a link in Markdown.' },
  { pattern: EMPHASIS, isCode: false, message: 'There is emphasis in Markdown.' },
  { pattern: CODE, isCode: false, message: 'There is code in Markdown.' },
];

/** The tags, entities and Markdown of a text, also where inserted values stand inside. */
export function findMarkup(text: Text): Markup[] {
  if (text.literals.length === 0 || !MAY_BE_MARKUP.test(text.value)) return [];
  const visible = shownText(text);
  const found: Markup[] = [];
  for (const { pattern, isCode, message } of KINDS) {
    for (const { index, 0: written } of visible.matchAll(pattern)) {
      const part = { start: index, end: index + written.length };
      // A link inside a tag is a part of the tag.
      if (!found.some(({ start, end }) => start < part.end && part.start < end))
        found.push({ ...part, isCode, message });
    }
  }
  return found;
}
