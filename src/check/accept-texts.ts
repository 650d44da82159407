import type { State, TextState } from './state.ts';

/** What is recorded about the texts that somebody accepts. */
export interface Acceptance {
  /** The keys of the texts. */
  readonly keys: ReadonlySet<string>;
  /** Who reviewed them; nobody where it is absent. */
  readonly reviewedBy?: string | undefined;
  /** Default: what was recorded before, else `machine`. */
  readonly madeBy?: TextState['madeBy'] | undefined;
  /** `YYYY-MM-DD`. */
  readonly date: string;
}

/**
 * The state after some translations were accepted as translations of the current English texts, in the order of these. Entries of
 * texts that a bundle no longer has are dropped; excuses and all other entries stay as they are.
 */
export function acceptTexts(
  state: State,
  english: ReadonlyMap<string, string>,
  present: ReadonlySet<string>,
  { keys, ...acceptance }: Acceptance,
): State {
  const texts = [...english].flatMap(([key, text]): (readonly [string, TextState])[] => {
    if (!present.has(key)) return [];
    const before = Object.hasOwn(state.texts, key) ? state.texts[key] : undefined;
    if (keys.has(key)) return [[key, acceptText(before, text, acceptance)]];
    return before === undefined ? [] : [[key, before]];
  });
  return { texts: Object.fromEntries(texts), excuses: state.excuses };
}

function acceptText(
  before: TextState | undefined,
  english: string,
  { reviewedBy, madeBy = before?.madeBy ?? 'machine', date }: Omit<Acceptance, 'keys'>,
): TextState {
  const isSame =
    before?.english === english && before.madeBy === madeBy && before.reviewedBy === reviewedBy && before.date !== '';
  // An entry that says the same keeps its date, so that accepting twice changes nothing.
  return {
    english,
    madeBy,
    ...(reviewedBy === undefined ? {} : { reviewedBy }),
    date: isSame ? before.date : date,
  };
}
