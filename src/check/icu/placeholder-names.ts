import { VALUE_TYPES } from '../../codes/values.ts';
import type { CheckContext } from '../context.ts';
import { keptByText } from '../kept.ts';
import { nearest } from '../nearest.ts';
import type { Text } from '../text.ts';
import {
  declaredValue,
  firstOfEachName,
  isValueName,
  placeholdersOf,
  referenceOf,
  type Placeholder,
} from './placeholder.ts';

/** What is wrong with the name of a placeholder. */
export interface WrongName {
  readonly placeholder: Placeholder;
  /**
   * `misspelt`: nearly the name of a value of this text. `extra`: a value, but not of this text, or nearly one.
   * `undeclared`: no value at all.
   */
  readonly fault: 'misspelt' | 'extra' | 'undeclared';
  /** What should stand there, where that can be said. */
  readonly expected: string | undefined;
}

/** The names of a text's placeholders compared with the value of its form and with English. */
export interface NameFaults {
  readonly wrong: readonly WrongName[];
  /** Placeholders of the English text that no placeholder of this text stands for, right or wrong. */
  readonly missing: readonly Placeholder[];
}

const VALUE_NAMES = Object.keys(VALUE_TYPES);
const NO_FAULTS: NameFaults = { wrong: [], missing: [] };

/** Judges all names of a text at once, so that a wrong name is not also a missing one. */
export const judgeNames = keptByText(compareNames);

function compareNames(text: Text, context: CheckContext): NameFaults {
  const own = placeholdersOf(text);
  const reference = referenceOf(text, context);
  const declared = declaredValue(text);
  const isRepeated = reference === undefined || context.isPartial || placeholdersOf(reference).length > 0;
  // Nearly every text has its one value, or none.
  if (own.length === 0 && reference === undefined) return NO_FAULTS;
  if (own.length > 0 && isRepeated && own.every(({ name }) => name === declared)) return NO_FAULTS;
  // What English should not have is a problem of English; a translation without it is right.
  const english = reference && firstOfEachName(placeholdersOf(reference)).filter(({ name }) => name === declared);
  const missing = (english ?? []).filter(({ name }) => own.every((placeholder) => placeholder.name !== name));
  const wrong = own.flatMap((placeholder): WrongName[] => {
    const { name } = placeholder;
    if (name === declared && isRepeated) return [];
    const fault = faultOf(name, declared);
    const expected = fault === 'misspelt' && name !== stemOf(name) ? english?.[0]?.written : undefined;
    if (fault === 'misspelt') return [{ placeholder, fault, expected: expected ?? declared }];
    return [{ placeholder, fault, expected: missing[0]?.written }];
  });
  return { wrong, missing: wrong.length > 0 ? [] : missing };
}

function faultOf(name: string, declared: string | undefined): WrongName['fault'] {
  if (isValueName(name)) return 'extra';
  const near = nearest(stemOf(name), VALUE_NAMES);
  if (near === undefined) return 'undeclared';
  return near === declared ? 'misspelt' : 'extra';
}

/** A comma of another script does not end the name: `{expiryDate，date，long}` is one long name. */
function stemOf(name: string): string {
  return /^[\p{L}\p{M}\p{N}_]+/u.exec(name)?.[0] ?? name;
}
