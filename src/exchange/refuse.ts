import type { ExchangeFile, Refusal, Unit } from './exchange.ts';

/** Finds what a format cannot carry in one string: a few words such as `the character U+0000`, or nothing. */
export type FindUnfit = (text: string) => string | undefined;

/** Every place of a file with something that a format cannot carry, which `reason` tells why: `XML has no way to write it`. */
export function findRefusals({ units }: ExchangeFile, findUnfit: FindUnfit, reason: string): Refusal[] {
  return units.flatMap((unit) =>
    Object.entries(partsOf(unit)).flatMap(([part, text]) => {
      const unfit = text === undefined ? undefined : findUnfit(text);
      return unfit === undefined ? [] : [{ key: unit.key, reason: `${part} has ${unfit}; ${reason}` }];
    }),
  );
}

function partsOf({ key, english, target, previousEnglish, notes }: Unit): Readonly<Record<string, string | undefined>> {
  return {
    'the key': key,
    'the English text': english,
    'the translation': target,
    'the English text of before': previousEnglish,
    'a note': notes.join('\n'),
  };
}

/** Names the first character that an expression finds, which must have the flag `u`. */
export function findCharacter(text: string, unfit: RegExp): string | undefined {
  const code = unfit.exec(text)?.[0].codePointAt(0);
  return code === undefined ? undefined : `the character U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Half of a surrogate pair, which no file of Unicode text can hold. */
export const HALF_CHARACTER = /\p{Surrogate}/u;
