import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { MAX_TEXT_LENGTH } from '../../bundle/text.ts';
import { keptByText } from '../kept.ts';
import type { Text } from '../text.ts';

/** A part of a text's value. */
export interface Part {
  readonly start: number;
  readonly end: number;
}

/** Why a text is too much for a careful reader, and where it begins to be. */
export interface Excess extends Part {
  readonly message: string;
}

const MAX_DEPTH = 10;
const MAX_ELEMENTS = 100;

/**
 * The syntax tree of a text, also of one whose only faults are a missing `other` or a wrong skeleton. `undefined` where the
 * text has any other fault of syntax, and where it is too complex to be worth a closer look.
 */
export function treeOf(text: Text): readonly MessageFormatElement[] | undefined {
  return findExcess(text) === undefined ? parsedTree(text) : undefined;
}

/** Whether a text is too long, too deep or has too many elements. */
export function findExcess(text: Text): Excess | undefined {
  return hasOnlyWords(text) ? undefined : (excessOf(text) ?? undefined);
}

const excessOf = keptByText((text) => measure(text) ?? null);

/** Where an element or a branch stands in the value. */
export function partOf({ location }: Pick<MessageFormatElement, 'location'>): Part {
  return { start: location?.start.offset ?? 0, end: location?.end.offset ?? 0 };
}

/** Whether a text is nothing but words, as nearly all are. Such a text costs no closer look. */
export function hasOnlyWords(text: Text): boolean {
  return text.isPlain || text.elements?.every(({ type }) => type === TYPE.literal) === true;
}

function parsedTree(text: Text): readonly MessageFormatElement[] | undefined {
  const { elements, syntaxError } = text;
  return elements !== undefined || syntaxError === undefined ? elements : (forgivenTreeOf(text) ?? undefined);
}

const forgivenTreeOf = keptByText(({ syntaxError, value }) =>
  isForgivable(syntaxError?.reason ?? '') ? (parseForgivingly(value) ?? null) : null,
);

/** Faults of structure have names in capitals; what the skeleton's reader throws has a sentence. */
function isForgivable(reason: string): boolean {
  return reason === 'MISSING_OTHER_CLAUSE' || !/^[A-Z_]+$/.test(reason);
}

function parseForgivingly(value: string): readonly MessageFormatElement[] | undefined {
  try {
    return parse(value, {
      captureLocation: true,
      ignoreTag: true,
      requiresOtherClause: false,
      shouldParseSkeletons: false,
    });
  } catch {
    return undefined;
  }
}

function measure(text: Text): Excess | undefined {
  const { length } = text.value;
  if (length > MAX_TEXT_LENGTH) {
    const message = `The text has ${length} characters; more than ${MAX_TEXT_LENGTH} are never shown.`;
    return { start: MAX_TEXT_LENGTH, end: length, message };
  }
  // A list of what is still to be seen instead of a recursion, which a deep tree would carry too far.
  const open = (parsedTree(text) ?? []).map((element) => ({ element, depth: 1 })).toReversed();
  for (let count = 1, next = open.pop(); next !== undefined; next = open.pop(), count += 1) {
    const { element, depth } = next;
    if (count > MAX_ELEMENTS) {
      return { ...partOf(element), message: `The text has more than ${MAX_ELEMENTS} elements.` };
    }
    if (!('options' in element)) continue;
    if (depth > MAX_DEPTH) {
      return { ...partOf(element), message: `Plurals and selects are nested more than ${MAX_DEPTH} deep.` };
    }
    for (const option of Object.values(element.options).toReversed()) {
      for (const child of option.value.toReversed()) open.push({ element: child, depth: depth + 1 });
    }
  }
  return undefined;
}
