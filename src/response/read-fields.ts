import { walkXml } from '../xml/walk-xml.ts';

/** What a document says, as far as it could be read. */
export interface ResponseFields {
  /** Whether the document holds a license server's answer: a `QuickLicenseManager` element, possibly in an envelope. */
  readonly isAnswer: boolean;
  /** The trimmed text of each element right below the answer's root, by local name in lower case; the first of several counts. */
  readonly elements: ReadonlyMap<string, string>;
  /** The attributes of the answer's root and of its `error` element, by local name in lower case. */
  readonly attributes: ReadonlyMap<string, string>;
  /** All text outside those elements: where an answer is wrapped as text, or an envelope reports a fault in words. */
  readonly outerText: string;
  /** Whether the answer was read to its end. */
  readonly complete: boolean;
}

const ROOT = 'QuickLicenseManager';

// The parser is slow at reporting faults; this many are enough to reach the end of a sentence.
const MAX_FAULTS = 100;

/** Ends the parse; what was read before stays. */
class Stop extends Error {}

/**
 * Reads an XML document with a strict parser, up to its first fault: an answer is useful even when the server wrote malformed XML.
 * A document with a DOCTYPE says nothing. After a fault only the text of the `error` or `result` that it stands in is read on, and
 * an `error` that follows, since a failure must not be taken for a success; a number that is cut off would be a wrong number.
 */
export function readFields(xml: string): ResponseFields {
  const elements = new Map<string, string>();
  const attributes = new Map<string, string>();
  const path: string[] = [];
  // The depth of the answer's root, once it is met.
  let rootDepth = 0;
  let leafText = '';
  let outerText = '';
  let faults = 0;
  let complete = false;

  const leaf = (): string | undefined => (rootDepth === 0 ? undefined : path[rootDepth]?.toLowerCase());
  const isSentence = (): boolean => leaf() === 'error' || leaf() === 'result';

  function keepLeaf(): void {
    const name = leaf();
    if (name === undefined || (faults > 0 && !isSentence())) return;
    // After a fault the parser hands on the markup that it did not understand as text.
    const text = (faults > 0 ? (leafText.split('<', 1)[0] ?? '') : leafText).trim();
    if (text !== '' && !elements.has(name)) elements.set(name, text);
  }

  const refusal = walkXml(xml, {
    fault() {
      faults++;
      if (!isSentence() || faults > MAX_FAULTS) throw new Stop();
    },
    open(tag) {
      if (faults > 0) throw new Stop();
      // A page that shows an answer is still a page.
      if (path.length === 0 && tag.name.toLowerCase() === 'html') throw new Stop();
      path.push(tag.name);
      if (rootDepth === 0 && tag.name === ROOT) rootDepth = path.length;
      const depth = path.length - rootDepth;
      if (rootDepth > 0 && depth === 1) leafText = '';
      if (rootDepth > 0 && (depth === 0 || (depth === 1 && tag.name.toLowerCase() === 'error'))) {
        for (const { name, value } of tag.attributes) attributes.set(name.toLowerCase(), value);
      }
    },
    close() {
      if (rootDepth > 0 && path.length === rootDepth + 1) keepLeaf();
      if (faults > 0) throw new Stop();
      complete = path.length === rootDepth;
      // What an envelope says behind the answer is not the answer's.
      if (complete) throw new Stop();
      path.pop();
    },
    text(text) {
      if (rootDepth === 0 || path.length === rootDepth) outerText += text;
      else if (path.length === rootDepth + 1 || isSentence()) leafText += text;
    },
  });
  // An answer ends before a DOCTYPE that is hidden behind it.
  if (refusal === 'doctype' || /<!DOCTYPE/i.test(xml))
    return { isAnswer: false, elements: new Map(), attributes: new Map(), outerText: '', complete: false };
  if (!complete) {
    keepLeaf();
    const error = /<error(?:\s[^<>]*)?>([^<]*)/i.exec(xml)?.[1]?.trim() ?? '';
    if (rootDepth > 0 && error !== '' && !elements.has('error')) elements.set('error', error);
  }
  // The vendor's own sample is malformed in the middle, but it has an end.
  complete ||= rootDepth > 0 && /<\/(?:[\w.-]+:)?QuickLicenseManager\s*>/.test(xml);
  return { isAnswer: rootDepth > 0, elements, attributes, outerText: outerText.trim(), complete };
}
