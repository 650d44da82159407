import { defineTextCheck } from '../define-check.ts';
import { codePointName } from './code-point.ts';
import { unusualTexts } from './unusual-texts.ts';
import { wordingOf } from './wording.ts';
import { writingOf } from './writing.ts';

// Nearly all characters that may match lie in these ranges; one look at the text spares the slow expression.
const MAY_BE_INVISIBLE =
  /[\u00ad\u115f\u1160\u17b4\u17b5\u180e\u2061-\u206f\u3164\ud800-\uf8ff\uffa0\ufff0-\ufffc]|\u034f|[\u180b-\u180d]|\u180f|[\ufe00-\ufe0f]/;
// Characters without a shape, and those for private use; not those that checks of their own are about.
const INVISIBLE =
  /(?![\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\u{e0000}-\u{e007f}])[\p{Default_Ignorable_Code_Point}\p{Co}\ufffc]/gu;
const VARIATION_SELECTOR = /^\p{Variation_Selector}$/u;
const HAS_VARIANTS = /[\p{Emoji}\p{P}\p{S}\p{sc=Hani}\p{sc=Mong}\p{sc=Mymr}\p{sc=Phag}]$/u;

export const invisibleCharacter = defineTextCheck({
  kind: 'invisible-character',
  severity: 'warning',
  title: 'Character that may not show',
  explanation:
    'Soft hyphens, fillers and characters for private use show nothing or a box on many devices, and searches do not find the word they stand in. Delete them.',
  example: { wrong: 'Lizenz\\u00ADschlüssel', right: 'Lizenzschlüssel' },
  select: unusualTexts,
  *runText(text, context) {
    if (!MAY_BE_INVISIBLE.test(text.value)) return;
    const letters = writingOf(context)?.letters;
    for (const literal of wordingOf(text, context)) {
      for (const { index, 0: character } of literal.text.matchAll(INVISIBLE)) {
        if (letters?.has(character)) continue;
        const before = literal.text.slice(Math.max(0, index - 2), index);
        if (VARIATION_SELECTOR.test(character) && HAS_VARIANTS.test(before)) continue;
        yield {
          start: literal.start + index,
          end: literal.start + index + character.length,
          message: `Not every device shows this character (${codePointName(character)}).`,
        };
      }
    }
  },
});
