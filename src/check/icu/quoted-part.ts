import { TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import type { Text } from '../text.ts';
import { declaredValue } from './placeholder.ts';
import { partOf, treeOf, type Part } from './text-tree.ts';

/** Characters between two ASCII apostrophes, which ICU takes as they are, and drops the apostrophes. */
export interface QuotedPart extends Part {
  /** Without the apostrophes. */
  readonly content: string;
  /** An apostrophe without a partner quotes all that follows it. */
  readonly isClosed: boolean;
}

// An apostrophe quotes only in front of a character of the syntax; two are one that is shown.
const QUOTED = /''|'(?<content>[<>{}](?:[^']|'')*)(?<end>'?)/g;
const QUOTED_IN_PLURAL = /''|'(?<content>[#<>{}](?:[^']|'')*)(?<end>'?)/g;

/** All quoted parts of a text, in its order. */
export function quotedPartsOf(text: Text): readonly QuotedPart[] {
  if (!text.value.includes("'")) return [];
  return [...quotedParts(treeOf(text) ?? [], text.value, false)];
}

/**
 * The quoted parts of a text that are no literals of its author: those that take away a placeholder, or show characters of
 * ICU's syntax that the text which it was made from does not show.
 */
export function swallowedParts(text: Text, reference: Text | undefined): readonly QuotedPart[] {
  const literals = reference === undefined ? [] : quotedPartsOf(reference);
  return quotedPartsOf(text).filter((part) => {
    if (literals.some(({ content }) => content === part.content)) return false;
    if (namesValue(part.content, text)) return true;
    return reference === undefined ? !part.isClosed : showsMore(part.content, reference);
  });
}

/** The first closing brace that no opening one belongs to, and that no apostrophes quote. */
export function findStrayBrace({ value }: Text, elements: readonly MessageFormatElement[]): Part | undefined {
  if (!value.includes('}')) return undefined;
  for (const element of elements) {
    if (element.type !== TYPE.literal) continue;
    const { start, end } = partOf(element);
    // Quoted characters give way to as many others, so that places stay the same.
    const words = value.slice(start, end).replaceAll(QUOTED, (quoted) => '.'.repeat(quoted.length));
    const index = words.indexOf('}');
    if (index !== -1) return { start: start + index, end: start + index + 1 };
  }
  return undefined;
}

function namesValue(content: string, text: Text): boolean {
  const declared = declaredValue(text);
  return declared !== undefined && content.includes(`{${declared}`);
}

function showsMore(content: string, reference: Text): boolean {
  const shown = [...shownCharacters(treeOf(reference) ?? [])].join('');
  return ['{', '}', '<', '>', '#'].some((character) => count(content, character) > count(shown, character));
}

function* shownCharacters(elements: readonly MessageFormatElement[]): Generator<string> {
  for (const element of elements) {
    if (element.type === TYPE.literal) yield element.value;
    else if ('options' in element) {
      for (const option of Object.values(element.options)) yield* shownCharacters(option.value);
    }
  }
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}

function* quotedParts(
  elements: readonly MessageFormatElement[],
  value: string,
  isInPlural: boolean,
): Generator<QuotedPart> {
  for (const element of elements) {
    if (element.type === TYPE.literal) {
      const { start, end } = partOf(element);
      yield* quotedIn(value.slice(start, end), start, isInPlural);
    } else if ('options' in element) {
      for (const option of Object.values(element.options)) {
        yield* quotedParts(option.value, value, element.type === TYPE.plural);
      }
    }
  }
}

function* quotedIn(written: string, offset: number, isInPlural: boolean): Generator<QuotedPart> {
  for (const { index, 0: all, groups } of written.matchAll(isInPlural ? QUOTED_IN_PLURAL : QUOTED)) {
    const content = groups?.['content'];
    if (content === undefined) continue;
    const start = offset + index;
    yield { start, end: start + all.length, content: content.replaceAll("''", "'"), isClosed: groups?.['end'] === "'" };
  }
}
