import { languageOf } from '../language.ts';
import type { Writing } from './writing.ts';

const DIGIT = /\p{Nd}/u;
const ASCII_DIGITS = '0123456789';

/** The digits that a language is written with beside those of ASCII. */
export interface OwnDigits {
  /** The ten that numbers are formatted with, from zero. */
  readonly formatted: string;
  readonly isOwn: (digit: string) => boolean;
}

const ownDigits = new Map<string, OwnDigits>();

/**
 * The digits of a language: those that it is formatted with, in general or where most of its readers live. Where both are those of
 * ASCII, any digits of its script: Hindi has its own and hardly uses them.
 */
export function ownDigitsOf({ tag, scripts }: Writing): OwnDigits {
  const hit = ownDigits.get(tag);
  if (hit !== undefined) return hit;
  const formatted = languageOf(tag).digits;
  const known = [formatted, languageOf(likelyTag(tag)).digits].join('');
  const ofScript = new RegExp(`[${scripts.map((name) => String.raw`\p{scx=${name}}`).join('')}]`, 'u');
  const hasOther = /[^0-9]/.test(known);
  const made: OwnDigits = {
    formatted,
    isOwn: (digit) => known.includes(digit) || (!hasOther && ofScript.test(digit)),
  };
  ownDigits.set(tag, made);
  return made;
}

/** The language with the region of most of its readers: `ar-EG` for `ar` and `ar-AE`, whose numbers are formatted otherwise. */
function likelyTag(tag: string): string {
  const { language, script } = new Intl.Locale(tag).maximize();
  const { script: likelyScript, region } = new Intl.Locale(language).maximize();
  return script === likelyScript && region !== undefined ? `${language}-${region}` : tag;
}

/** The same number with other digits, from zero; digits of ASCII by default. */
export function withDigits(text: string, digits: string = ASCII_DIGITS): string {
  const ten = Array.from(digits);
  return Array.from(text, (character) =>
    DIGIT.test(character) ? (ten[valueOfDigit(character)] ?? character) : character,
  ).join('');
}

/** Unicode puts the digits of a system side by side; zero has 0 or 6 as its last hexadecimal digit. */
function valueOfDigit(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  // The mathematical digits stand in five rows from U+1D7CE.
  if (code >= 0x1d7ce && code <= 0x1d7ff) return (code - 0x1d7ce) % 10;
  const row = code - (code % 16);
  return DIGIT.test(String.fromCodePoint(row)) ? code - row : code - row - 6;
}
