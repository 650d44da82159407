import { CODES, type MessageValues } from '../../dist/index.js';
import { VALUE_TYPES, type ValueName } from '../../dist/codes/values.js';

/** One call of `textsOf`. */
export interface Input {
  readonly code: number;
  readonly values?: MessageValues;
}

/** One kind of warm resolve, with the calls that it cycles through. */
export interface Case {
  readonly name: 'static' | 'plural' | 'date';
  readonly inputs: readonly Input[];
}

// So many different values that remembering the last results would not help.
const VALUE_COUNT = 64;
const DAY = 24 * 60 * 60 * 1000;

/** The number of every code, in an order without a pattern. */
export const CODE_NUMBERS: readonly number[] = shuffled(Object.values(CODES).map(({ value }) => value));

export const CASES: readonly Case[] = [
  { name: 'static', inputs: CODE_NUMBERS.map((code) => ({ code })) },
  {
    name: 'plural',
    inputs: numbered((index) => ({
      code: CODES.License_NoMoreActivations.value,
      values: { maxActivations: 1 + ((index * 37) % 1500) },
    })),
  },
  {
    name: 'date',
    inputs: numbered((index) => ({
      code: CODES.License_Expired.value,
      values: { expiryDate: new Date(Date.UTC(2026, 0, 1, 12) + index * 11 * DAY) },
    })),
  },
];

const SAMPLES = { date: new Date(Date.UTC(2026, 9, 31, 12)), number: 3, text: 'DESKTOP-AB12' } as const;

/** Every form of every code: where all candidates must say the same before their times mean anything. */
export const ALL_INPUTS: readonly Input[] = [
  ...CASES.flatMap(({ inputs }) => inputs),
  ...Object.values(CODES).flatMap(({ value: code, variants }) =>
    variants.map((variant): Input => ({
      code,
      values: isValueName(variant) ? { [variant]: SAMPLES[VALUE_TYPES[variant]] } : { operation: variant },
    })),
  ),
];

function isValueName(name: string): name is ValueName {
  return Object.hasOwn(VALUE_TYPES, name);
}

function numbered<T>(make: (index: number) => T): readonly T[] {
  return Array.from({ length: VALUE_COUNT }, (_, index) => make(index));
}

/** The same order in every run, so that runs can be compared. */
function shuffled(numbers: readonly number[]): readonly number[] {
  // A step that shares no factor with the length visits every place once.
  const step = [29, 31, 37].find((candidate) => numbers.length % candidate !== 0) ?? 1;
  return numbers.map((_, index) => numbers[(index * step) % numbers.length] ?? 0);
}
