import type { Sign } from '../signs.ts';
import type { Part } from './edges.ts';
import type { Writing } from './writing.ts';

/** Characters that are the bytes of other ones, read with a wrong encoding. */
export interface Garbled extends Part {
  /** What was meant. */
  readonly decoded: string;
}

/** The bytes above ASCII of the characters of an encoding. */
type Encoding = ReadonlyMap<string, number>;

interface Tables {
  /** Windows-1252, and Latin-1 where that differs from it. */
  readonly western: Encoding;
  readonly cyrillic: Encoding;
  /** One character of two to four bytes in Western disguise. */
  readonly westernSequence: RegExp;
  /** Three or more Cyrillic letters in Cyrillic disguise: fewer could be an abbreviation in quotation marks. */
  readonly cyrillicSequence: RegExp;
}

// The first and the second byte of a character, as they look in Western disguise.
const WESTERN = { first: /[\u00c2-\u00f4]/, next: /[\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/ };
const MAY_BE_WESTERN = new RegExp(WESTERN.first.source + WESTERN.next.source);
const MAY_BE_CYRILLIC = /(?:[РС][^\sа-яА-Я]){3}/;

/** What a garbled text has, and few others. */
export const GARBLED: readonly Sign[] = [WESTERN, /[РС]/];

/** Punctuation and signs that any language has. */
const COMMON_SIGN =
  /[\u00a0-\u00bf\u00d7\u00f7\u060c\u061b\u061f\u0964\u2009-\u206f\u20ac\u2116\u2122\u2190-\u2193\u3000-\u3011\uff01-\uff1f\ufeff]/;

/** What never stands right behind a letter, unlike closing quotation marks, spaces, signs of footnotes and letters. */
const NEVER_BEHIND_LETTER = /[\u0080-\u009f¡¢£¤¥¦§¨©¬¯´µ¶¸¼½¾¿ƒˆ˜‰€]/;

// The characters of the bytes that go on with a sequence of UTF-8, from 0x80; not every platform decodes these encodings rightly.
const WINDOWS_1252_TAILS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const WINDOWS_1251_TAILS = 'ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\u0098™љ›њќћџ\u00a0ЎўЈ¤Ґ¦§Ё©Є«¬\u00ad®Ї°±Ііґµ¶·ё№є»јЅѕї';

let tables: Tables | undefined;

/**
 * The garbled stretches of a text. Each is proven twice: its characters are the bytes of a letter of the language or of a common
 * sign in UTF-8, and no correct text has these characters side by side. `Ã©` is é, but “NÃO” and “«Ã»” may be meant.
 */
export function findGarbled(text: string, writing: Writing): Garbled[] {
  const found: Garbled[] = [];
  if (MAY_BE_WESTERN.test(text)) found.push(...findWestern(text, writing));
  if (writing.scripts.includes('Cyrl') && MAY_BE_CYRILLIC.test(text)) {
    tables ??= createTables();
    for (const { index, 0: written } of text.matchAll(tables.cyrillicSequence)) {
      const decoded = decode(written, tables.cyrillic);
      const isWord =
        decoded !== undefined && Array.from(decoded).every((character) => isOfLanguage(character, writing));
      if (isWord) found.push({ start: index, end: index + written.length, decoded });
    }
  }
  return found;
}

/** Sequences that touch are one stretch, and one that is impossible proves them all. */
function findWestern(text: string, writing: Writing): Garbled[] {
  tables ??= createTables();
  const stretches: (Garbled & { readonly isProven: boolean })[] = [];
  for (const { index, 0: written } of text.matchAll(tables.westernSequence)) {
    const decoded = decode(written, tables.western);
    if (decoded === undefined || !isOfLanguage(decoded, writing)) continue;
    const isProven = isImpossible(written, text, index, writing);
    const end = index + written.length;
    const last = stretches.at(-1);
    if (last?.end !== index) stretches.push({ start: index, end, decoded, isProven });
    else {
      const joined = { start: last.start, end, decoded: last.decoded + decoded, isProven: last.isProven || isProven };
      stretches.splice(-1, 1, joined);
    }
  }
  return stretches.filter(({ isProven }) => isProven);
}

function isOfLanguage(character: string, { letters, ownLetter, tag }: Writing): boolean {
  if (COMMON_SIGN.test(character)) return true;
  if (letters.has(character) || letters.has(character.toLocaleLowerCase(tag))) return true;
  return ownLetter.test(character) && (letters.size === 0 || /\p{sc=Hani}/u.test(character));
}

/** Whether no correct text of the language has a sequence at its place. */
function isImpossible(written: string, text: string, index: number, { scripts }: Writing): boolean {
  if (NEVER_BEHIND_LETTER.test(written.slice(1))) return true;
  const before = text.slice(Math.max(0, index - 1), index);
  // A language of another script has Latin letters in foreign words alone, which begin with plain ones.
  if (!scripts.includes('Latn')) return !/\p{sc=Latn}$/u.test(before);
  const behind = text[index + written.length] ?? '';
  if (/[ÂÃ]\u00a0/.test(written) && !/\p{L}$/u.test(before)) return true;
  // Two bytes begin with a capital letter, which no word has behind a small one.
  if (written.length === 2 && /\p{Ll}$/u.test(before)) return true;
  return !written.endsWith('’') && /^\p{Ll}/u.test(behind);
}

function decode(written: string, encoding: Encoding): string | undefined {
  const bytes = Uint8Array.from(written, (character) => encoding.get(character) ?? 0);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function createTables(): Tables {
  const western = new Map(Array.from(WINDOWS_1252_TAILS, (character, index) => [character, 0x80 + index]));
  for (let byte = 0x80; byte < 0x100; byte += 1) western.set(String.fromCharCode(byte), byte);
  const cyrillic = new Map(Array.from(WINDOWS_1251_TAILS, (character, index) => [character, 0x80 + index]));
  const tail = `[\u0080-\u00bf${WINDOWS_1252_TAILS}]`;
  return {
    western,
    cyrillic: cyrillic.set('Р', 0xd0).set('С', 0xd1),
    westernSequence: new RegExp(`[\u00c2-\u00df]${tail}|[\u00e0-\u00ef]${tail}{2}|[\u00f0-\u00f4]${tail}{3}`, 'g'),
    cyrillicSequence: new RegExp(`(?:[РС][${WINDOWS_1251_TAILS}]){3,}`, 'g'),
  };
}
