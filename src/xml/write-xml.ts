/** An element to be written, or text. */
export type XmlNode = string | NewElement;

interface NewElement {
  /** With its prefix. */
  readonly name: string;
  /** By name with prefix. One that is `undefined` is left out. */
  readonly attributes: XmlAttributes;
  readonly children: readonly XmlNode[];
  /** Whether every space in it is a part of its text. */
  readonly isText: boolean;
}

type XmlAttributes = Readonly<Record<string, string | undefined>>;

/** An element that holds elements only, each on a line of its own. */
export function element(name: string, attributes: XmlAttributes, children: readonly NewElement[]): NewElement {
  return { name, attributes, children, isText: false };
}

/** An element that holds text, possibly with elements in it. */
export function textElement(name: string, attributes: XmlAttributes, children: readonly XmlNode[]): NewElement {
  return { name, attributes, children, isText: true };
}

/** A character that no XML document can have, in whatever form: a control character, half of a surrogate pair, U+FFFE or U+FFFF. */
export const UNWRITABLE = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

/** The document of an element, in UTF-8 and Unix line ends. Whoever calls it has seen to it that no text is `UNWRITABLE`. */
export function writeXml(root: NewElement): string {
  const lines = ['<?xml version="1.0" encoding="utf-8"?>'];
  writeLines(root, '', lines);
  return `${lines.join('\n')}\n`;
}

function writeLines(node: NewElement, indent: string, lines: string[]): void {
  if (node.isText || node.children.length === 0) {
    lines.push(indent + inline(node));
    return;
  }
  lines.push(`${indent}<${startOf(node)}>`);
  for (const child of node.children) {
    if (typeof child !== 'string') writeLines(child, `${indent}  `, lines);
  }
  lines.push(`${indent}</${node.name}>`);
}

function inline(node: XmlNode): string {
  if (typeof node === 'string') return escape(node, UNSAFE_IN_TEXT);
  const content = node.children.map(inline).join('');
  return content === '' ? `<${startOf(node)}/>` : `<${startOf(node)}>${content}</${node.name}>`;
}

function startOf({ name, attributes }: NewElement): string {
  return [
    name,
    ...Object.entries(attributes).flatMap(([key, value]) =>
      value === undefined ? [] : [`${key}="${escape(value, UNSAFE_IN_ATTRIBUTE)}"`],
    ),
  ].join(' ');
}

// A reader turns line ends into U+000A, in attributes into spaces; some treat U+0085 and U+2028 as line ends, too.
const UNSAFE_IN_TEXT = /[&<>\t\r\u007f-\u009f\u2028]/g;
const UNSAFE_IN_ATTRIBUTE = /[&<>"\t\n\r\u007f-\u009f\u2028]/g;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escape(text: string, unsafe: RegExp): string {
  return text.replace(
    unsafe,
    (character) => ENTITIES[character] ?? `&#x${character.charCodeAt(0).toString(16).toUpperCase()};`,
  );
}
