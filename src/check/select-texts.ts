import type { CheckContext } from './context.ts';
import type { Text } from './text.ts';

/** Selects the texts whose value matches: a plain expression that finds nothing in nearly all of them. */
export function textsMatching(pattern: RegExp): (context: CheckContext) => readonly Text[] {
  return ({ texts }) => texts.filter(({ value }) => pattern.test(value));
}

/** Whether a text is shown exactly as it is written: it has no placeholder, and no apostrophe that could quote. */
export function isShownAsWritten({ value, literals }: Text): boolean {
  return literals.length === 1 && literals[0]?.text.length === value.length && !value.includes("'");
}

/** A table by code unit with 1 for each of some characters: looking up is many times faster than an expression of Unicode. */
export function tableOf(isMember: (character: string) => boolean): Uint8Array {
  return Uint8Array.from({ length: 0x1_00_00 }, (_, code) => Number(isMember(String.fromCharCode(code))));
}
