/** A range of a file's text in UTF-16 code units, the end not included. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A file as it was read, with what is needed to point into it. */
export interface SourceFile {
  /** As shown in problems. */
  readonly path: string;
  /** Without a byte order mark. */
  readonly text: string;
  readonly hasByteOrderMark: boolean;
  /** False where bytes were not UTF-8 and stand in the text as U+FFFD. */
  readonly isUtf8: boolean;
  /** Where each line begins. */
  readonly lineStarts: readonly number[];
  /** What was worked out about the file, for those who did. */
  readonly kept: Map<symbol, unknown>;
}

/** Takes the content of a file, as bytes or as text. Never throws. */
export function createSourceFile(path: string, content: string | Uint8Array): SourceFile {
  const { text, isUtf8 } = typeof content === 'string' ? { text: content, isUtf8: true } : decode(content);
  const hasByteOrderMark = text.startsWith('\ufeff');
  const body = hasByteOrderMark ? text.slice(1) : text;
  let lineStarts: readonly number[] | undefined;
  return {
    path,
    text: body,
    hasByteOrderMark,
    isUtf8,
    kept: new Map(),
    // Only of files with a problem.
    get lineStarts() {
      lineStarts ??= findLineStarts(body);
      return lineStarts;
    },
  };
}

function findLineStarts(text: string): readonly number[] {
  return [0, ...Array.from(text.matchAll(/\r\n|\r|\n/g), ({ index, 0: lineBreak }) => index + lineBreak.length)];
}

/** 1-based line and column of an offset. */
export function positionAt({ lineStarts }: SourceFile, offset: number): { line: number; column: number } {
  let [low, high] = [0, lineStarts.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (lineStarts[low] ?? 0) + 1 };
}

/** The offset of a 1-based line and column. */
export function offsetAt({ lineStarts }: SourceFile, line: number, column: number): number {
  return (lineStarts[line - 1] ?? 0) + column - 1;
}

/** The line of an offset, without its line break. */
export function lineAt({ text, lineStarts }: SourceFile, line: number): string {
  return text.slice(lineStarts[line - 1] ?? 0, lineStarts[line] ?? text.length).replace(/[\r\n]+$/, '');
}

function decode(bytes: Uint8Array): { text: string; isUtf8: boolean } {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), isUtf8: true };
  } catch {
    return { text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes), isUtf8: false };
  }
}
