import { findPattern, WITHOUT_SPACES } from '../terms.ts';
import { coresOf, isIn } from './cores.ts';

/** Where a pattern matches, with the rest of the word that it allows for. */
export interface WordMatch {
  readonly pattern: string;
  readonly start: number;
  readonly end: number;
}

const WORD_BEHIND = /^[\p{L}\p{N}\p{M}]*/u;
const WORD_BEFORE = /[\p{L}\p{N}\p{M}]*$/u;

/** All matches of patterns, none overlapping another: longer patterns take their words first. In the order of the text. */
export function findWords(patterns: readonly string[], text: string): WordMatch[] {
  const lower = text.toLowerCase();
  const matches: WordMatch[] = [];
  let rest = text;
  for (const core of coresOf(patterns)) {
    if (!isIn(core, lower)) continue;
    const { pattern } = core;
    for (let match = findPattern(pattern, rest); match !== undefined; match = findPattern(pattern, rest)) {
      const { start, end } = wholeWord(pattern, rest, match);
      matches.push({ pattern, start, end });
      rest = rest.slice(0, start) + '\0'.repeat(end - start) + rest.slice(end);
    }
  }
  return matches.toSorted((a, b) => a.start - b.start);
}

/** Whether one of the patterns matches. */
export function hasWord(patterns: readonly string[], text: string): boolean {
  const lower = text.toLowerCase();
  const isSure = isLetterByLetter(text, lower);
  const isThere = coresOf(patterns).some(
    (core) => isIn(core, lower) && (isSure || findPattern(core.pattern, text) !== undefined),
  );
  return isThere || coresOf(patterns).some(({ pattern }) => findPattern(pattern, text) !== undefined);
}

/** Whether what stands in the text in lower case stands in the text: no case changes its length, and no letter has two halves. */
export function isLetterByLetter(text: string, lower: string): boolean {
  return lower.length === text.length && !/[\ud800-\udfff]/.test(text);
}

function wholeWord(
  pattern: string,
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): { readonly start: number; readonly end: number } {
  if (WITHOUT_SPACES.test(pattern)) return { start, end };
  const before = pattern.startsWith('*') ? (WORD_BEFORE.exec(text.slice(0, start))?.[0].length ?? 0) : 0;
  const behind = pattern.endsWith('*') ? (WORD_BEHIND.exec(text.slice(end))?.[0].length ?? 0) : 0;
  return { start: start - before, end: end + behind };
}
