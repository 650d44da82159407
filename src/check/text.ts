import { parse, TYPE, type Location, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import type { Field, FormKey } from '../bundle/bundle.ts';
import { MAX_TEXT_LENGTH } from '../bundle/text.ts';
import type { CodeName } from '../codes/index.ts';
import type { VariantName } from '../codes/values.ts';
import { offsetsInString, type Member } from './json-document.ts';
import type { SourceFile, Span } from './source-file.ts';

/** What a text is in the bundle. */
export type TextPlace =
  | {
      readonly section: 'codes';
      readonly name: CodeName;
      readonly form: FormKey;
      readonly field: Field;
      readonly variant?: VariantName;
    }
  | { readonly section: 'actions' | 'labels' | 'preview'; readonly id: string };

/** A run of literal characters of a text: what a reader sees outside the inserted values. */
export interface Literal {
  readonly text: string;
  /** Where it begins in the text's value. */
  readonly start: number;
}

/** A text of a bundle, read. */
export interface Text {
  /** Dotted path, for example `codes.License_Expired.title`. */
  readonly file: SourceFile;
  readonly key: string;
  readonly place: TextPlace;
  readonly value: string;
  /** The value in lower case. */
  readonly lower: string;
  /** Whether it has nothing for the parser, neither braces nor apostrophes that could quote: most are shown as they are written. */
  readonly isPlain: boolean;
  /** The syntax tree with locations; absent where the text is not valid ICU MessageFormat. */
  readonly elements?: readonly MessageFormatElement[] | undefined;
  /** Why it is not valid, and where in the value. */
  readonly syntaxError?: { readonly reason: string; readonly start: number; readonly end: number } | undefined;
  /** In the order of the text, plural branches one after the other. Empty where the text is not valid. */
  readonly literals: readonly Literal[];
  /** The place in the file of a part of the value; without arguments, of the whole value. */
  spanOf(start?: number, end?: number): Span;
}

/** Reads one string of a bundle. Never throws. */
export function readBundleText(file: SourceFile, member: Member, value: string, key: string, place: TextPlace): Text {
  return new BundleText(file, member, value, key, place);
}

type Syntax = Pick<Text, 'elements' | 'syntaxError' | 'literals'>;

// A class, for many thousands are made: what few texts are asked for is made when it is asked for.
class BundleText implements Text {
  readonly file: SourceFile;
  readonly key: string;
  readonly place: TextPlace;
  readonly value: string;
  readonly isPlain: boolean;
  private readonly member: Member;
  private keptSyntax: Syntax | undefined;
  private keptOffsets: readonly number[] | undefined;
  private keptLower: string | undefined;

  constructor(file: SourceFile, member: Member, value: string, key: string, place: TextPlace) {
    this.key = key;
    this.place = place;
    this.value = value;
    this.isPlain = value.length <= MAX_TEXT_LENGTH && !/[{}']/.test(value);
    this.file = file;
    this.member = member;
  }

  get elements(): Text['elements'] {
    return this.read().elements;
  }

  get syntaxError(): Text['syntaxError'] {
    return this.read().syntaxError;
  }

  get literals(): readonly Literal[] {
    return this.read().literals;
  }

  get lower(): string {
    this.keptLower ??= this.value.toLowerCase();
    return this.keptLower;
  }

  spanOf(start = 0, end = this.value.length): Span {
    const { valueSpan } = this.member;
    this.keptOffsets ??= offsetsInString(this.file.text, valueSpan);
    const last = valueSpan.end - 1;
    return { start: this.keptOffsets[start] ?? last, end: this.keptOffsets[end] ?? last };
  }

  private read(): Syntax {
    this.keptSyntax ??= this.isPlain
      ? { elements: plainElements(this.value), literals: [{ text: this.value, start: 0 }] }
      : readSyntax(this.value);
    return this.keptSyntax;
  }
}

function readSyntax(value: string): Syntax {
  if (value.length > MAX_TEXT_LENGTH) return { literals: [] };
  try {
    const elements = parse(value, { captureLocation: true, ignoreTag: true });
    return { elements, literals: literalsIn(elements, value) };
  } catch (error) {
    return { syntaxError: syntaxErrorOf(error, value), literals: [] };
  }
}

/** What the parser makes of a text that has nothing to parse, as most have. */
function plainElements(value: string): MessageFormatElement[] {
  const start = { offset: 0, line: 1, column: 1 };
  const end = { offset: value.length, line: 1, column: value.length + 1 };
  return value === '' ? [] : [{ type: TYPE.literal, value, location: { start, end } }];
}

/** All elements of a text, those inside plurals and selects included. */
export function allElements(elements: readonly MessageFormatElement[]): readonly MessageFormatElement[] {
  if (!elements.some((element) => 'options' in element)) return elements;
  return elements.flatMap((element) =>
    'options' in element
      ? [element, ...Object.values(element.options).flatMap((option) => allElements(option.value))]
      : [element],
  );
}

function literalsIn(elements: readonly MessageFormatElement[], value: string): readonly Literal[] {
  const literals: Literal[] = [];
  for (const element of allElements(elements)) {
    if (element.type !== TYPE.literal || element.location === undefined) continue;
    const { start, end } = element.location;
    const written = value.slice(start.offset, end.offset);
    // Where the text has quoted characters, the written form is longer than the literal; positions follow the written form.
    literals.push({ text: written.includes("'") ? written : element.value, start: start.offset });
  }
  return literals;
}

function syntaxErrorOf(error: unknown, value: string): NonNullable<Text['syntaxError']> {
  const reason = error instanceof Error ? error.message : String(error);
  const location = isLocated(error) ? error.location : undefined;
  return { reason, start: location?.start.offset ?? 0, end: location?.end.offset ?? value.length };
}

/** The parser throws a `SyntaxError` to which it adds the place. */
function isLocated(error: unknown): error is { readonly location: Location } {
  return typeof error === 'object' && error !== null && 'location' in error;
}
