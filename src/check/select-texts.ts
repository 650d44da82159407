import type { CheckContext } from './context.ts';
import type { Text } from './text.ts';

/** Selects the texts whose value matches: a plain expression that finds nothing in nearly all of them. */
export function textsMatching(pattern: RegExp): (context: CheckContext) => readonly Text[] {
  return ({ texts }) => texts.filter(({ value }) => pattern.test(value));
}

/** A table by code unit with 1 for each of some characters: looking up is many times faster than an expression of Unicode. */
export function tableOf(isMember: (character: string) => boolean): Uint8Array {
  return Uint8Array.from({ length: 0x1_00_00 }, (_, code) => Number(isMember(String.fromCharCode(code))));
}
