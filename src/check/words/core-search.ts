import { isFree, type Core } from './cores.ts';

/** A core, and the bit of the lists that it stands in. */
export interface ListedCore {
  readonly core: Core;
  readonly bit: number;
}

// A state is the place of its row in the table, and has the last bit where a core ends.
const ENDS = 1 << 31;
const ROW = ~ENDS;

/**
 * Searches a text for any number of cores in one look along it: the automaton of Aho and Corasick, whose state is the longest
 * beginning of a core that ends at the current character.
 */
export class CoreSearch {
  /** By code unit, the column of the table; 0 for what no core has. */
  readonly #columns = new Uint16Array(0x1_00_00);
  /** The next state by row and column; 0 is the first. */
  readonly #next: Int32Array;
  /** The cores that end in a state. */
  readonly #ends: ReadonlyMap<number, readonly ListedCore[]>;

  constructor(cores: readonly ListedCore[]) {
    const children: Map<number, number>[] = [new Map()];
    const ends: (readonly ListedCore[] | undefined)[] = [undefined];
    let width = 1;
    for (const listed of cores) {
      let state = 0;
      for (let index = 0; index < listed.core.core.length; index++) {
        const code = listed.core.core.charCodeAt(index);
        if (this.#columns[code] === 0) this.#columns[code] = width++;
        const column = this.#columns[code] ?? 0;
        const child = children[state]?.get(column) ?? children.push(new Map()) - 1;
        children[state]?.set(column, child);
        state = child;
      }
      ends[state] = [...(ends[state] ?? []), listed];
    }
    const { next, allEnds } = connect(children, ends, width);
    this.#next = next.map((state) => (allEnds[state] === undefined ? state * width : ENDS | (state * width)));
    this.#ends = new Map(
      allEnds.flatMap((listed, state) => (listed === undefined ? [] : [[state * width, listed] as const])),
    );
  }

  /** The bits of the lists of which a text in lower case has a word. */
  find(lower: string): number {
    const columns = this.#columns;
    const next = this.#next;
    let bits = 0;
    let state = 0;
    for (let index = 0; index < lower.length; index++) {
      state = next[(state & ROW) + (columns[lower.charCodeAt(index)] ?? 0)] ?? 0;
      if (state >= 0) continue;
      for (const { core, bit } of this.#ends.get(state & ROW) ?? []) {
        if ((bits & bit) === 0 && isFree(core, lower, index + 1)) bits |= bit;
      }
    }
    return bits;
  }
}

/** Makes the table of states, shorter beginnings first. Where no core goes on, the next shorter beginning does. */
function connect(
  children: readonly ReadonlyMap<number, number>[],
  own: readonly (readonly ListedCore[] | undefined)[],
  width: number,
): { readonly next: Int32Array; readonly allEnds: readonly (readonly ListedCore[] | undefined)[] } {
  const next = new Int32Array(children.length * width);
  const allEnds = [...own];
  const open = [{ state: 0, shorter: 0 }];
  for (const { state, shorter } of open) {
    const row = state * width;
    next.copyWithin(row, shorter * width, (shorter + 1) * width);
    const endsOfShorter = allEnds[shorter];
    if (state !== 0 && endsOfShorter !== undefined) allEnds[state] = [...(allEnds[state] ?? []), ...endsOfShorter];
    for (const [column, child] of children[state] ?? []) {
      // The table still has here what the shorter beginning goes on with.
      open.push({ state: child, shorter: next[row + column] ?? 0 });
      next[row + column] = child;
    }
  }
  return { next, allEnds };
}
