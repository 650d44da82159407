import type { Span } from './source-file.ts';

/**
 * The strings of a JSON text, with their quotes, and every other character that is not white space. Reads text that is not valid
 * JSON, too: a string ends at its quotation mark, on whatever line that is, or with the text.
 */
export function* tokensOf(text: string): Generator<Span> {
  for (let start = 0, end = 0; start < text.length; start = end) {
    end = text[start] === '"' ? stringEnd(text, start) : start + 1;
    // Space, tab and line ends are all that JSON has.
    if (text.charCodeAt(start) > 0x20) yield { start, end };
  }
}

/** Where a string has a control character that is not escaped, which JSON forbids: often the line break behind a missing quote. */
export function findControlCharacter(text: string): number | undefined {
  for (const { start, end } of tokensOf(text)) {
    const index = text[start] === '"' ? text.slice(start, end).search(/(?![\u007f-\u009f])\p{Cc}/u) : -1;
    if (index >= 0) return start + index;
  }
  return undefined;
}

/** Just behind the closing quotation mark of the string that starts there. */
// No regular expression: on a string of some million characters it would run out of stack.
export function stringEnd(text: string, start: number): number {
  for (let quote = text.indexOf('"', start + 1); quote >= 0; quote = text.indexOf('"', quote + 1)) {
    let backslashes = 0;
    while (text[quote - 1 - backslashes] === '\\') backslashes++;
    if (backslashes % 2 === 0) return quote + 1;
  }
  return text.length;
}
