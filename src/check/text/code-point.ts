/** How Unicode names a character: `U+200B`. Of a longer text the first character counts. */
export function codePointName(text: string): string {
  return `U+${(text.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
