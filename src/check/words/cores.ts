import { CharacterTable } from '../character-table.ts';
import { WITHOUT_SPACES } from '../terms.ts';

/** A pattern, and what must stand in a text in lower case for it to match. */
export interface Core {
  readonly pattern: string;
  readonly core: string;
  /** Whether no letter may stand in front of it, or behind it. */
  readonly isStart: boolean;
  readonly isEnd: boolean;
}

const coresOfLists = new WeakMap<readonly string[], readonly Core[]>();
const wordCharacters = new CharacterTable((character) => /[\p{L}\p{N}\p{M}]/u.test(character));

/** The cores of a list of patterns, the longest first. A pattern of nothing has none. */
export function coresOf(list: readonly string[]): readonly Core[] {
  const hit = coresOfLists.get(list);
  if (hit !== undefined) return hit;
  const made = list
    .map(toCore)
    .filter(({ core }) => core !== '')
    .toSorted((a, b) => b.core.length - a.core.length);
  coresOfLists.set(list, made);
  return made;
}

/** Where a core stands first in a text; -1 where it does not. */
export function placeOf(core: Core, lower: string): number {
  let start = lower.indexOf(core.core);
  while (start >= 0 && !isFree(core, lower, start + core.core.length)) start = lower.indexOf(core.core, start + 1);
  return start;
}

/** Whether no letter touches a core that ends at a place of a text, where none may. */
export function isFree({ core, isStart, isEnd }: Core, lower: string, end: number): boolean {
  return !(isStart && isWordCharacter(lower, end - core.length - 1)) && !(isEnd && isWordCharacter(lower, end));
}

/** Halves of characters beyond U+FFFF count as none. */
function isWordCharacter(text: string, index: number): boolean {
  return index >= 0 && index < text.length && wordCharacters.has(text.charCodeAt(index));
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
