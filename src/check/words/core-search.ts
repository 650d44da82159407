import { isFree, type Core } from './cores.ts';

/** A core, and the bit of the lists that it stands in. */
export interface ListedCore {
  readonly core: Core;
  readonly bit: number;
}

/**
 * Searches a text for any number of cores in one look along it: the automaton of Aho and Corasick, whose state is the longest
 * beginning of a core that ends at the current character.
 */
export class CoreSearch {
  /** By code unit, the column of the table; 0 for what no core has. */
  readonly #columns = new Uint16Array(0x1_00_00);
  readonly #width: number;
  /** The next state by state and column; 0 is the first. */
  readonly #next: Uint32Array;
  /** By state, the cores that end there; nothing in most. */
  readonly #ends: readonly (readonly ListedCore[] | undefined)[];

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
    this.#width = width;
    this.#next = new Uint32Array(children.length * width);
    this.#ends = this.#connect(children, ends);
  }

  /** The bits of the lists of which a text in lower case has a word. */
  find(lower: string): number {
    const [columns, next, width, allEnds] = [this.#columns, this.#next, this.#width, this.#ends];
    let bits = 0;
    let state = 0;
    for (let index = 0; index < lower.length; index++) {
      state = next[state * width + (columns[lower.charCodeAt(index)] ?? 0)] ?? 0;
      const ends = allEnds[state];
      if (ends === undefined) continue;
      for (const { core, bit } of ends) if ((bits & bit) === 0 && isFree(core, lower, index + 1)) bits |= bit;
    }
    return bits;
  }

  /** Fills the table, shorter beginnings first. Where no core goes on, the next shorter beginning does. */
  #connect(
    children: readonly ReadonlyMap<number, number>[],
    own: readonly (readonly ListedCore[] | undefined)[],
  ): readonly (readonly ListedCore[] | undefined)[] {
    const ends = [...own];
    const open = [{ state: 0, shorter: 0 }];
    for (const { state, shorter } of open) {
      const row = state * this.#width;
      this.#next.copyWithin(row, shorter * this.#width, (shorter + 1) * this.#width);
      const endsOfShorter = ends[shorter];
      if (state !== 0 && endsOfShorter !== undefined) ends[state] = [...(ends[state] ?? []), ...endsOfShorter];
      for (const [column, child] of children[state] ?? []) {
        // The table still has here what the shorter beginning goes on with.
        open.push({ state: child, shorter: this.#next[row + column] ?? 0 });
        this.#next[row + column] = child;
      }
    }
    return ends;
  }
}
