import { parse, type MessageFormatElement, TYPE } from '@formatjs/icu-messageformat-parser';
import { MAX_TEXT_LENGTH } from '../bundle/text.ts';

/** A piece of a text: words to translate, or code that a translator moves but does not change. */
export interface TextPart {
  readonly text: string;
  readonly isCode: boolean;
}

/**
 * Takes a text apart. Code is each placeholder, and in a plural or select everything around the texts of its branches: its head, the
 * names of the branches, the braces. The parts put together are the text, character by character. A text that is not ICU
 * MessageFormat has no code.
 */
export function partsOf(text: string): readonly TextPart[] {
  const leaves = readLeaves(text);
  const parts: TextPart[] = [];
  let end = 0;
  for (const leaf of [...leaves, { start: text.length, end: text.length, isCode: false }]) {
    parts.push({ text: text.slice(end, leaf.start), isCode: true });
    parts.push({ text: text.slice(leaf.start, leaf.end), isCode: leaf.isCode });
    ({ end } = leaf);
  }
  return parts.filter((part) => part.text !== '');
}

/** Something that stands in a text, with nothing in it. */
interface Leaf {
  readonly start: number;
  readonly end: number;
  readonly isCode: boolean;
}

function readLeaves(text: string): readonly Leaf[] {
  const plain = [{ start: 0, end: text.length, isCode: false }];
  if (text.length > MAX_TEXT_LENGTH) return plain;
  try {
    const elements = parse(text, { captureLocation: true, ignoreTag: true, shouldParseSkeletons: false });
    // The parser's objects put branches that are called after a number first.
    return leavesOf(elements).toSorted((one, other) => one.start - other.start);
  } catch {
    return plain;
  }
}

function leavesOf(elements: readonly MessageFormatElement[]): readonly Leaf[] {
  return elements.flatMap((element): readonly Leaf[] => {
    if ('options' in element) return Object.values(element.options).flatMap(({ value }) => leavesOf(value));
    const { start, end } = element.location ?? {};
    if (start === undefined || end === undefined) return [];
    return [{ start: start.offset, end: end.offset, isCode: element.type !== TYPE.literal }];
  });
}
