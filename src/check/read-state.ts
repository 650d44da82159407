import { membersOf, parseDocument, type Member } from './json-document.ts';
import { createSourceFile } from './source-file.ts';
import type { State, TextState } from './state.ts';

/** The parts of a state file that have the right shape; the rest is as if it were not there. `undefined` for what is not JSON. */
export function readState(content: string | Uint8Array): State | undefined {
  const { root } = parseDocument(createSourceFile('', content).text);
  if (root === undefined) return undefined;
  const [texts, excuses] = ['texts', 'excuses'].map((key) => membersOf(root).find((member) => member.key === key));
  return {
    texts: toRecord(membersOf(texts), (member) => toTextState(stringsOf(member))),
    excuses: toRecord(membersOf(excuses), stringsOf),
  };
}

function toTextState({ english, madeBy, reviewedBy, date }: Readonly<Record<string, string>>): TextState {
  return {
    english: english ?? '',
    madeBy: madeBy === 'person' ? 'person' : 'machine',
    date: date ?? '',
    ...(reviewedBy === undefined ? {} : { reviewedBy }),
  };
}

function stringsOf(member: Member): Readonly<Record<string, string>> {
  return toRecord(membersOf(member), ({ value }) => (typeof value === 'string' ? value : ''));
}

function toRecord<T>(members: readonly Member[], read: (member: Member) => T): Readonly<Record<string, T>> {
  return Object.fromEntries(members.map((member) => [member.key, read(member)]));
}
