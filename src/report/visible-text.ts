// Texts under check are not trusted: an escape sequence would command the terminal, an override would turn a line around
// (CVE-2021-42574), a line break would forge a line of the report.

/** Invisible characters that change what is around them; joiners, which scripts need, are not among them. */
const INVISIBLE = String.raw`\u00ad\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}`;
const UNSAFE = new RegExp(String.raw`[\p{Cc}\p{Surrogate}${INVISIBLE}]`, 'gu');
const UNSAFE_OR_BREAK = new RegExp(String.raw`\r\n|${UNSAFE.source}`, 'gu');

/** One line in which every unsafe character is seen: `␛` for ESC, `�` for what has no picture. Keeps the number of characters. */
export function visibleText(text: string): string {
  return text.replace(UNSAFE, (character) => {
    const code = character.codePointAt(0) ?? 0;
    const picture = code < 0x20 ? 0x2400 + code : code === 0x7f ? 0x2421 : 0xfffd;
    return String.fromCodePoint(picture);
  });
}

/** One line without unsafe characters, for people who need not see them; a line break becomes a space. */
export function cleanText(text: string): string {
  return text.replace(UNSAFE_OR_BREAK, (found) => (/^[\s\u0085]/u.test(found) && found !== '\ufeff' ? ' ' : ''));
}

/** JSON of two-space indentation, ending in a line break, in which every unsafe character is an escape. */
export function toJson(value: unknown): string {
  const json = JSON.stringify(value, null, 2);
  // The line breaks between the lines are the only control characters that JSON leaves in.
  const escaped = json.replace(UNSAFE, (character) => (character === '\n' ? character : escapeUnits(character)));
  return `${escaped}\n`;
}

function escapeUnits(character: string): string {
  return character
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
}
