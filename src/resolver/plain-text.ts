// Written out, since a property of Unicode in a regular expression costs its table when the file is loaded.
// oxlint-disable-next-line eslint/no-control-regex -- control characters are what is looked for
const CONTROL = /\r\n|[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g;

/**
 * One line of well-formed text: a control character or line break becomes a space, a lone surrogate U+FFFD, and bidi embeddings,
 * overrides and isolates are dropped, since one of them could end the isolate that a value is put into. All else stays.
 */
export function plainText(raw: string): string {
  return raw
    .replace(CONTROL, ' ')
    .replace(/[\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/[\ud800-\udfff]/gu, '\ufffd')
    .trim();
}

/** Whether a text has more than spaces and characters of no width. */
export function isVisible(text: string): boolean {
  return /[^\s\u00ad\u200b-\u200f\u2060-\u206f]/.test(text);
}

const RIGHT_TO_LEFT = /[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/**
 * The text as it goes into a sentence: wrapped in U+2068…U+2069 where its direction could disturb the words around it,
 * that is, always in a right-to-left sentence, and elsewhere when it holds right-to-left characters.
 */
export function isolate(text: string, dir: 'ltr' | 'rtl'): string {
  return dir === 'rtl' || RIGHT_TO_LEFT.test(text) ? `\u2068${text}\u2069` : text;
}
