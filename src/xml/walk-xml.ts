import { SaxesParser } from 'saxes';

/** An opening tag. */
export interface XmlTag {
  /** Without its prefix. */
  readonly name: string;
  /** The URI of its namespace; empty where it has none, or where namespaces are not read. */
  readonly namespace: string;
  readonly attributes: readonly XmlAttribute[];
  /** Where its `<` stands, in UTF-16 code units. */
  readonly offset: number;
}

export interface XmlAttribute {
  /** Without its prefix. */
  readonly name: string;
  readonly namespace: string;
  readonly value: string;
}

/** What happens on the way through a document. Whatever a handler throws ends the way. */
export interface XmlHandlers {
  open(tag: XmlTag): void;
  close(): void;
  /** A piece of text or a CDATA section. */
  text(text: string): void;
  /** The document is not well-formed. The parser goes on as well as it can, unless the handler throws. */
  fault(message: string, offset: number): void;
}

/** What of a document is not read; `too-deep`: more than `MAX_DEPTH` elements inside each other. */
export type XmlRefusal = 'doctype' | 'too-deep';

/** Deeper nesting than any document has that is meant for us; a bound for whoever sends a million open tags. */
export const MAX_DEPTH = 64;

/**
 * Goes through an XML document with a strict parser that opens no file and no connection. Ends at a DOCTYPE, which is where all
 * entities come from but the five of XML, and at a handler that throws. Never throws itself.
 * What comes back is why it has ended too early by itself.
 */
export function walkXml(xml: string, handlers: XmlHandlers, namespaces = false): XmlRefusal | undefined {
  let refusal: XmlRefusal | undefined;
  let depth = 0;
  let offset = 0;
  const stop = (reason: XmlRefusal): never => {
    refusal = reason;
    throw new Error(reason);
  };
  const parser = new SaxesParser({ position: false, xmlns: namespaces });
  parser.on('error', ({ message }) => handlers.fault(message, parser.position));
  parser.on('doctype', () => stop('doctype'));
  parser.on('opentagstart', () => {
    offset = xml.lastIndexOf('<', parser.position - 1);
  });
  parser.on('opentag', (tag) => {
    if (depth === MAX_DEPTH) stop('too-deep');
    depth++;
    const attributes = Object.entries(tag.attributes).map(([name, attribute]) =>
      typeof attribute === 'string'
        ? { name: localName(name), namespace: '', value: attribute }
        : { name: attribute.local, namespace: attribute.uri, value: attribute.value },
    );
    handlers.open({ name: localName(tag.name), namespace: tag.uri ?? '', attributes, offset });
  });
  parser.on('closetag', () => {
    depth--;
    handlers.close();
  });
  parser.on('text', (text) => handlers.text(text));
  parser.on('cdata', (text) => handlers.text(text));
  try {
    parser.write(xml).close();
  } catch {
    // A refusal, or a handler that has seen enough.
  }
  return refusal;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
