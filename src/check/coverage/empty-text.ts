import { TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { defineTextCheck, type TextFinding } from '../define-check.ts';
import { textsWith } from '../select-texts.ts';
import { SYNTAX } from '../signs.ts';

// White space, what is invisible by definition, and the pattern of Braille without a dot.
const BLANK = /^[\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\u2800]*$/u;
// Halves of characters beyond U+FFFF may be blank.
const SURELY_SHOWN = /[^\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\p{Cs}\u2800]/u;

export const emptyText = defineTextCheck({
  kind: 'empty-text',
  severity: 'error',
  title: 'Empty text',
  explanation:
    'A text shows nothing: it is empty, has only spaces or invisible characters, or is empty for some number. Translate it, or delete a variant that is not needed.',
  example: { wrong: '"retry": " "', right: '"retry": "Try again"' },
  select: textsWith(SYNTAX, { no: SURELY_SHOWN }),
  *runText({ value, elements }) {
    if (BLANK.test(value)) yield { message: 'The text is empty.' };
    else if (elements !== undefined) yield* emptyBranches(elements);
  },
});

/** The branches with which a text comes out empty; none where something is shown beside them. */
function emptyBranches(elements: readonly MessageFormatElement[]): TextFinding[] {
  const findings: TextFinding[] = [];
  for (const element of elements) {
    if (element.type === TYPE.literal && BLANK.test(element.value)) continue;
    if (element.type !== TYPE.plural && element.type !== TYPE.select) return [];
    const empty = Object.entries(element.options).flatMap(([name, { value, location }]) => {
      const isBlank = value.every((part) => part.type === TYPE.literal && BLANK.test(part.value));
      if (!isBlank) return emptyBranches(value);
      const place = location === undefined ? {} : { start: location.start.offset, end: location.end.offset };
      return [{ ...place, message: `The text is empty for “${name}”.` }];
    });
    // One element that always shows something is enough.
    if (empty.length === 0) return [];
    findings.push(...empty);
  }
  return findings;
}
