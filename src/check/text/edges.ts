import { TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import type { Text } from '../text.ts';

/** A part of a text's value. */
export interface Part {
  readonly start: number;
  readonly end: number;
}

/** White space at an end of a text. */
export interface Edge extends Part {
  readonly side: 'begins' | 'ends';
}

// A byte order mark counts as white space for JavaScript, but not for a reader.
const WHITE_SPACE = /[^\S\ufeff]/;

/** White space at the ends of a text, also where it begins or ends with a plural's branches. None in a text of only spaces. */
export function edgeSpaces({ value, elements = [] }: Text): Edge[] {
  if (value.trim() === '') return [];
  return [...leadingSpaces(elements), ...trailingSpaces(elements)];
}

/** Whether a text has several literals, which may meet. */
export function hasSeams(text: Text): boolean {
  return !text.isPlain && text.literals.length > 1;
}

/** Whether two parts have a character in common. */
export function overlaps(a: Part, b: Part): boolean {
  return a.start < b.end && b.start < a.end;
}

/** How many characters at the beginning of a text match. */
export function leadingLength(text: string, character: RegExp): number {
  let length = 0;
  while (length < text.length && character.test(text.charAt(length))) length += 1;
  return length;
}

/** How many characters at the end of a text match. An expression for that could take quadratic time. */
export function trailingLength(text: string, character: RegExp): number {
  let length = 0;
  while (length < text.length && character.test(text.charAt(text.length - 1 - length))) length += 1;
  return length;
}

function* leadingSpaces(elements: readonly MessageFormatElement[]): Generator<Edge> {
  const first = elements[0];
  if (first === undefined) return;
  if ('options' in first) for (const { value } of Object.values(first.options)) yield* leadingSpaces(value);
  if (first.type !== TYPE.literal) return;
  const spaces = leadingLength(first.value, WHITE_SPACE);
  const start = first.location?.start.offset ?? 0;
  if (spaces > 0) yield { side: 'begins', start, end: start + spaces };
}

function* trailingSpaces(elements: readonly MessageFormatElement[]): Generator<Edge> {
  const last = elements.at(-1);
  if (last === undefined) return;
  if ('options' in last) for (const { value } of Object.values(last.options)) yield* trailingSpaces(value);
  if (last.type !== TYPE.literal) return;
  const spaces = trailingLength(last.value, WHITE_SPACE);
  const end = last.location?.end.offset ?? 0;
  if (spaces > 0) yield { side: 'ends', start: end - spaces, end };
}
