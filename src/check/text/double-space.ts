import { TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { defineTextCheck } from '../define-check.ts';
import { textsWith } from '../select-texts.ts';
import { edgeSpaces, hasSeams, leadingLength, overlaps, trailingLength, type Part } from './edges.ts';
import { wordingOf } from './wording.ts';

// Of any width, breaking or not; line breaks and tabs are control characters.
const SPACE = /[ \u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/;
const TWO_SPACES = /\s\s/;
const SPACES = /[ \u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]{2,}/g;

export const doubleSpace = defineTextCheck({
  kind: 'double-space',
  severity: 'error',
  title: 'Double space',
  explanation:
    'Two spaces in a row are a slip of the hand; a no-break space beside an ordinary one still lets the line break. Delete one.',
  example: { wrong: 'Try again.  Contact support.', right: 'Try again. Contact support.' },
  select: textsWith({ first: /\s/, next: /\s/ }),
  *runText(text, context) {
    const parts: Part[] = [];
    if (TWO_SPACES.test(text.value)) {
      for (const literal of wordingOf(text, context)) {
        for (const { index, 0: spaces } of literal.text.matchAll(SPACES)) {
          parts.push({ start: literal.start + index, end: literal.start + index + spaces.length });
        }
      }
    }
    if (hasSeams(text)) parts.push(...spacesAtSeams(text.elements ?? []));
    if (parts.length === 0) return;
    const edges = edgeSpaces(text);
    for (const part of parts) {
      if (edges.some((edge) => overlaps(edge, part))) continue;
      yield { ...part, message: 'There are several spaces in a row.' };
    }
  },
});

/** The spaces of a plural's branch that meet a space in front of or behind the plural. */
function* spacesAtSeams(elements: readonly MessageFormatElement[]): Generator<Part> {
  for (const [index, element] of elements.entries()) {
    if (!('options' in element)) continue;
    const hasSpaceBefore = trailingLength(literalValue(elements[index - 1]), SPACE) > 0;
    const hasSpaceBehind = leadingLength(literalValue(elements[index + 1]), SPACE) > 0;
    for (const { value } of Object.values(element.options)) {
      yield* spacesAtSeams(value);
      const [first, last] = [value[0], value.at(-1)];
      const leading = leadingLength(literalValue(first), SPACE);
      const trailing = trailingLength(literalValue(last), SPACE);
      const start = first?.location?.start.offset ?? 0;
      const end = last?.location?.end.offset ?? 0;
      if (hasSpaceBefore && leading > 0) yield { start, end: start + leading };
      if (hasSpaceBehind && trailing > 0) yield { start: end - trailing, end };
    }
  }
}

function literalValue(element: MessageFormatElement | undefined): string {
  return element?.type === TYPE.literal ? element.value : '';
}
