import { keptByText } from '../kept.ts';
import type { Text } from '../text.ts';

// A letter that no language writes: a word that touches an inserted value is only a part of a word.
export const GLUE = '\uA7F7';

/**
 * What a reader sees of a text, every character where it stands in the value; the syntax between is NUL, and a letter where an
 * inserted value touches a word.
 */
export function shownText(text: Text): string {
  // Nearly every text is nothing but words.
  return text.isPlain ? text.value : keptMask(text);
}

const keptMask = keptByText(maskText);

function maskText({ value, literals }: Text): string {
  let visible = '';
  for (const { text, start } of literals.toSorted((a, b) => a.start - b.start)) {
    visible += maskSyntax(value.slice(visible.length, start));
    visible += value.slice(start, start + text.length);
  }
  return visible + maskSyntax(value.slice(visible.length));
}

function maskSyntax(syntax: string): string {
  if (syntax.length < 2) return syntax === '#' ? GLUE : '\0'.repeat(syntax.length);
  const first = /^[{#]/.test(syntax) ? GLUE : '\0';
  const last = /[}#]$/.test(syntax) ? GLUE : '\0';
  return first + '\0'.repeat(syntax.length - 2) + last;
}
