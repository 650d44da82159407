import { CODE_NAMES, CODES, type CodeName } from './index.ts';

/** What is known about an input that should be a code. */
export interface FoundCode {
  /** The code itself, or the generic code of the range that an unknown number lies in. */
  readonly name: CodeName;
  /** The number that was asked for; that of `UnknownError` where the input is no number. */
  readonly number: number;
  readonly known: boolean;
}

/** The ranges that the vendor reserves for each category, with the code that speaks for the whole range. */
const RANGES: readonly { readonly from: number; readonly to: number; readonly name: CodeName }[] = [
  { from: 1, to: 99, name: 'RequestBlocked_Error' },
  { from: 100, to: 199, name: 'ConnectionToServer_Error' },
  { from: 200, to: 1899, name: 'License_Error' },
  { from: 1900, to: 1999, name: 'Customer_Error' },
  { from: 2200, to: 2220, name: 'ProductProperties_Error' },
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
  const key = typeof input === 'number' ? input : (numberIn(input) ?? input);
  const name = NAMES.get(key);
  if (name !== undefined) return { name, number: CODES[name].value, known: true };
  const number = typeof key === 'number' && Number.isFinite(key) ? key : CODES.UnknownError.value;
  const range = RANGES.find(({ from, to }) => key === number && number >= from && number <= to);
  return { name: range?.name ?? 'UnknownError', number, known: false };
}

function numberIn(input: unknown): number | undefined {
  if (typeof input === 'bigint') return Number(input);
  return typeof input === 'string' && /^\s{0,9}-?\d{1,15}\s{0,9}$/.test(input) ? Number(input) : undefined;
}
