import { elementsOf, textOf, type XmlElement } from '../../xml/read-xml.ts';
import { UNIT_STATES, type UnitState } from '../exchange.ts';
import type { ReadXliff, XliffUnit } from './xliff-content.ts';
import { createInlineReader, isSpacePreserved, type InlineKind } from './read-inline.ts';
import { MEMOQ_STATES, TRADOS_STATES, XLIFF_1_STATES } from './states.ts';
import { XliffFault } from './xliff-fault.ts';

const MEMOQ = 'MQXliff';
/** The elements that stand for code. The code may be their content. */
const CODES = new Set(['ph', 'x', 'it', 'bpt', 'ept', 'bx', 'ex']);

const TRADOS = 'http://sdl.com/FileTypes/SdlXliff/1.0';

/** Reads XLIFF 1.2. */
export const readXliff1: ReadXliff = (root) => {
  const files = own(root, 'file');
  const [first] = files;
  if (first === undefined) throw new XliffFault('XLIFF without a <file>', root);
  const sourceLocale = first.attribute('source-language');
  const targetLocale = files.map((file) => file.attribute('target-language')).find((locale) => locale !== undefined);
  for (const file of files) {
    expectLanguage(file, 'source-language', sourceLocale);
    expectLanguage(file, 'target-language', targetLocale);
  }
  const isPreserved = isSpacePreserved(root, false);
  return {
    ...(sourceLocale === undefined ? {} : { sourceLocale }),
    ...(targetLocale === undefined ? {} : { targetLocale }),
    units: files.flatMap((file) => readGroup(file, isPreserved)),
  };
};

/** Our files have one language each; what a tool puts together must be taken apart again. */
function expectLanguage(file: XmlElement, attribute: string, expected: string | undefined): void {
  const locale = file.attribute(attribute);
  if (locale !== undefined && locale !== expected) {
    throw new XliffFault(`a <file> with the ${attribute} ${locale}, where another one has ${expected}`, file);
  }
}

/** All units in a file or group, in its order. */
function readGroup(group: XmlElement, outside: boolean): readonly XliffUnit[] {
  const isPreserved = isSpacePreserved(group, outside);
  return own(group).flatMap((element) => {
    if (element.name === 'trans-unit') return [readUnit(element, isPreserved)];
    return element.name === 'body' || element.name === 'group' ? readGroup(element, isPreserved) : [];
  });
}

function readUnit(unit: XmlElement, outside: boolean): XliffUnit {
  const key = unit.attribute('resname') ?? unit.attribute('id');
  if (key === undefined) throw new XliffFault('a <trans-unit> without an id', unit);
  const isPreserved = isSpacePreserved(unit, outside);
  const [source] = own(unit, 'source');
  if (source === undefined) throw new XliffFault(`the text ${key} has no <source>`, unit);
  const inline = createInlineReader(key, kindOf);
  const english = inline.readSource(source, isSpacePreserved(source, isPreserved));
  const [target, another] = own(unit, 'target');
  if (another !== undefined) throw new XliffFault(`the text ${key} has two translations`, another);
  const text =
    target === undefined || !isTranslated(key, unit, target)
      ? ''
      : inline.readTarget(target, isSpacePreserved(target, isPreserved));
  if (text === '') return { element: unit, key, english, state: 'untranslated' };
  const state = stateOf(unit, target);
  return { element: unit, key, english, target: text, ...(state === undefined ? {} : { state }) };
}

/** Whether there is a translation. Half of one is none, and must not be taken for one. */
function isTranslated(key: string, unit: XmlElement, target: XmlElement): boolean {
  const segments = segmentsIn(target);
  const translated = segments.filter(({ children }) => children.length > 0);
  if (translated.length === 0) return segments.length === 0;
  const ids = new Set(translated.map((segment) => segment.attribute('mid')));
  const all = own(unit, 'seg-source').flatMap(segmentsIn);
  if (!all.every((segment) => ids.has(segment.attribute('mid')))) {
    throw new XliffFault(`the text ${key} is translated only in part`, unit);
  }
  return true;
}

function segmentsIn(element: XmlElement): readonly XmlElement[] {
  return own(element).flatMap((child) =>
    child.name === 'mrk' && child.attribute('mtype') === 'seg' ? [child] : segmentsIn(child),
  );
}

/** A tool's own word counts first, then whether the text is approved, then its state. */
function stateOf(unit: XmlElement, target: XmlElement | undefined): UnitState | undefined {
  const ofTool = MEMOQ_STATES.get(unit.attribute('status', MEMOQ) ?? '') ?? tradosState(unit);
  if (ofTool !== undefined) return ofTool;
  const state = XLIFF_1_STATES.get(target?.attribute('state') ?? '');
  const approved = unit.attribute('approved');
  if (approved === 'yes' && state !== 'stale') return 'reviewed';
  return approved === 'no' && state === 'reviewed' ? 'unreviewed' : state;
}

/** That of the least advanced segment. */
function tradosState(unit: XmlElement): UnitState | undefined {
  const segments = elementsOf(unit, 'seg-defs')
    .flatMap((definitions) => elementsOf(definitions, 'seg'))
    .filter(({ namespace }) => namespace === TRADOS);
  // Trados writes nothing for a segment that nobody has touched.
  const states = new Set(segments.map((segment) => TRADOS_STATES.get(segment.attribute('conf') ?? 'Unspecified')));
  return UNIT_STATES.find((state) => states.has(state));
}

function kindOf(element: XmlElement): InlineKind | undefined {
  if (!isOfXliff(element)) return undefined;
  // Text that a reviser has struck out, but nobody has removed, is neither there nor gone.
  if (element.name === 'mrk')
    return element.attribute('mtype') === 'x-sdl-deleted' ? undefined : { kind: 'transparent' };
  const text = textOf(element);
  if (!CODES.has(element.name) || text === undefined) return undefined;
  return {
    kind: 'code',
    // What ends a pair has the id of what begins it.
    id: element.name === 'ept' || element.name === 'ex' ? undefined : element.attribute('id'),
    // A tool may have taken it away.
    content: text === '' ? undefined : text,
    display: element.attribute('equiv-text'),
  };
}

/** The elements of XLIFF itself right inside another. */
function own(element: XmlElement, name?: string): readonly XmlElement[] {
  return elementsOf(element, name).filter(isOfXliff);
}

function isOfXliff({ namespace }: XmlElement): boolean {
  return namespace === '' || namespace === 'urn:oasis:names:tc:xliff:document:1.2';
}
