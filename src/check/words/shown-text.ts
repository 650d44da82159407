import type { Text } from '../text.ts';

// A letter that no language writes: a word that touches an inserted value is only a part of a word.
const GLUE = '\uA7F7';

const shownTexts = new WeakMap<Text, string>();

/**
 * What a reader sees of a text, every character where it stands in the value; the syntax between is NUL, and a letter where an
 * inserted value touches a word.
 */
export function shownText(text: Text): string {
  // Nearly every text is nothing but words.
  if (text.isPlain) return text.value;
  const hit = shownTexts.get(text);
  if (hit !== undefined) return hit;
  const made = maskText(text);
  shownTexts.set(text, made);
  return made;
}

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
