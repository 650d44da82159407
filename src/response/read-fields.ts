import { SaxesParser } from 'saxes';

/** The leaf elements of a license server's answer. */
export interface ResponseFields {
  /** The trimmed text of each element right below the root, by local name in lower case; the first of several counts. */
  readonly elements: ReadonlyMap<string, string>;
  /** The attributes of the root and of the `error` element, by local name in lower case. */
  readonly attributes: ReadonlyMap<string, string>;
  /** The text directly in the root, for answers that carry XML as text. */
  readonly rootText: string;
  /** The root's local name; empty where there is no element at all. */
  readonly root: string;
  /** Whether the whole answer was read: false when it is malformed or cut off. */
  readonly complete: boolean;
}

const ROOT = 'QuickLicenseManager';

// Deeper nesting than any answer has; a bound for whoever sends a million open tags.
const MAX_DEPTH = 64;

/** Ends the parse; what was read before stays. */
class Stop extends Error {}

/**
 * Reads an XML answer with a strict parser, up to its first fault: an answer is useful even when the server wrote malformed XML.
 * Any DOCTYPE ends the reading. After a fault only the text of the `error` or `result` that it stands in is read on, since a
 * failure must not be taken for a success; a number that is cut off would be a wrong number.
 */
export function readFields(xml: string): ResponseFields {
  const elements = new Map<string, string>();
  const attributes = new Map<string, string>();
  const path: string[] = [];
  let root = '';
  let rootText = '';
  // The depth of the elements that count: right below the answer's own root, which may stand in an envelope.
  let leafDepth = 2;
  let text = '';
  let faulty = false;

  function keepLeaf(): void {
    const leaf = path[leafDepth - 1]?.toLowerCase();
    if (leaf === undefined || (faulty && leaf !== 'error' && leaf !== 'result')) return;
    // After a fault the parser hands on the markup that it did not understand as text.
    const read = (faulty ? (text.split('<', 1)[0] ?? '') : text).trim();
    if (read !== '' && !elements.has(leaf)) elements.set(leaf, read);
  }

  const parser = new SaxesParser({ position: false });
  parser.on('error', () => {
    faulty = true;
  });
  parser.on('doctype', () => {
    throw new Stop();
  });
  parser.on('opentag', (tag) => {
    const name = localName(tag.name);
    if (faulty || path.length === MAX_DEPTH) throw new Stop();
    path.push(name);
    if (path.length === 1 || (root !== ROOT && name === ROOT)) {
      root = name;
      leafDepth = path.length + 1;
    }
    if (path.length === leafDepth) text = '';
    if (path.length === leafDepth - 1 || (path.length === leafDepth && name === 'error')) {
      for (const [key, value] of Object.entries(tag.attributes)) attributes.set(localName(key).toLowerCase(), value);
    }
  });
  parser.on('closetag', () => {
    if (path.length === leafDepth) keepLeaf();
    if (faulty) throw new Stop();
    path.pop();
  });
  const addText = (chunk: string): void => {
    if (path.length === leafDepth) text += chunk;
    else if (path.length === 1) rootText += chunk;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  try {
    parser.write(xml).close();
  } catch {
    faulty = true;
  }
  if (faulty && path.length === leafDepth) keepLeaf();
  return { elements, attributes, rootText: rootText.trim(), root, complete: !faulty };
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
