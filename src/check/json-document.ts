import { parse, type AnyNode, type MemberNode, type ObjectNode, type ValueNode } from '@humanwhocodes/momoa';
import { findControlCharacter, stringEnd } from './json-tokens.ts';
import type { Span } from './source-file.ts';

/** A member of a JSON object, with its place in the file. */
export interface Member {
  readonly key: string;
  /** With its quotes. */
  readonly keySpan: Span;
  readonly valueSpan: Span;
  /** The string, the members of an object, or nothing for a value of any other type. */
  readonly value: string | readonly Member[] | undefined;
}

/** A JSON file of nested objects, or the place and the reason where it ceases to be JSON. */
export type JsonDocument =
  | {
      readonly root: Member;
      readonly syntaxError?: undefined;
      /** Whether it is laid out as `JSON.stringify` lays it out with two spaces, as every bundle should be. */
      readonly isTidy: boolean;
    }
  | { readonly root?: undefined; readonly syntaxError: { readonly offset: number; readonly reason: string } };

// A bundle has three levels; what is deeper is read as if it were no object, so that no walk runs out of stack.
const MAX_DEPTH = 200;

const NO_SPAN: Span = { start: 0, end: 0 };
const NOWHERE: Member = { key: '', keySpan: NO_SPAN, valueSpan: NO_SPAN, value: undefined };

/** Parses strict JSON. Keeps duplicate keys, in the order of the file. Never throws. */
export function parseDocument(text: string): JsonDocument {
  return parseFast(text) ?? parseWithSpans(text);
}

/**
 * The same tree ten times faster, for the many files in which nothing is wrong: places are looked up when first asked for.
 * `undefined` for what `JSON.parse` does not keep: duplicate keys, and the order of keys that are numbers.
 */
function parseFast(text: string): JsonDocument | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const root = new LazyMember('', value, new Places(text));
  // What comes out as it went in has lost nothing.
  const isTidy = isWritten(value, text);
  const isWhole = isTidy || (!hasNumericKey(root) && countKeys(text) === countMembers(root));
  return isWhole ? { root, isTidy } : undefined;
}

function isWritten(value: unknown, text: string): boolean {
  try {
    const written = JSON.stringify(value, null, 2);
    return text.startsWith(written) && text.slice(written.length).trim() === '';
  } catch {
    // Nesting without end.
    return false;
  }
}

/** Finds the places in a text, which is parsed once more when the first is asked for. */
class Places {
  readonly #text: string;
  #root: Member | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  get root(): Member {
    // Arrays without end, which `JSON.parse` reads and the other parser does not, have no places.
    this.#root ??= parseWithSpans(this.#text).root ?? NOWHERE;
    return this.#root;
  }
}

// A class, for many thousands are made and hardly one is asked for its place. Fields that the engine hides would cost more.
class LazyMember implements Member {
  readonly key: string;
  readonly value: string | readonly LazyMember[] | undefined;
  private readonly places: Places;
  private readonly parent: LazyMember | undefined;
  private readonly index: number;

  constructor(key: string, value: unknown, places: Places, parent?: LazyMember, index = 0, depth = 0) {
    this.key = key;
    this.places = places;
    this.parent = parent;
    this.index = index;
    if (typeof value === 'string') this.value = value;
    else if (depth < MAX_DEPTH && typeof value === 'object' && value !== null && !Array.isArray(value)) {
      const members: readonly [string, unknown][] = Object.entries(value);
      this.value = members.map(([name, child], place) => new LazyMember(name, child, places, this, place, depth + 1));
    }
  }

  get keySpan(): Span {
    return this.located().keySpan;
  }

  get valueSpan(): Span {
    return this.located().valueSpan;
  }

  private located(): Member {
    if (this.parent === undefined) return this.places.root;
    return membersOf(this.parent.located())[this.index] ?? NOWHERE;
  }
}

/** The keys that are written in a JSON text, duplicates included. */
function countKeys(text: string): number {
  let keys = 0;
  for (let start = text.indexOf('"'); start >= 0;) {
    let end = stringEnd(text, start);
    // Space, tab and line ends are all that JSON has.
    while (text.charCodeAt(end) <= 0x20) end++;
    if (text[end] === ':') keys++;
    start = text.indexOf('"', end);
  }
  return keys;
}

function hasNumericKey(member: Member): boolean {
  return membersOf(member).some((child) => /^\d+$/.test(child.key) || hasNumericKey(child));
}

function countMembers(member: Member): number {
  return membersOf(member).reduce((count, child) => count + 1 + countMembers(child), 0);
}

function parseWithSpans(text: string): JsonDocument {
  try {
    const { body } = parse(text, { mode: 'json', ranges: true });
    // The only thing that the parser takes and JSON forbids.
    const control = findControlCharacter(text);
    if (control !== undefined)
      return { syntaxError: { offset: control, reason: 'Unexpected control character found.' } };
    return {
      isTidy: false,
      root: { key: '', keySpan: NO_SPAN, valueSpan: spanOf(body), value: valueOf(body) },
    };
  } catch (error) {
    // Nesting without end overflows the stack of the parser; that has no place.
    const offset = typeof error === 'object' && error !== null && 'offset' in error ? Number(error.offset) : 0;
    const reason = error instanceof Error ? error.message.replace(/ \(\d+:\d+\)$/, '') : String(error);
    return { syntaxError: { offset, reason } };
  }
}

/** The members of an object; none for any other value. */
export function membersOf(member: Member | undefined): readonly Member[] {
  return typeof member?.value === 'object' ? member.value : [];
}

/** Where each character of a string's value stands in the file, and its closing quote; the value may be written with escapes. */
export function offsetsInString(text: string, { start, end }: Span): readonly number[] {
  const offsets: number[] = [];
  for (let offset = start + 1; offset < end;) {
    offsets.push(offset);
    if (text[offset] !== '\\') offset += 1;
    else offset += text[offset + 1] === 'u' ? 6 : 2;
  }
  return offsets;
}

function valueOf(node: ValueNode, depth = 0): Member['value'] {
  if (node.type === 'String') return node.value;
  return node.type === 'Object' && depth < MAX_DEPTH ? memberList(node, depth + 1) : undefined;
}

function memberList(node: ObjectNode, depth: number): Member[] {
  return node.members.map((member: MemberNode) => ({
    key: member.name.type === 'String' ? member.name.value : member.name.name,
    keySpan: spanOf(member.name),
    valueSpan: spanOf(member.value),
    value: valueOf(member.value, depth),
  }));
}

function spanOf(node: AnyNode): Span {
  const [start = 0, end = 0] = node.range ?? [];
  return { start, end };
}
