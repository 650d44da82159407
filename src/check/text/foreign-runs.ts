import type { Part } from './edges.ts';
import type { Writing } from './writing.ts';

/** Letters of a script that is not the language's. */
export interface ForeignRun extends Part {
  readonly text: string;
  /** `mixed`: inside a word of the language. `script`: a word of a script that the language has no use for. `latin`: a word in Latin letters. */
  readonly kind: 'mixed' | 'script' | 'latin';
  /** The same with the letters of the language, where all of them look like one. */
  readonly lookAlike?: string;
}

// The names that all languages leave in Latin letters have digits, points, hyphens and ampersands inside: IPv4, Wi-Fi, R&D.
const LATIN = /\p{sc=Latn}[\p{sc=Latn}\p{Mn}\p{Nd}]*(?:[-.&+\u2010\u2011]\p{sc=Latn}[\p{sc=Latn}\p{Mn}\p{Nd}]*)*/gu;
const OTHERS = /(?:(?!\p{sc=Latn})[\p{L}\p{M}])+/gu;

/** Letters that look alike in two scripts, in the same order. */
const LOOK_ALIKES: readonly (readonly [string, string, string, string])[] = [
  ['Latn', 'ABCEHIJKMOPSTXYaceijopsxy', 'Cyrl', 'АВСЕНІЈКМОРЅТХУасеіјорѕху'],
  ['Latn', 'ABEHIKMNOPTXYZaiknopuvx', 'Grek', 'ΑΒΕΗΙΚΜΝΟΡΤΧΥΖαικηορυνχ'],
  ['Cyrl', 'АВЕНІКМОРТХаікорх', 'Grek', 'ΑΒΕΗΙΚΜΟΡΤΧαικορχ'],
];

/** The letters of other scripts in a text, in its order. */
export function findForeignRuns(text: string, writing: Writing): ForeignRun[] {
  if (!writing.foreignLetter.test(text)) return [];
  const runs: ForeignRun[] = [];
  const isLatin = writing.scripts.includes('Latn');
  if (!isLatin) {
    for (const { index, 0: word } of text.matchAll(LATIN)) runs.push(toLatinRun(text, index, word, writing));
  }
  for (const { index, 0: letters } of text.matchAll(OTHERS)) {
    for (const part of foreignParts(letters, writing)) {
      const run = toOtherRun(text, { start: index + part.start, end: index + part.end }, writing);
      if (run !== undefined) runs.push(run);
    }
  }
  return runs.toSorted((a, b) => a.start - b.start);
}

function toLatinRun(text: string, start: number, word: string, writing: Writing): ForeignRun {
  const end = start + word.length;
  const lookAlike = toOwnLetters(word, writing);
  const [before, behind] = [touchesBefore(text, start, writing), touchesBehind(text, end, writing)];
  const isMixed =
    !writing.joinsWords &&
    (before || behind) &&
    !isName(word, lookAlike, writing) &&
    (word.length <= 2 || lookAlike !== undefined || (before && behind));
  return {
    start,
    end,
    text: word,
    kind: isMixed ? 'mixed' : 'latin',
    ...(lookAlike === undefined ? {} : { lookAlike }),
  };
}

/** An abbreviation or a name, to which languages add their articles and endings: `الـVPN`. */
function isName(word: string, lookAlike: string | undefined, { scripts }: Writing): boolean {
  if (!/\p{Lu}/u.test(word)) return false;
  const looksAlike = LOOK_ALIKES.some(([, , script]) => scripts.includes(script));
  if (word.length === 1) return !looksAlike;
  return lookAlike === undefined || !/\p{Ll}/u.test(word);
}

function toOtherRun(text: string, { start, end }: Part, writing: Writing): ForeignRun | undefined {
  const word = text.slice(start, end);
  const isMixed = touchesBefore(text, start, writing) || touchesBehind(text, end, writing);
  if (/^\p{sc=Grek}$/u.test(word)) {
    // Greek letters are signs in all languages: β-Version, α版, kΩ, μm.
    if (!isMixed || writing.joinsWords || /[Ωμ]/.test(word)) return undefined;
  }
  const lookAlike = toOwnLetters(word, writing);
  return {
    start,
    end,
    text: word,
    kind: isMixed ? 'mixed' : 'script',
    ...(lookAlike === undefined ? {} : { lookAlike }),
  };
}

/** The stretches of a word whose letters are foreign. */
function foreignParts(word: string, { foreignLetter }: Writing): Part[] {
  const parts: Part[] = [];
  let offset = 0;
  for (const character of word) {
    const [start, end] = [offset, offset + character.length];
    offset = end;
    const last = parts.at(-1);
    // Marks that all scripts share belong to the letter in front of them.
    const isForeign = foreignLetter.test(character) || (last?.end === start && /\p{sc=Zinh}/u.test(character));
    if (!isForeign) continue;
    if (last?.end === start) parts.splice(-1, 1, { start: last.start, end });
    else parts.push({ start, end });
  }
  return parts;
}

function touchesBefore(text: string, start: number, { ownLetter }: Writing): boolean {
  return ownLetter.test(Array.from(text.slice(Math.max(0, start - 2), start)).at(-1) ?? '');
}

function touchesBehind(text: string, end: number, { ownLetter }: Writing): boolean {
  return ownLetter.test(String.fromCodePoint(text.codePointAt(end) ?? 0));
}

function toOwnLetters(word: string, { scripts }: Writing): string | undefined {
  for (const [script, letters, otherScript, others] of LOOK_ALIKES) {
    const translated = scripts.includes(script)
      ? transliterate(word, others, letters)
      : scripts.includes(otherScript)
        ? transliterate(word, letters, others)
        : undefined;
    if (translated !== undefined) return translated;
  }
  return undefined;
}

function transliterate(word: string, from: string, to: string): string | undefined {
  const letters = Array.from(word).map((letter) => to[from.indexOf(letter)]);
  return letters.includes(undefined) ? undefined : letters.join('');
}
