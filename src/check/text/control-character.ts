import { defineTextCheck } from '../define-check.ts';
import { codePointName } from './code-point.ts';
import { edgeSpaces, overlaps } from './edges.ts';
import { unusualTexts } from './unusual-texts.ts';
import { wordingOf } from './wording.ts';
import { writingOf } from './writing.ts';

const CONTROL =
  /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}\u200b\u2060\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/u;
// Unpaired surrogates are `Cs`. The tags behind a black flag make the flag of a region.
const CONTROLS =
  /\u{1f3f4}[\u{e0020}-\u{e007e}]+\u{e007f}|[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}\u200b\u2060\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]+/gu;
const BREAK_HINTS = /^[\u200b\u2060]+$/;

export const controlCharacter = defineTextCheck({
  kind: 'control-character',
  severity: 'error',
  title: 'Control or invisible character',
  explanation:
    'Line breaks, tabs and other controls, zero-width spaces, byte order marks, tags and halves of characters are no part of a message; they cut words, hide from searches or show as boxes. Delete them.',
  example: { wrong: 'Try again.\\nContact support.', right: 'Try again. Contact support.' },
  select: unusualTexts,
  *runText(text, context) {
    if (!CONTROL.test(text.value)) return;
    const edges = edgeSpaces(text);
    // Where words stand without spaces, zero-width characters tell where a line may break.
    const takesBreakHints = writingOf(context)?.joinsWords ?? true;
    for (const literal of wordingOf(text, context)) {
      for (const { index, 0: written } of literal.text.matchAll(CONTROLS)) {
        if (written.startsWith('\u{1f3f4}') || (takesBreakHints && BREAK_HINTS.test(written))) continue;
        const part = { start: literal.start + index, end: literal.start + index + written.length };
        if (!edges.some((edge) => overlaps(edge, part))) yield { ...part, message: messageOf(written) };
      }
    }
  },
});

function messageOf(written: string): string {
  if (/^[\r\n\u0085\u2028\u2029]+$/.test(written)) return 'There is a line break inside the text.';
  if (/^\p{Cs}/u.test(written)) return `There is one half of a character (${codePointName(written)}).`;
  return `There is a character that does not show (${codePointName(written)}).`;
}
