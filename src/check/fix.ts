import { allowedKeys } from './context.ts';
import { membersOf, parseDocument, type Member } from './json-document.ts';
import { createSourceFile, positionAt, type SourceFile } from './source-file.ts';

/** Why a file is left as it is: who cannot read it whole must not write it. */
export type FixRefusalReason =
  'not-utf-8' | 'not-json' | 'merge-marker' | 'duplicate-key' | 'not-a-bundle' | 'nested-too-deep';

/** The file has a fault that only a person can mend. */
export class FixRefusal extends Error {
  override readonly name = 'FixRefusal';
  readonly reason: FixRefusalReason;
  /** 1-based, as in a problem. */
  readonly line: number;
  readonly column: number;

  constructor(reason: FixRefusalReason, message: string, { line, column }: { line: number; column: number }) {
    super(message);
    this.reason = reason;
    this.line = line;
    this.column = column;
  }
}

/**
 * The content of a bundle's file with everything mended that has exactly one right answer, or nothing where nothing is to mend:
 * the order of the keys, Unicode normal form and edge spaces of the texts, line ends, the final line end, the byte order mark and
 * indentation by two spaces. Values that are no texts, and keys that the format does not know, stay as they are written; such a
 * key stays behind the key that it follows. What it returns needs no further mending.
 *
 * Throws `FixRefusal`, and only that, for a file that cannot be read completely or whose duplicate keys would be a guess.
 */
export function fixBundle(content: string | Uint8Array): string | undefined {
  const file = createSourceFile('', content);
  refuseUndecodable(file, content);
  const { root, syntaxError } = parseDocument(file.text);
  if (root === undefined) throw unreadable(file, syntaxError);
  refuseOthers(file, root);
  refuseDuplicates(file, root, 0);
  const fixed = `${print(file.text, root, [])}\n`;
  return fixed === file.text && !file.hasByteOrderMark ? undefined : fixed;
}

function refuseUndecodable(file: SourceFile, content: string | Uint8Array): void {
  if (typeof content === 'string') {
    const offset = file.text.search(/\p{Surrogate}/u);
    if (offset >= 0) throw refusal('not-utf-8', 'It holds half a character, which UTF-8 cannot carry.', file, offset);
  } else if (!file.isUtf8) {
    const valid = content.subarray(0, validLength(content));
    const before = createSourceFile('', new TextDecoder().decode(valid, { stream: true }));
    throw refusal('not-utf-8', 'It is not UTF-8.', before, before.text.length);
  }
}

/** How many bytes at the beginning are UTF-8. */
function validLength(bytes: Uint8Array): number {
  let [low, high] = [0, bytes.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (isUtf8Beginning(bytes.subarray(0, middle))) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Whether bytes are UTF-8, the last character perhaps cut. */
function isUtf8Beginning(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

const MERGE_MARKER = /^(?:<{7}|\|{7}|={7}|>{7})(?=[ \r\n]|$)/m;

function unreadable(file: SourceFile, error: { readonly offset: number; readonly reason: string }): FixRefusal {
  const marker = MERGE_MARKER.exec(file.text);
  if (marker !== null) return refusal('merge-marker', 'It has a merge conflict.', file, marker.index);
  return refusal('not-json', `It is not JSON: ${error.reason}`, file, error.offset);
}

/** Guards the `package.json` of somebody who names the wrong folder. */
function refuseOthers(file: SourceFile, root: Member): void {
  const keys = membersOf(root).map(({ key }) => key);
  const isBundle =
    typeof root.value === 'object' && (keys.length === 0 || keys.some((key) => allowedKeys([])?.includes(key)));
  if (!isBundle) throw refusal('not-a-bundle', 'It is not a bundle.', file, root.valueSpan.start);
}

// A bundle has three levels; the printer is recursive.
const MAX_DEPTH = 100;

function refuseDuplicates(file: SourceFile, parent: Member, depth: number): void {
  const { start } = parent.valueSpan;
  if (depth > MAX_DEPTH) throw refusal('nested-too-deep', 'Its objects are nested too deep.', file, start);
  const seen = new Set<string>();
  for (const member of membersOf(parent)) {
    const { key, keySpan } = member;
    if (seen.has(key)) {
      throw refusal('duplicate-key', `It has the key ${JSON.stringify(key)} twice.`, file, keySpan.start);
    }
    seen.add(key);
    refuseDuplicates(file, member, depth + 1);
  }
}

function refusal(reason: FixRefusalReason, message: string, file: SourceFile, offset: number): FixRefusal {
  return new FixRefusal(reason, message, positionAt(file, offset));
}

function print(source: string, member: Member, path: readonly string[]): string {
  const { value, valueSpan } = member;
  if (typeof value === 'string') return printText(source, member, value, path);
  // Numbers and lists stay as they are written: 1e400 has no other spelling.
  if (value === undefined) return source.slice(valueSpan.start, valueSpan.end).replace(/\r\n?/g, '\n');
  if (value.length === 0) return '{}';
  const [indent, outdent] = ['  '.repeat(path.length + 1), '  '.repeat(path.length)];
  const lines = sortMembers(value, allowedKeys(path)).map((child) => {
    const key = source.slice(child.keySpan.start, child.keySpan.end);
    return `${indent}${key}: ${print(source, child, [...path, child.key])}`;
  });
  return `{\n${lines.join(',\n')}\n${outdent}}`;
}

/** In the order of the format; an unknown key goes with the known one before it. */
function sortMembers(members: readonly Member[], order: readonly string[] = []): readonly Member[] {
  let rank = -1;
  return members
    .map((member) => {
      const known = order.indexOf(member.key);
      if (known >= 0) rank = known;
      return { member, rank };
    })
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ member }) => member);
}

function printText(source: string, { valueSpan }: Member, value: string, path: readonly string[]): string {
  const fixed = isTextPlace(path) ? fixText(value) : value;
  // A spelling with escapes is no fault.
  return fixed === value ? source.slice(valueSpan.start, valueSpan.end) : JSON.stringify(fixed);
}

function isTextPlace(path: readonly string[]): boolean {
  const last = path.at(-1);
  return (
    last !== undefined && allowedKeys(path.slice(0, -1))?.includes(last) === true && allowedKeys(path) === undefined
  );
}

const SPACES = String.raw`[\t\n\v\f\r \u00a0\u202f]`;
// A space carries the mark behind it, so that it is no edge space.
const EDGES = new RegExp(String.raw`^${SPACES}+(?!\p{M})|(?<!${SPACES})${SPACES}+$`, 'gu');

function fixText(value: string): string {
  const normal = value.normalize('NFC');
  const trimmed = normal.replace(EDGES, '');
  // A text of nothing but spaces is a missing one, which nobody can make up.
  return trimmed === '' ? value : trimmed;
}
