import { acceptTexts } from '../check/accept-texts.ts';
import { allowedKeys } from '../check/context.ts';
import { readState } from '../check/read-state.ts';
import { createSourceFile } from '../check/source-file.ts';
import { serializeState, type State, type TextState } from '../check/state.ts';
import type { TranslationFiles } from './create-exchange-file.ts';
import { editJson } from './edit-json.ts';
import type { ImportStep } from './judge-unit.ts';

/** A new content of the bundle or of the state file. */
export interface ImportWrite {
  readonly target: 'bundle' | 'state';
  readonly content: string;
}

/** The bundle with the texts that arrive; every other character stays. */
export function editBundle(bundle: string | Uint8Array, arriving: readonly ImportStep[]): string | undefined {
  const { text, hasByteOrderMark } = createSourceFile('', bundle);
  const changes = arriving.map(({ key, target }) => ({ path: key.split('.'), value: target }));
  const edited = editJson(text, changes, allowedKeys);
  return edited === undefined ? undefined : `${hasByteOrderMark ? '\ufeff' : ''}${edited}`;
}

/** The records and excuses of a state file; none where there is no file. */
export function readRecords(content: string | Uint8Array | undefined): State {
  return (content === undefined ? undefined : readState(content)) ?? { texts: {}, excuses: {} };
}

type Records = ReadonlyMap<string, TextState>;

/**
 * What is to be written, in that order, so that wherever it breaks off, no text counts as reviewed or as up to date that is not.
 * The state may be written twice. `undefined` where the state file cannot be changed.
 */
export function listWrites(
  { state: content, ...translation }: TranslationFiles,
  bundle: string | undefined,
  steps: readonly ImportStep[],
  english: ReadonlyMap<string, string>,
): readonly ImportWrite[] | undefined {
  const state = readRecords(content);
  const [reviewed, records] = [dropReviews(steps, state), recordsOf(steps, state, english)];
  const between = reviewed.size === 0 ? undefined : editState(content, reviewed, english);
  const after = records.size === 0 ? undefined : editState(content, records, english);
  if (records.size > 0 && after === undefined) return undefined;
  const contents: readonly (readonly [ImportWrite['target'], string | undefined])[] = [
    // The text of before was reviewed, not the one that is written next.
    ['state', between],
    ['bundle', bundle],
    ['state', after],
  ];
  let current = { bundle: textOf(translation.bundle), state: textOf(content) };
  return contents.flatMap(([target, next]) => {
    if (next === undefined || next === current[target]) return [];
    current = { ...current, [target]: next };
    return [{ target, content: next }];
  });
}

/** As it is on the disk, the byte order mark included. */
function textOf(content: string | Uint8Array | undefined): string | undefined {
  return content instanceof Uint8Array ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(content) : content;
}

/** The records of texts that are about to be replaced, without their reviewers. */
function dropReviews(steps: readonly ImportStep[], { texts }: State): Records {
  const reviewed = steps.flatMap(({ key, outcome }) => {
    const record = outcome === 'changed' && Object.hasOwn(texts, key) ? texts[key] : undefined;
    if (record?.reviewedBy === undefined) return [];
    const { reviewedBy: _, ...rest } = record;
    return [[key, rest] as const];
  });
  return new Map(reviewed);
}

function recordsOf(steps: readonly ImportStep[], state: State, english: ReadonlyMap<string, string>): Records {
  const records = steps.flatMap(({ key, accepted }) => {
    if (accepted === undefined) return [];
    const keys = new Set([key]);
    const record = acceptTexts(state, new Map([[key, english.get(key) ?? '']]), keys, { keys, ...accepted }).texts[key];
    return record === undefined ? [] : [[key, record] as const];
  });
  return new Map(records);
}

/** The state file with some records; every other character stays. */
function editState(
  content: string | Uint8Array | undefined,
  records: Records,
  english: ReadonlyMap<string, string>,
): string | undefined {
  const order = [...english.keys()];
  const written = content ?? serializeState({ texts: {}, excuses: {} });
  const { text, hasByteOrderMark } = createSourceFile('', written);
  const changes = [...records].map(([key, record]) => ({ path: ['texts', key], value: { ...record } }));
  const edited = editJson(text, changes, (path) => (path.length === 0 ? ['texts', 'excuses'] : order));
  return edited === undefined ? undefined : `${hasByteOrderMark ? '\ufeff' : ''}${edited}`;
}
