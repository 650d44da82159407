import { TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { VALUE_TYPES, type ValueName } from '../../codes/values.ts';
import type { CheckContext } from '../context.ts';
import { keptByText } from '../kept.ts';
import { allElements, type Text } from '../text.ts';
import { hasOnlyWords, partOf, treeOf, type Part } from './text-tree.ts';

/** An element that inserts a value. */
export type Argument = Exclude<MessageFormatElement, { readonly type: TYPE.literal | TYPE.pound | TYPE.tag }>;

/** An argument of a text, with what is needed to point at it and to name it. */
export interface Placeholder<A extends Argument = Argument> {
  readonly name: string;
  readonly argument: A;
  /** All of it, braces included. */
  readonly whole: Part;
  readonly namePart: Part;
  /** All of it, or the part before the branches: `{count, plural`. */
  readonly head: Part;
  /** As it is written, without the branches: `{count, plural, …}`. */
  readonly written: string;
}

const NONE: readonly Placeholder[] = [];

/** All arguments of a text, those inside plurals and selects included. None where the text cannot be read. */
export function placeholdersOf(text: Text): readonly Placeholder[] {
  return hasOnlyWords(text) ? NONE : findPlaceholders(text);
}

const findPlaceholders = keptByText((text): readonly Placeholder[] =>
  allElements(treeOf(text) ?? [])
    .filter(isArgument)
    .map((argument) => toPlaceholder(argument, text.value)),
);

/** The first placeholder of each name. */
export function firstOfEachName(list: readonly Placeholder[]): readonly Placeholder[] {
  return [...new Map(list.toReversed().map((placeholder) => [placeholder.name, placeholder])).values()].toReversed();
}

/** Narrows a placeholder to those of one type. */
export function isOfType<T extends Argument['type']>(
  placeholder: Placeholder,
  type: T,
): placeholder is Placeholder<Extract<Argument, { readonly type: T }>> {
  return placeholder.argument.type === type;
}

/** The value that a form is there for; a base form, the form of an operation and a label have none. */
export function declaredValue({ place }: Text): ValueName | undefined {
  const variant = 'variant' in place ? place.variant : undefined;
  return variant !== undefined && isValueName(variant) ? variant : undefined;
}

export function isValueName(name: string): name is ValueName {
  return Object.hasOwn(VALUE_TYPES, name);
}

/** The English text to compare a translation with, where there is one that can be read. English itself has none. */
export function referenceOf(text: Text, { isSource, english }: CheckContext): Text | undefined {
  const reference = isSource ? undefined : english.get(text.key);
  return reference === undefined || treeOf(reference) === undefined ? undefined : reference;
}

function isArgument(element: MessageFormatElement): element is Argument {
  return element.type !== TYPE.literal && element.type !== TYPE.pound && element.type !== TYPE.tag;
}

function toPlaceholder(argument: Argument, value: string): Placeholder {
  const whole = partOf(argument);
  const nameStart = value.indexOf(argument.value, whole.start);
  const namePart = { start: nameStart, end: nameStart + argument.value.length };
  const rest = value.slice(namePart.end, whole.end);
  const headLength = 'options' in argument ? (/^[^,]*,\W*\w+/.exec(rest)?.[0].length ?? 0) : rest.length;
  const head = { start: whole.start, end: namePart.end + headLength };
  const headWritten = value.slice(head.start, head.end);
  return {
    name: argument.value,
    argument,
    whole,
    namePart,
    head,
    written: 'options' in argument ? `${headWritten}, …}` : headWritten,
  };
}
