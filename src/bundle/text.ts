import { parse, TYPE, type DateElement, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { isValueName, VALUE_TYPES, type ValueType, type VariantName } from '../codes/values.ts';
import type { CompiledText } from './bundle.ts';
import { FORMATS } from './formats.ts';

/** The outcome of reading one text: what to show, or what is wrong with it in one sentence. */
export type ReadText =
  | { readonly text: CompiledText; readonly problem?: undefined }
  | { readonly text?: undefined; readonly problem: string };

/** In UTF-16 code units. No honest text is nearly as long, and the parser is recursive. */
export const MAX_TEXT_LENGTH = 10_000;

/**
 * Parses a text of the bundle format. A base form (no variant) and the form of an operation have no arguments; the form of
 * a value has that value alone, in its own type. Never throws.
 */
export function readText(text: unknown, variant?: VariantName): ReadText {
  if (typeof text !== 'string') return { problem: `expected a text, found ${typeof text}` };
  if (!/[\p{L}\p{N}\p{P}\p{S}]/u.test(text)) return { problem: 'the text is empty' };
  if (/\p{Cc}/u.test(text)) return { problem: 'the text has a control character or a line break' };
  if (text.length > MAX_TEXT_LENGTH) return { problem: `the text is longer than ${MAX_TEXT_LENGTH} characters` };
  let elements: MessageFormatElement[];
  try {
    elements = parse(text, { captureLocation: false, ignoreTag: true });
  } catch (error) {
    return { problem: `not valid ICU MessageFormat: ${error instanceof Error ? error.message : String(error)}` };
  }
  const problem = findArgumentProblem(elements, variant);
  if (problem !== undefined) return { problem };
  const [first] = elements;
  return { text: elements.length === 1 && first?.type === TYPE.literal ? first.value : elements };
}

function findArgumentProblem(elements: readonly MessageFormatElement[], variant?: VariantName): string | undefined {
  for (const element of elements) {
    if (element.type === TYPE.literal || element.type === TYPE.pound) continue;
    if (element.value !== variant || variant === undefined || !isValueName(variant)) {
      return `the value {${element.value}} is not available in this form`;
    }
    const type = VALUE_TYPES[variant];
    if (!suits(element, type)) return `{${element.value}} is a ${type} and cannot be written in this way`;
    if (element.type !== TYPE.plural) continue;
    for (const option of Object.values(element.options)) {
      const problem = findArgumentProblem(option.value, variant);
      if (problem !== undefined) return problem;
    }
  }
  return undefined;
}

function suits(element: MessageFormatElement, type: ValueType): boolean {
  if (element.type === TYPE.date) {
    return type === 'date' && suitsDate(element);
  }
  if (element.type === TYPE.number) {
    return type === 'number' && (typeof element.style !== 'string' || Object.hasOwn(FORMATS.number, element.style));
  }
  if (element.type === TYPE.plural) return type === 'number';
  return element.type === TYPE.argument && type === 'text';
}

/** A named style, or a skeleton that means the same in every language: `j` stands for the language's own hours. */
function suitsDate({ style }: DateElement): boolean {
  if (typeof style === 'string') return Object.hasOwn(FORMATS.date, style);
  return style === undefined || style === null || !/[jJC]/.test(style.pattern);
}
