import { isShownAsWritten, tableOf } from '../select-texts.ts';
import { findPattern, WITHOUT_SPACES } from '../terms.ts';
import type { Text } from '../text.ts';
import { shownText } from './shown-text.ts';

/** Where a pattern matches, with the rest of the word that it allows for. */
export interface WordMatch {
  readonly pattern: string;
  readonly start: number;
  readonly end: number;
}

const WORD_BEHIND = /^[\p{L}\p{N}\p{M}]*/u;
const WORD_BEFORE = /[\p{L}\p{N}\p{M}]*$/u;
const WORD_CHARACTER = /[\p{L}\p{N}\p{M}]/u;

/** A pattern, and what must stand in a text in lower case for it to match. */
interface Core {
  readonly pattern: string;
  readonly core: string;
  /** Whether no letter may stand in front of it, or behind it. */
  readonly isStart: boolean;
  readonly isEnd: boolean;
}

/** The longest cores first; and for searching a text for all of them at once, by the hash of their first two characters. */
interface Cores {
  readonly all: readonly Core[];
  readonly short: readonly Core[];
  readonly byBeginning: readonly (readonly Core[] | undefined)[];
}

const BUCKETS = 1024;

const coresOfLists = new WeakMap<readonly string[], Cores>();
let wordCharacters: Uint8Array | undefined;

/** The texts in which a pattern may match, none with a match left out. */
export function textsWithWords(patterns: readonly string[], texts: readonly Text[]): readonly Text[] {
  const cores = coresOf(patterns);
  return cores.all.length === 0 ? [] : texts.filter((text) => hasCore(lowerVisible(text), cores));
}

/** All matches of patterns, none overlapping another: longer patterns take their words first. In the order of the text. */
export function findWords(patterns: readonly string[], text: string): WordMatch[] {
  const lower = text.toLowerCase();
  const matches: WordMatch[] = [];
  let rest = text;
  for (const core of coresOf(patterns).all) {
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

/** Whether one of the patterns matches. Takes the text in lower case from whoever has it already. */
export function hasWord(patterns: readonly string[], text: string, lower: string = text.toLowerCase()): boolean {
  const { all } = coresOf(patterns);
  for (const core of all) {
    if (isIn(core, lower) && (isLetterByLetter(text, lower) || findPattern(core.pattern, text) !== undefined))
      return true;
  }
  return all.some(({ pattern }) => findPattern(pattern, text) !== undefined);
}

/** Whether what stands in the text in lower case stands in the text: no case changes its length, and no letter has two halves. */
function isLetterByLetter(text: string, lower: string): boolean {
  return lower.length === text.length && !/[\ud800-\udfff]/.test(text);
}

/** One look along the text for all cores: at most places no core begins. */
function hasCore(lower: string, { byBeginning, short }: Cores): boolean {
  let code = lower.charCodeAt(0);
  for (let index = 1; index < lower.length; index++) {
    const next = lower.charCodeAt(index);
    const cores = byBeginning[hashOf(code, next)];
    code = next;
    if (cores === undefined) continue;
    for (const core of cores) if (standsAt(core, lower, index - 1)) return true;
  }
  return short.some((core) => isIn(core, lower));
}

function isIn(core: Core, lower: string): boolean {
  for (
    let start = lower.indexOf(core.core);
    start >= 0 && start < lower.length;
    start = lower.indexOf(core.core, start + 1)
  ) {
    if (standsAt(core, lower, start)) return true;
  }
  return false;
}

/** Compares from the end, where words that begin alike differ. */
function standsAt({ core, isStart, isEnd }: Core, lower: string, start: number): boolean {
  if (isStart && isWordCharacter(lower, start - 1)) return false;
  for (let index = core.length - 1; index >= 0; index--) {
    if (core.charCodeAt(index) !== lower.charCodeAt(start + index)) return false;
  }
  return !isEnd || !isWordCharacter(lower, start + core.length);
}

/** Halves of characters beyond U+FFFF count as none. */
function isWordCharacter(text: string, index: number): boolean {
  wordCharacters ??= tableOf((character) => WORD_CHARACTER.test(character));
  return index >= 0 && index < text.length && wordCharacters[text.charCodeAt(index)] === 1;
}

function hashOf(first: number, second: number): number {
  return (first * 31 + second) % BUCKETS;
}

/** What a reader sees of a text, in lower case. */
export function lowerVisible(text: Text): string {
  return isShownAsWritten(text) ? text.lower : shownText(text).toLowerCase();
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

function coresOf(list: readonly string[]): Cores {
  const hit = coresOfLists.get(list);
  if (hit !== undefined) return hit;
  const all = list.map(toCore).toSorted((a, b) => b.core.length - a.core.length);
  const byBeginning = Array.from({ length: BUCKETS }, (): Core[] | undefined => undefined);
  for (const core of all) {
    const hash = hashOf(core.core.charCodeAt(0), core.core.charCodeAt(1));
    if (core.core.length > 1) byBeginning[hash] = [...(byBeginning[hash] ?? []), core];
  }
  const made = { all, byBeginning, short: all.filter(({ core }) => core.length < 2) };
  coresOfLists.set(list, made);
  return made;
}

function toCore(pattern: string): Core {
  const core = pattern.replace(/^\*|\*$/g, '');
  const isAnywhere = WITHOUT_SPACES.test(core);
  return {
    pattern,
    core: core.toLowerCase(),
    isStart: !isAnywhere && !pattern.startsWith('*'),
    isEnd: !isAnywhere && !pattern.endsWith('*'),
  };
}
