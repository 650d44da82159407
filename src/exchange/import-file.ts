import { readBundleFile } from '../check/context.ts';
import { FixRefusal, fixBundle } from '../check/fix.ts';
import { nearest } from '../check/nearest.ts';
import type { Problem } from '../check/problem.ts';
import { readState } from '../check/read-state.ts';
import { compareChecks, type ImportTarget } from './compare-checks.ts';
import type { ReadFile, ReadUnit } from './exchange.ts';
import { judgeUnit, type ImportRecord, type ImportStep, type Outcome } from './judge-unit.ts';
import { editBundle, listWrites, readRecords, type ImportWrite } from './list-writes.ts';

/** Why a file is not imported. */
export interface ImportRefusal {
  /** 1-based line in the file. */
  readonly line: number;
  /** The text; empty for the file as a whole. */
  readonly key: string;
  /** In a few words without a full stop. */
  readonly reason: string;
}

/** What a file does to the texts: their keys by outcome. */
export type ImportSummary = Readonly<Record<Outcome, readonly string[]>> & {
  /** Texts that the file marks as reviewed, and nobody was named as the reviewer. */
  readonly unsigned: readonly string[];
};

/** What a file changes, or everything that keeps it from being imported. */
export type ImportResult =
  | {
      readonly summary: ImportSummary;
      /** In the order in which they must be written; none where nothing changes. */
      readonly writes: readonly ImportWrite[];
      /** What `check` warns of because of the texts that the file brings. Places are those of the new bundle. */
      readonly warnings: readonly Problem[];
      readonly refused?: undefined;
    }
  | { readonly refused: readonly ImportRefusal[] };

/**
 * Works out what a file does to a translation: all of it or nothing. Reads and writes no files, never throws.
 *
 * A file is refused for a text that the format does not have or that stands twice, for an English text that is not that of today,
 * and for every error of `check` that was not there before.
 */
export function importFile({ units }: ReadFile, translation: ImportTarget, record: ImportRecord): ImportResult {
  const fault = findFault(translation);
  if (fault !== undefined) return refuse(fault);
  const english = textsOf(translation.english);
  const refused = refuseUnits(units, english);
  if (refused.length > 0) return { refused };

  const texts = textsOf(translation.bundle);
  const records = readRecords(translation.state).texts;
  const steps = units.map((unit) => judgeUnit(unit, { english, texts, records }, record));
  const arriving = steps.filter(({ outcome }) => outcome === 'added' || outcome === 'changed');
  const bundle = editBundle(translation.bundle, arriving);
  if (bundle === undefined) return refuse('the bundle has something else in the place of a text');
  const writes = listWrites(translation, arriving.length === 0 ? undefined : bundle, steps, english);
  if (writes === undefined) return refuse('the state file has something else in the place of a record');

  const { errors, warnings } = compareChecks(translation, writes);
  if (errors.length > 0) return { refused: errors.map((problem) => toRefusal(problem, units)) };
  return { summary: summarize(steps), writes, warnings };
}

function refuse(reason: string): ImportResult {
  return { refused: [{ line: 1, key: '', reason }] };
}

/** Who cannot read a file whole must not write it. */
function findFault({ locale, bundle, state, english }: ImportTarget): string | undefined {
  try {
    fixBundle(bundle);
  } catch (error) {
    if (!(error instanceof FixRefusal)) throw error;
    const { line, column, message } = error;
    return `${locale}.json cannot be changed because of line ${line}, column ${column}: ${message.replace(/\.$/, '')}`;
  }
  if (readBundleFile('', english).document.root === undefined) return 'the English bundle is not JSON';
  return state === undefined || readState(state) !== undefined
    ? undefined
    : 'the state file is not JSON; mend it first';
}

function textsOf(bundle: string | Uint8Array): ReadonlyMap<string, string> {
  return new Map(readBundleFile('', bundle).texts.map(({ key, value }) => [key, value]));
}

function refuseUnits(units: readonly ReadUnit[], english: ReadonlyMap<string, string>): ImportRefusal[] {
  const keys = [...english.keys()];
  const seen = new Set<string>();
  return units.flatMap((unit) => {
    const reason = refuseUnit(unit, english, keys, seen.has(unit.key));
    seen.add(unit.key);
    return reason === undefined ? [] : [{ line: unit.line, key: unit.key, reason }];
  });
}

function refuseUnit(
  { key, english: shown, target = '' }: ReadUnit,
  english: ReadonlyMap<string, string>,
  keys: readonly string[],
  isRepeated: boolean,
): string | undefined {
  const now = english.get(key);
  if (now === undefined) {
    const guess = nearest(key, keys);
    return `there is no such text${guess === undefined ? '' : `; perhaps ${guess} is meant`}`;
  }
  if (isRepeated) return 'it stands in the file twice';
  if (target.trim() === '' || shown === now) return undefined;
  return shown === undefined
    ? 'nothing tells which English text it was made from'
    : 'it was made from another English text than that of today; export it anew';
}

/** The place of the unit whose text has the problem. */
function toRefusal({ key, kind, message }: Problem, units: readonly ReadUnit[]): ImportRefusal {
  const unit = units.find((candidate) => candidate.key === key || candidate.key.startsWith(`${key}.`));
  return { line: unit?.line ?? 1, key, reason: `${kind}: ${message.replace(/\.$/, '')}` };
}

function summarize(steps: readonly ImportStep[]): ImportSummary {
  const keysOf = (outcome: Outcome): readonly string[] =>
    steps.filter((step) => step.outcome === outcome).map(({ key }) => key);
  return {
    added: keysOf('added'),
    changed: keysOf('changed'),
    confirmed: keysOf('confirmed'),
    unchanged: keysOf('unchanged'),
    untranslated: keysOf('untranslated'),
    unsigned: steps.filter(({ isUnsigned }) => isUnsigned).map(({ key }) => key),
  };
}
