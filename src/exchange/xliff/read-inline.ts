import { XML_NAMESPACE, type XmlElement } from '../../xml/read-xml.ts';
import { XliffFault } from './xliff-fault.ts';

/** What a version of XLIFF writes inside a text. */
export type InlineKind =
  /** Stands for nothing, but what is in it counts. */
  | { readonly kind: 'transparent' }
  /** Characters that could not be written as themselves. */
  | { readonly kind: 'text'; readonly text: string }
  | InlineCode
  /** Code before and behind what is in it. */
  | { readonly kind: 'pair'; readonly start: InlineCode; readonly end: InlineCode };

/** A piece of the text that the translator does not edit. */
export interface InlineCode {
  readonly kind: 'code';
  /** Within the unit; absent where it has none. */
  readonly id: string | undefined;
  /** What it stands for, as the file holds it; absent where that is lost. */
  readonly content: string | undefined;
  /** What the file says for the display, where the content is lost. */
  readonly display?: string | undefined;
}

/** Tells what an element inside a text is; `undefined`: nothing that is known. */
export type InlineKindOf = (element: XmlElement) => InlineKind | undefined;

/** The texts of one unit. */
export interface InlineReader {
  /** What stands in a `<source>`. Its codes become known. */
  readSource(element: XmlElement, isPreserved: boolean): string;
  /** What stands in a `<target>`. A code without content is that of the source with its id. Throws an `XliffFault`. */
  readTarget(element: XmlElement, isPreserved: boolean): string;
}

/** Reads the texts of a unit, which is named in faults. */
export function createInlineReader(key: string, kindOf: InlineKindOf): InlineReader {
  const codes = new Map<string, string>();

  function sourceCode({ id, content, display }: InlineCode, element: XmlElement): string {
    const text = content ?? display;
    if (text === undefined) throw faultOf(element, 'which does not say what it stands for');
    if (id !== undefined) codes.set(id, text);
    return text;
  }

  function targetCode({ id, content, display }: InlineCode, element: XmlElement): string {
    const known = id === undefined ? undefined : codes.get(id);
    if (known !== undefined) {
      if (content !== undefined && content !== known) throw faultOf(element, 'which is another one in the source');
      return known;
    }
    const text = content ?? display;
    // A further branch of a plural, for example; any other code cannot come from our texts.
    if (text === undefined || !/^[{}#]/.test(text)) throw faultOf(element, 'which the source does not have');
    return text;
  }

  const faultOf = (element: XmlElement, why: string): XliffFault => {
    const id = element.attribute('id');
    const tag = id === undefined ? element.name : `${element.name} id="${id}"`;
    return new XliffFault(`the text ${key} has the element <${tag}>, ${why}`, element);
  };

  function read(parent: XmlElement, isPreserved: boolean, codeOf: typeof sourceCode): string {
    const { children } = parent;
    const texts = children.map((child, index) => {
      if (typeof child === 'string') {
        return isPreserved ? child : foldLines(child, index === 0, index === children.length - 1);
      }
      const kind = kindOf(child);
      switch (kind?.kind) {
        case undefined:
          throw faultOf(child, 'which is not known here');
        case 'transparent':
          return read(child, isPreserved, codeOf);
        case 'text':
          return kind.text;
        case 'code':
          return codeOf(kind, child);
        case 'pair':
          return codeOf(kind.start, child) + read(child, isPreserved, codeOf) + codeOf(kind.end, child);
      }
    });
    return texts.join('');
  }

  return {
    readSource: (element, isPreserved) => read(element, isPreserved, sourceCode),
    readTarget: (element, isPreserved) => read(element, isPreserved, targetCode),
  };
}

/** Whether every space counts inside an element, given whether it does around it. */
export function isSpacePreserved(element: XmlElement, outside: boolean): boolean {
  const space = element.attribute('space', XML_NAMESPACE);
  return space === undefined ? outside : space === 'preserve';
}

/** Undoes what a tool does that drops `xml:space` and then sets the text on lines of its own. */
function foldLines(text: string, isFirst: boolean, isLast: boolean): string {
  if (!text.includes('\n')) return text;
  const lines = text.split('\n');
  const last = lines.length - 1;
  return lines
    .map((line, index) => (index === 0 ? line.trimEnd() : index === last ? line.trimStart() : line.trim()))
    .filter((line, index) => line !== '' || (index === 0 && !isFirst) || (index === last && !isLast))
    .join(' ');
}
