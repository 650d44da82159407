const CODE_UNITS = 0x1_00_00;
const [NO, YES] = [1, 2];

/** The code units of some sort. Each is judged when it is first asked for; from then on a look-up tells, much faster than an expression. */
export class CharacterTable {
  readonly #isMember: (character: string) => boolean;
  readonly #known = new Uint8Array(CODE_UNITS);

  constructor(isMember: (character: string) => boolean) {
    this.#isMember = isMember;
  }

  has(code: number): boolean {
    return (this.#known[code] || this.#judge(code)) === YES;
  }

  #judge(code: number): number {
    const made = this.#isMember(String.fromCharCode(code)) ? YES : NO;
    this.#known[code] = made;
    return made;
  }
}
