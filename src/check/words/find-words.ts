import { findPattern, WITHOUT_SPACES } from '../terms.ts';
import { coresOf, placeOf, type Core } from './cores.ts';

interface Match {
  readonly start: number;
  readonly end: number;
}

/** Where a pattern matches, with the rest of the word that it allows for. */
export interface WordMatch extends Match {
  readonly pattern: string;
}

const WORD_BEHIND = /^[\p{L}\p{N}\p{M}]*/u;
const WORD_BEFORE = /[\p{L}\p{N}\p{M}]*$/u;

/** All matches of patterns, none overlapping another: longer patterns take their words first. In the order of the text. */
export function findWords(patterns: readonly string[], text: string): WordMatch[] {
  const lower = text.toLowerCase();
  const matches: WordMatch[] = [];
  const isSure = isLetterByLetter(text, lower);
  let rest = text;
  for (const core of coresOf(patterns)) {
    if (placeOf(core, lower) < 0) continue;
    const { pattern } = core;
    const find = (): Match | undefined => (isSure ? findCore(core, rest) : findPattern(pattern, rest));
    for (let match = find(); match !== undefined; match = find()) {
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
    (core) => placeOf(core, lower) >= 0 && (isSure || findPattern(core.pattern, text) !== undefined),
  );
  return isThere || coresOf(patterns).some(({ pattern }) => findPattern(pattern, text) !== undefined);
}

/** Whether what stands in the text in lower case stands in the text: no case changes its length, and no letter has two halves. */
export function isLetterByLetter(text: string, lower: string): boolean {
  return lower.length === text.length && !/[\ud800-\udfff]/.test(text);
}

function findCore(core: Core, text: string): Match | undefined {
  const start = placeOf(core, text.toLowerCase());
  return start < 0 ? undefined : { start, end: start + core.core.length };
}

function wholeWord(pattern: string, text: string, { start, end }: Match): Match {
  if (WITHOUT_SPACES.test(pattern)) return { start, end };
  const before = pattern.startsWith('*') ? (WORD_BEFORE.exec(text.slice(0, start))?.[0].length ?? 0) : 0;
  const behind = pattern.endsWith('*') ? (WORD_BEHIND.exec(text.slice(end))?.[0].length ?? 0) : 0;
  return { start: start - before, end: end + behind };
}
