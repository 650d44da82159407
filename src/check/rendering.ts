import {
  TYPE,
  type DateElement,
  type MessageFormatElement,
  type TimeElement,
} from '@formatjs/icu-messageformat-parser';
import { FORMATS } from '../bundle/formats.ts';
import type { CheckContext } from './context.ts';
import type { TextFinding } from './define-check.ts';
import { findExcess } from './icu/text-tree.ts';
import { withFallback } from './language.ts';
import { keptByText } from './kept.ts';
import type { Text } from './text.ts';
import { wordingOf } from './text/wording.ts';

/** One way in which a text can be shown: one branch of each plural and select, and samples in place of the values. */
export interface Rendering {
  readonly text: string;
  /** What it is made of, in order. */
  readonly pieces: readonly Piece[];
}

/** A run of characters of a rendering, and where it comes from in the text's value. */
interface Piece {
  readonly at: number;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly isValue: boolean;
}

/** What renderings of a text are made from: its literals by their place, and the tag to format dates for. */
interface Source {
  readonly literals: ReadonlyMap<number, string>;
  readonly tag: string;
}

const NOTHING: readonly TextFinding[] = [];

const SAMPLE_TEXT = 'Sample value';
// The days that an app offers, and the minutes that a clock is wrong, seldom have more digits.
const SAMPLE_NUMBER = '30';
const SAMPLE_DATE = new Date(Date.UTC(2026, 8, 30, 12));
const TIME: Intl.DateTimeFormatOptions = { timeStyle: 'short' };

const sampleDates = new Map<string, string>();

/**
 * Ways to show a text that have each of its branches at least once: as many as it needs, not every combination. What is no
 * wording (markup, addresses, garbled characters) is blanked out. None where the text is not valid or too complex.
 */
export function renderingsOf(text: Text, context: CheckContext): readonly Rendering[] {
  // Of a plain text, making it is as cheap as keeping it.
  return text.isPlain ? render(text, context) : keptRenderings(text, context);
}

const keptRenderings = keptByText(render);

function render(text: Text, context: CheckContext): readonly Rendering[] {
  const { elements, value } = text;
  if (elements === undefined) return [];
  const literals = new Map(wordingOf(text, context).map((literal) => [literal.start, literal.text]));
  if (text.isPlain) {
    const pieces = new Pieces();
    pieces.add(literals.get(0) ?? '', 0, value.length, false);
    return [pieces];
  }
  const count = findExcess(text) === undefined ? countWays(elements) : 0;
  return Array.from({ length: count }, (_, way) => {
    const pieces = new Pieces();
    addElements(pieces, elements, way, { tag: context.rulesFrom, literals }, false);
    return pieces;
  });
}

/** A rendering while it is put together. */
class Pieces implements Rendering {
  text = '';
  readonly pieces: Piece[] = [];

  add(text: string, start: number, end: number, isValue: boolean): void {
    this.pieces.push({ at: this.text.length, text, start, end, isValue });
    this.text += text;
  }
}

/** What a judge finds in the renderings of a text, at its places in the text's value, each once. */
export function judgeRenderings(
  text: Text,
  context: CheckContext,
  judge: (rendering: Rendering) => readonly TextFinding[],
): readonly TextFinding[] {
  let found: Map<string, TextFinding> | undefined;
  for (const rendering of renderingsOf(text, context)) {
    for (const finding of judge(rendering)) {
      const { start = 0, end = rendering.text.length } = finding;
      const pieces = piecesIn(rendering, start, end);
      const range = { start: placeOf(pieces.at(0), start, 'start'), end: placeOf(pieces.at(-1), end, 'end') };
      const key = `${range.start}-${range.end}`;
      found ??= new Map();
      if (!found.has(key)) found.set(key, { ...finding, ...range });
    }
  }
  return found === undefined ? NOTHING : [...found.values()];
}

/** Whether a part of a rendering has characters of an inserted value, which are a sample and nobody's fault. */
export function touchesValue(rendering: Rendering, start: number, end: number): boolean {
  return piecesIn(rendering, start, end).some(({ isValue }) => isValue);
}

function piecesIn({ pieces }: Rendering, start: number, end: number): readonly Piece[] {
  // The last piece that begins in front of the part or with it.
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((pieces[middle]?.at ?? 0) <= start) low = middle;
    else high = middle - 1;
  }
  let behind = low;
  while (behind < pieces.length && (pieces[behind]?.at ?? end) < end) behind++;
  return pieces.slice(low, behind);
}

/** The place in the value of a position in a piece; a sample and an escape are pointed at as a whole. */
function placeOf(piece: Piece | undefined, position: number, side: 'start' | 'end'): number {
  if (piece === undefined) return 0;
  const isAsWritten = !piece.isValue && piece.end - piece.start === piece.text.length;
  return isAsWritten ? piece.start + (position - piece.at) : piece[side];
}

/** How many renderings show every branch. */
function countWays(elements: readonly MessageFormatElement[]): number {
  return elements.reduce((most, element) => {
    if (!('options' in element)) return most;
    return Math.max(
      most,
      Object.values(element.options).reduce((sum, option) => sum + countWays(option.value), 0),
    );
  }, 1);
}

/** Adds what elements show, in one of the ways, to the pieces. */
function addElements(
  pieces: Pieces,
  elements: readonly MessageFormatElement[],
  way: number,
  source: Source,
  isInPlural: boolean,
): void {
  for (const element of elements) {
    const start = element.location?.start.offset ?? 0;
    const end = element.location?.end.offset ?? 0;
    if (element.type === TYPE.literal) addLiteral(pieces, source.literals.get(start) ?? '', start, isInPlural);
    else if ('options' in element) {
      const branch = branchOf(element, way);
      if (branch !== undefined) {
        addElements(pieces, branch.elements, branch.way, source, element.type === TYPE.plural);
      }
    } else if (element.type !== TYPE.tag) pieces.add(sampleOf(element, source.tag), start, end, true);
  }
}

function branchOf(
  element: Extract<MessageFormatElement, { readonly options: unknown }>,
  way: number,
): { readonly elements: readonly MessageFormatElement[]; readonly way: number } | undefined {
  const options = Object.values(element.options).map((option) => ({
    elements: option.value,
    ways: countWays(option.value),
  }));
  let rest =
    way %
    Math.max(
      1,
      options.reduce((sum, { ways }) => sum + ways, 0),
    );
  for (const option of options) {
    if (rest < option.ways) return { elements: option.elements, way: rest };
    rest -= option.ways;
  }
  return undefined;
}

/** Adds a literal as it is shown: without the apostrophes that quote, and with one for two. */
function addLiteral(pieces: Pieces, written: string, offset: number, isInPlural: boolean): void {
  let from = 0;
  if (written.includes("'")) {
    const pattern = isInPlural ? /''|'([#<>{}](?:[^']|'')*)'?/g : /''|'([<>{}](?:[^']|'')*)'?/g;
    for (const { index, 0: all, 1: content = "'" } of written.matchAll(pattern)) {
      if (index > from) pieces.add(written.slice(from, index), offset + from, offset + index, false);
      from = index + all.length;
      pieces.add(content.replaceAll("''", "'"), offset + index, offset + from, false);
    }
  }
  if (from < written.length) pieces.add(written.slice(from), offset + from, offset + written.length, false);
}

function sampleOf(element: MessageFormatElement, tag: string): string {
  if (element.type === TYPE.date || element.type === TYPE.time) return sampleDate(element, tag);
  return element.type === TYPE.number || element.type === TYPE.pound ? SAMPLE_NUMBER : SAMPLE_TEXT;
}

function sampleDate(element: DateElement | TimeElement, tag: string): string {
  const { type, style } = element;
  const name = typeof style === 'string' ? style : (style?.pattern ?? '');
  const key = `${tag} ${type} ${name}`;
  const hit = sampleDates.get(key);
  if (hit !== undefined) return hit;
  const named = type === TYPE.time ? TIME : Object.entries(FORMATS.date).find(([known]) => known === name)?.[1];
  const made = formatDate(
    tag,
    typeof style === 'object' && style !== null ? style.parsedOptions : (named ?? FORMATS.date.medium),
  );
  sampleDates.set(key, made);
  return made;
}

function formatDate(tag: string, options: Intl.DateTimeFormatOptions): string {
  try {
    return new Intl.DateTimeFormat(withFallback(tag), { ...options, timeZone: 'UTC' }).format(SAMPLE_DATE);
  } catch {
    // A skeleton that cannot be formatted is another check's.
    return new Intl.DateTimeFormat(withFallback(tag), { ...FORMATS.date.medium, timeZone: 'UTC' }).format(SAMPLE_DATE);
  }
}
