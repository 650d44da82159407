import { walkXml } from './walk-xml.ts';

/** An element with all that is in it. */
export interface XmlElement {
  /** Without its prefix. */
  readonly name: string;
  /** The URI of its namespace; empty where it has none. */
  readonly namespace: string;
  /** The value of an attribute; without a namespace, of one that has none. */
  attribute(name: string, namespace?: string): string | undefined;
  /** Elements and the text between them. Neighboring pieces of text are one. */
  readonly children: readonly (XmlElement | string)[];
  /** Where its `<` stands in the document, in UTF-16 code units. */
  readonly offset: number;
}

/** Why a document cannot be read, and where. */
export interface XmlProblem {
  /** A few words without a full stop. */
  readonly reason: string;
  /** In UTF-16 code units. */
  readonly offset: number;
}

export type XmlResult =
  | { readonly root: XmlElement; readonly problem?: undefined }
  | { readonly root?: undefined; readonly problem: XmlProblem };

/** The namespace of `xml:space` and `xml:lang`. */
export const XML_NAMESPACE = 'http://www.w3.org/XML/1998/namespace';

// Our largest file has a twentieth of it; each costs its memory.
const MAX_ELEMENTS = 500_000;

/** Reads a whole XML document with namespaces, all or nothing. Comments and processing instructions are left out. Never throws. */
export function readXml(xml: string): XmlResult {
  if (!/^\s*</.test(xml)) return { problem: { reason: 'no XML', offset: 0 } };
  // The parser would swallow what stands behind half of a pair.
  const broken = xml.search(/\p{Surrogate}/u);
  if (broken >= 0) return { problem: { reason: 'half of a surrogate pair', offset: broken } };

  const open: OpenElement[] = [];
  let root: XmlElement | undefined;
  let closed: XmlElement | undefined;
  let last = 0;
  let count = 0;
  let problem: XmlProblem | undefined;
  const refuse = (reason: string, offset: number): never => {
    problem = { reason, offset };
    throw new Error(reason);
  };

  const refusal = walkXml(
    xml,
    {
      open({ name, namespace, attributes, offset }) {
        last = offset;
        count++;
        if (count > MAX_ELEMENTS) refuse(`more than ${MAX_ELEMENTS} elements`, offset);
        const values = new Map(
          attributes.map((attribute) => [`${attribute.namespace} ${attribute.name}`, attribute.value]),
        );
        const element: OpenElement = {
          name,
          namespace,
          attribute: (key, uri = '') => values.get(`${uri} ${key}`),
          children: [],
          offset,
        };
        open.at(-1)?.children.push(element);
        root ??= element;
        open.push(element);
      },
      close() {
        closed = open.pop();
      },
      text(text) {
        const children = open.at(-1)?.children;
        const before = children?.at(-1);
        if (typeof before === 'string') children?.splice(-1, 1, before + text);
        else children?.push(text);
      },
      fault(message, offset) {
        if (message.startsWith('unexpected close tag') && closed !== undefined) {
          refuse(`the element <${closed.name}> is not closed`, closed.offset);
        }
        const unclosed = open.at(-1);
        if (/^unclosed tag|^unexpected end/.test(message) && unclosed !== undefined) {
          // The parser looks for the end of an entity up to the end of the document.
          const ampersand = xml.indexOf('&', xml.lastIndexOf(';') + 1);
          if (ampersand > unclosed.offset) refuse('an & that begins no entity', ampersand);
          refuse(`the element <${unclosed.name}> is not closed`, unclosed.offset);
        }
        refuse(`not well-formed XML: ${message.replace(/\.$/, '')}`, Math.max(0, offset - 1));
      },
    },
    true,
  );
  if (refusal === 'doctype')
    return { problem: { reason: 'a DOCTYPE, which is not read', offset: xml.search(/<!DOCTYPE/) } };
  if (refusal === 'too-deep') return { problem: { reason: 'too many elements inside each other', offset: last } };
  if (problem !== undefined) return { problem };
  return root === undefined ? { problem: { reason: 'no XML', offset: 0 } } : { root };
}

interface OpenElement extends XmlElement {
  readonly children: (XmlElement | string)[];
}

/** The elements right inside another: all, or those of a name. */
export function elementsOf({ children }: XmlElement, name?: string): readonly XmlElement[] {
  return children
    .filter((child) => typeof child !== 'string')
    .filter((child) => name === undefined || child.name === name);
}

/** The text of an element that has nothing but text in it; `undefined` for any other. */
export function textOf({ children }: XmlElement): string | undefined {
  const texts = children.filter((child) => typeof child === 'string');
  return texts.length === children.length ? texts.join('') : undefined;
}
