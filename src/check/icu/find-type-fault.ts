import { TYPE } from '@formatjs/icu-messageformat-parser';
import { VALUE_TYPES, type ValueType } from '../../codes/values.ts';
import type { CheckContext } from '../context.ts';
import type { Text } from '../text.ts';
import { readFormat } from './argument-format.ts';
import { declaredValue, isOfType, placeholdersOf, referenceOf, type Placeholder } from './placeholder.ts';
import { hasOneForm } from './plural-categories.ts';

/** What a placeholder with the right name should be. */
export interface PlaceholderTypeFault {
  readonly expected: string;
  /** Whether the value can never be written so; otherwise it is only not what English has. */
  readonly isUnusable: boolean;
}

/** The way of writing a value of each type that needs no choice. */
const PLAIN_FORMS: Readonly<Record<ValueType, (name: string) => string>> = {
  date: (name) => `{${name}, date, long}`,
  number: (name) => `{${name}, number}`,
  text: (name) => `{${name}}`,
};

/**
 * Compares the type and format of a placeholder with its value and with English. An app's own wording may choose another
 * format than the package; a translation of the package may not.
 */
export function findTypeFault(
  placeholder: Placeholder,
  text: Text,
  context: CheckContext,
): PlaceholderTypeFault | undefined {
  const { name } = placeholder;
  const declared = declaredValue(text);
  if (declared === undefined || name !== declared) return undefined;
  const reference = referenceOf(text, context);
  const english = (reference === undefined ? [] : placeholdersOf(reference)).filter(
    // What English cannot write so either is a problem of English.
    (other) => other.name === name && suits(other, VALUE_TYPES[declared]),
  );
  const expected = english[0]?.written ?? PLAIN_FORMS[VALUE_TYPES[declared]](name);
  if (!suits(placeholder, VALUE_TYPES[declared])) return { expected, isUnusable: true };
  if (reference === undefined || english.length === 0 || context.isPartial) return undefined;
  const own = readFormat(placeholder, text.value, context.rulesFrom).options;
  // A format that cannot be read differs from any other; that is a problem of its own.
  if (own === undefined) return undefined;
  const isSame = english.some(
    (other) =>
      other.argument.type === placeholder.argument.type &&
      pluralTypeOf(other) === pluralTypeOf(placeholder) &&
      isSameFormat(readFormat(other, reference.value, context.rulesFrom).options, own),
  );
  const isTranslated = english.some((other) => isRightForLanguage(placeholder, other, own, context));
  return isSame || isTranslated ? undefined : { expected, isUnusable: false };
}

/** As the resolver decides: no value is one of a few words, so that no text can choose by it with a select. */
function suits({ argument }: Placeholder, type: ValueType): boolean {
  if (argument.type === TYPE.date) return type === 'date';
  if (argument.type === TYPE.number || argument.type === TYPE.plural) return type === 'number';
  return type === 'text' && argument.type === TYPE.argument;
}

/** A language may need a plural where English has none, and none where its nouns have one form after any number. */
function isRightForLanguage(own: Placeholder, english: Placeholder, format: object, context: CheckContext): boolean {
  if (isOfType(own, TYPE.plural)) return own.argument.pluralType === 'cardinal' && isOfType(english, TYPE.number);
  if (!isOfType(own, TYPE.number) || !isOfType(english, TYPE.plural)) return false;
  return isSameFormat(format, {}) && hasOneForm(context, english.argument.pluralType);
}

function pluralTypeOf(placeholder: Placeholder): string | undefined {
  return isOfType(placeholder, TYPE.plural) ? placeholder.argument.pluralType : undefined;
}

function isSameFormat(a: object | undefined, b: object): boolean {
  return a === undefined || a === b || canonical(a) === canonical(b);
}

/** The same whatever the order of the fields, as in the skeletons `yMMMd` and `dMMMy`. */
function canonical(options: object): string {
  return JSON.stringify(Object.entries(options).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
