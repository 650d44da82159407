import { CODE_NAMES, CODES, type CodeName } from './index.ts';
import { integerIn } from './integer-in.ts';

/** What is known about an input that should be a code. */
export interface FoundCode {
  /** The code itself, or the generic code of the range that an unknown number lies in. */
  readonly name: CodeName;
  /** The number that was asked for; that of `UnknownError` where the input is no number. */
  readonly number: number;
  readonly known: boolean;
}

/** The ranges that the vendor reserves, with the code that speaks for the whole range. */
export const RANGES: readonly (readonly [from: number, to: number, name: CodeName])[] = [
  [1, 99, 'RequestBlocked_Error'],
  [100, 199, 'ConnectionToServer_Error'],
  [200, 1899, 'License_Error'],
  [1900, 1999, 'Customer_Error'],
  [2200, 2220, 'ProductProperties_Error'],
];

// A Map, so that `__proto__` and `constructor` are ordinary unknown names.
const NAMES: ReadonlyMap<unknown, CodeName> = /* @__PURE__ */ new Map<unknown, CodeName>(
  CODE_NAMES.flatMap((name): [unknown, CodeName][] => [
    [name, name],
    [CODES[name].value, name],
  ]),
);

/**
 * Finds a code by number, numeric string or name. Never throws: whatever is no code gives `UnknownError`, and an unknown
 * number the generic code of its range.
 */
export function findCode(input: unknown): FoundCode {
  const key = typeof input === 'bigint' ? Number(input) : (integerIn(input) ?? input);
  const name = NAMES.get(key);
  if (name !== undefined) return { name, number: CODES[name].value, known: true };
  const number = typeof key === 'number' && Number.isFinite(key) ? key : CODES.UnknownError.value;
  const range = RANGES.find(([from, to]) => key === number && number >= from && number <= to);
  return { name: range?.[2] ?? 'UnknownError', number, known: false };
}
