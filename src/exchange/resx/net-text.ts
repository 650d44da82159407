import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { MAX_TEXT_LENGTH } from '../../bundle/text.ts';
import { isValueName, VALUE_TYPES, type ValueName } from '../../codes/values.ts';

/** A text as .NET has it, or why .NET cannot say the same. */
export type NetText =
  { readonly text: string; readonly reason?: undefined } | { readonly text?: undefined; readonly reason: string };

/**
 * A text of a bundle as the text of a .NET resource. That of a value is a composite format string, in which `{0}` is the value and a
 * brace is doubled; any other is shown as it is. Only what says exactly the same has one.
 */
export function toNetText(key: string, text: string): NetText {
  if (text.length > MAX_TEXT_LENGTH) return { reason: 'it is too long' };
  let elements: MessageFormatElement[];
  try {
    elements = parse(text, { captureLocation: false, ignoreTag: true });
  } catch {
    return { reason: 'it is not valid ICU MessageFormat' };
  }
  const value = valueOf(key);
  const parts: string[] = [];
  for (const element of elements) {
    if (element.type === TYPE.literal) {
      parts.push(value === undefined ? element.value : element.value.replaceAll(/[{}]/g, '$&$&'));
    } else if (element.type === TYPE.argument && element.value === value && VALUE_TYPES[value] === 'text') {
      parts.push('{0}');
    } else {
      return { reason: reasonFor(element) };
    }
  }
  const written = parts.join('');
  return fromNetText(key, written) === text ? { text: written } : { reason: 'its apostrophes would not come back' };
}

/** The text of a bundle that a .NET text stands for; `undefined` where it is no composite format string with `{0}` alone. */
export function fromNetText(key: string, written: string): string | undefined {
  const value = valueOf(key);
  if (value === undefined) return quote(written, '');
  const parts = written.split(/(\{\{|\}\}|\{0\})/);
  // Between two separators stands text, and text has no brace of its own.
  if (parts.some((part, index) => index % 2 === 0 && /[{}]/.test(part))) return undefined;
  const literals = parts.map((part) =>
    part === '{0}' ? undefined : part.replace(/^(?:\{\{|\}\})$/, (pair) => pair.charAt(0)),
  );
  return joinLiterals(literals)
    .map((literal, index, all) => quote(literal, index === all.length - 1 ? '' : '{'))
    .join(`{${value}}`);
}

/** Whether the text of a key is a composite format string. */
function valueOf(key: string): ValueName | undefined {
  const variant = /^codes\.[^.]*\.[^._]*_([^.]*)$/.exec(key)?.[1] ?? '';
  return isValueName(variant) ? variant : undefined;
}

/** The texts between the values, which are `undefined`. */
function joinLiterals(parts: readonly (string | undefined)[]): readonly string[] {
  const literals = [''];
  for (const part of parts) {
    if (part === undefined) literals.push('');
    else literals.push((literals.pop() ?? '') + part);
  }
  return literals;
}

/** Writes a literal text as ICU MessageFormat, with no more apostrophes than it takes. `next` is what follows. */
function quote(literal: string, next: string): string {
  return literal.replaceAll(/[{}][{}']*|'/g, (found, offset: number) => {
    if (found !== "'") return `'${found.replaceAll("'", "''")}'`;
    return /^['{}<>]/.test(literal.charAt(offset + 1) || next) ? "''" : found;
  });
}

function reasonFor({ type }: MessageFormatElement): string {
  switch (type) {
    case TYPE.plural:
      return '.NET has no plural forms';
    case TYPE.select:
      return '.NET has no choice between texts';
    case TYPE.date:
    case TYPE.time:
      return '.NET writes dates in another way';
    case TYPE.number:
      return '.NET writes numbers in another way';
    case TYPE.literal:
    case TYPE.argument:
    case TYPE.pound:
    case TYPE.tag:
      return 'it has a placeholder that is not its value';
  }
}
