import { membersOf, parseDocument, type Member } from '../check/json-document.ts';

/** What a place of a JSON file is to hold. */
export interface JsonChange {
  readonly path: readonly string[];
  readonly value: JsonValue;
}

export type JsonValue = string | { readonly [key: string]: JsonValue };

/**
 * A JSON text in which some places hold other values. Every character outside these values stays as it is; a place that was not
 * there comes in where the order of the format puts it, written as its neighbors are. `undefined` where that cannot be done: in
 * what is not JSON, and where something other than an object is in the way.
 */
export function editJson(
  text: string,
  changes: readonly JsonChange[],
  orderAt: (path: readonly string[]) => readonly string[] | undefined,
): string | undefined {
  const { root } = parseDocument(text);
  if (root === undefined) return undefined;
  const style = { text, lineBreak: text.includes('\r\n') ? '\r\n' : '\n', step: stepOf(text, root) };
  const edits = editsOf(root, changes, [], { ...style, orderAt });
  if (edits === undefined) return undefined;
  let result = '';
  let position = 0;
  for (const { start, end, written } of edits.toSorted((a, b) => a.start - b.start)) {
    result += text.slice(position, start) + written;
    position = end;
  }
  return result + text.slice(position);
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly written: string;
}

interface Style {
  readonly text: string;
  readonly lineBreak: string;
  /** One level of indentation. */
  readonly step: string;
  readonly orderAt: (path: readonly string[]) => readonly string[] | undefined;
}

/** The edits inside of an object; paths of changes are relative to it. */
function editsOf(
  parent: Member,
  changes: readonly JsonChange[],
  path: readonly string[],
  style: Style,
): readonly Edit[] | undefined {
  if (typeof parent.value !== 'object') return undefined;
  const members = membersOf(parent);
  const edits: Edit[] = [];
  const added = new Map<string, JsonValue>();
  for (const [key, own] of groupByKey(changes)) {
    // Of two members with one key, the last one counts.
    const member = members.findLast((candidate) => candidate.key === key);
    if (member === undefined) added.set(key, combine(own, [...path, key], style));
    else {
      const inner = editMember(member, own, [...path, key], style);
      if (inner === undefined) return undefined;
      edits.push(...inner);
    }
  }
  return [...edits, ...insertions(parent, added, path, style)];
}

/** The changes below each key, with the rest of their paths. */
function groupByKey(changes: readonly JsonChange[]): ReadonlyMap<string, readonly JsonChange[]> {
  const groups = new Map<string, JsonChange[]>();
  for (const {
    path: [key = '', ...rest],
    value,
  } of changes) {
    const group = groups.get(key) ?? [];
    groups.set(key, group);
    group.push({ path: rest, value });
  }
  return groups;
}

function editMember(
  member: Member,
  changes: readonly JsonChange[],
  path: readonly string[],
  style: Style,
): readonly Edit[] | undefined {
  const whole = changes.find((change) => change.path.length === 0);
  if (whole === undefined) return editsOf(member, changes, path, style);
  // Of what is no text and no object, such as a list, nobody knows what it was meant to be.
  if (typeof member.value !== typeof whole.value) return undefined;
  return [{ ...member.valueSpan, written: print(whole.value, indentationAt(style.text, member.keySpan.start), style) }];
}

/** The value of a place that is not there yet. */
function combine(changes: readonly JsonChange[], path: readonly string[], style: Style): JsonValue {
  const whole = changes.find((change) => change.path.length === 0);
  if (whole !== undefined) return whole.value;
  const entries = [...groupByKey(changes)].map(([key, own]) => [key, combine(own, [...path, key], style)] as const);
  return Object.fromEntries(sortByOrder(entries, style.orderAt(path)));
}

function sortByOrder<T>(
  entries: readonly (readonly [string, T])[],
  order: readonly string[] = [],
): readonly (readonly [string, T])[] {
  return entries.toSorted(([a], [b]) => order.indexOf(a) - order.indexOf(b));
}

function insertions(
  parent: Member,
  added: ReadonlyMap<string, JsonValue>,
  path: readonly string[],
  style: Style,
): readonly Edit[] {
  const members = membersOf(parent);
  const order = style.orderAt(path) ?? [];
  const rankOf = (key: string): number => order.indexOf(key);
  const { start, end } = parent.valueSpan;
  const [first] = members;
  const isOneLine = first !== undefined && !style.text.slice(start, first.keySpan.start).includes('\n');
  const outer = indentationAt(style.text, start);
  const inner = first === undefined ? outer + style.step : indentationAt(style.text, first.keySpan.start);
  const gap = isOneLine ? ' ' : style.lineBreak + inner;
  const sorted = sortByOrder([...added], order).map(
    ([key, value]) => [key, `${JSON.stringify(key)}: ${print(value, inner, style)}`] as const,
  );
  if (first === undefined) {
    if (sorted.length === 0) return [];
    const lines = sorted.map(([, written]) => gap + written).join(',');
    return [{ start: start + 1, end: end - 1, written: `${lines}${style.lineBreak}${outer}` }];
  }
  return sorted.map(([key, written]): Edit => {
    const before = members.findLast((member) => rankOf(member.key) >= 0 && rankOf(member.key) < rankOf(key));
    if (before === undefined) return at(first.keySpan.start, `${written},${gap}`);
    return at(before.valueSpan.end, `,${gap}${written}`);
  });
}

function at(offset: number, written: string): Edit {
  return { start: offset, end: offset, written };
}

function print(value: JsonValue, indentation: string, { step, lineBreak }: Style): string {
  return JSON.stringify(value, null, step).replaceAll('\n', lineBreak + indentation);
}

/** The white space at the beginning of the line of an offset. */
function indentationAt(text: string, offset: number): string {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  return /^[ \t]*/.exec(text.slice(lineStart, offset))?.[0] ?? '';
}

/** One level of indentation, as the first member of the file has it; two spaces where it has none. */
function stepOf(text: string, root: Member): string {
  const [first] = membersOf(root);
  const step = first === undefined ? '' : indentationAt(text, first.keySpan.start);
  // JSON.stringify takes ten characters at most.
  return step === '' ? '  ' : step.slice(0, 10);
}
