import type { CheckContext } from '../context.ts';
import { keptByText } from '../kept.ts';
import type { Literal, Text } from '../text.ts';
import type { Part } from './edges.ts';
import { findGarbled } from './garbled.ts';
import { findLinks } from './find-links.ts';
import { findMarkup } from './find-markup.ts';
import { writingOf } from './writing.ts';

// Neither a letter nor a digit nor a space.
const BLANK = '\ufffd';

/**
 * The literals of a text, with what is not wording at all blanked out: garbled characters, tags and addresses are found by
 * checks of their own, and are not to be found again for the letters in them.
 */
export const wordingOf = keptByText((text, context: CheckContext): readonly Literal[] => {
  const parts = [...garbledIn(text, context), ...findMarkup(text).filter(({ isCode }) => isCode), ...findLinks(text)];
  return parts.length === 0 ? text.literals : text.literals.map((literal) => blankOut(literal, parts));
});

function garbledIn({ literals }: Text, context: CheckContext): Part[] {
  const writing = writingOf(context);
  if (writing === undefined) return [];
  return literals.flatMap(({ text, start }) =>
    findGarbled(text, writing).map((part) => ({ start: start + part.start, end: start + part.end })),
  );
}

function blankOut(literal: Literal, parts: readonly Part[]): Literal {
  let { text } = literal;
  for (const part of parts) {
    const start = Math.max(0, part.start - literal.start);
    const end = Math.min(text.length, part.end - literal.start);
    if (start < end) text = text.slice(0, start) + BLANK.repeat(end - start) + text.slice(end);
  }
  return { ...literal, text };
}
