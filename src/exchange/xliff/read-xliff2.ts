import { elementsOf, type XmlElement } from '../../xml/read-xml.ts';
import { UNIT_STATES } from '../exchange.ts';
import type { ReadXliff, XliffUnit } from './xliff-content.ts';
import { createInlineReader, isSpacePreserved, type InlineCode, type InlineKind } from './read-inline.ts';
import { XLIFF_2_STATES } from './states.ts';
import { XliffFault } from './xliff-fault.ts';

const CORE = /^(?:urn:oasis:names:tc:xliff:document:2\.\d)?$/;

/** Reads XLIFF 2.0 to 2.2. */
export const readXliff2: ReadXliff = (root) => {
  const files = own(root, 'file');
  if (files.length === 0) throw new XliffFault('XLIFF without a <file>', root);
  const sourceLocale = root.attribute('srcLang');
  const targetLocale = root.attribute('trgLang');
  const isPreserved = isSpacePreserved(root, false);
  return {
    ...(sourceLocale === undefined ? {} : { sourceLocale }),
    ...(targetLocale === undefined ? {} : { targetLocale }),
    units: files.flatMap((file) => readGroup(file, isPreserved)),
  };
};

/** All units in a file or group, in its order. */
function readGroup(group: XmlElement, outside: boolean): readonly XliffUnit[] {
  const isPreserved = isSpacePreserved(group, outside);
  return own(group).flatMap((element) => {
    if (element.name === 'unit') return [readUnit(element, isPreserved)];
    return element.name === 'group' ? readGroup(element, isPreserved) : [];
  });
}

interface Segment {
  readonly isText: boolean;
  readonly source: string;
  readonly target: string | undefined;
  /** Where its target stands among those of the unit, from 1 on. */
  readonly order: number;
  readonly state: string | undefined;
}

function readUnit(unit: XmlElement, outside: boolean): XliffUnit {
  const key = unit.attribute('name') ?? unit.attribute('id');
  if (key === undefined) throw new XliffFault('a <unit> without an id', unit);
  const segments = readSegments(key, unit, isSpacePreserved(unit, outside));
  const english = segments.map(({ source }) => source).join('');
  const texts = segments.filter(({ isText }) => isText);
  const translated = texts.filter(({ target = '' }) => target !== '');
  if (translated.length === 0) return { element: unit, key, english, state: 'untranslated' };
  if (texts.some(({ source, target = '' }) => source !== '' && target === '')) {
    throw new XliffFault(`the text ${key} is translated only in part`, unit);
  }
  const target = segments
    .toSorted((one, other) => one.order - other.order)
    .map((segment) => segment.target ?? segment.source)
    .join('');
  const states = new Set(translated.map((segment) => XLIFF_2_STATES.get(segment.state ?? '')));
  const state = states.has(undefined) ? undefined : UNIT_STATES.find((candidate) => states.has(candidate));
  return { element: unit, key, english, target, ...(state === undefined ? {} : { state }) };
}

function readSegments(key: string, unit: XmlElement, isPreserved: boolean): readonly Segment[] {
  const inline = createInlineReader(key, kindOfIn(unit));
  const elements = own(unit).filter(({ name }) => name === 'segment' || name === 'ignorable');
  // A target may have a code of another segment's source.
  const sources = elements.map((element) => {
    const [source] = own(element, 'source');
    if (source === undefined) throw new XliffFault(`the text ${key} has no <source>`, element);
    return inline.readSource(source, isSpacePreserved(source, isPreserved));
  });
  return elements.map((element, index) => {
    const [target, another] = own(element, 'target');
    if (another !== undefined) throw new XliffFault(`the text ${key} has two translations`, another);
    return {
      isText: element.name === 'segment',
      source: sources[index] ?? '',
      target: target && inline.readTarget(target, isSpacePreserved(target, isPreserved)),
      order: Number(target?.attribute('order') ?? index + 1),
      state: element.attribute('state'),
    };
  });
}

/** What the elements in the texts of a unit are; their content stands beside the texts. */
function kindOfIn(unit: XmlElement): (element: XmlElement) => InlineKind | undefined {
  const data = new Map<string | undefined, string>(
    own(unit, 'originalData')
      .flatMap((originalData) => own(originalData, 'data'))
      .map((element) => [element.attribute('id') ?? '', dataOf(element)]),
  );
  const code = (element: XmlElement, id: string | undefined, side = ''): InlineCode => ({
    kind: 'code',
    id,
    content: data.get(element.attribute(`dataRef${side}`)),
    display: element.attribute(`disp${side}`) ?? element.attribute(`equiv${side}`),
  });
  return (element) => {
    if (!CORE.test(element.namespace)) return undefined;
    const id = element.attribute('copyOf') ?? element.attribute('id');
    if (element.name === 'mrk') return { kind: 'transparent' };
    if (element.name === 'pc') {
      return { kind: 'pair', start: code(element, id, 'Start'), end: code(element, undefined, 'End') };
    }
    if (element.children.length > 0) return undefined;
    switch (element.name) {
      case 'sm':
      case 'em':
        return { kind: 'text', text: '' };
      case 'cp':
        return characterOf(element);
      case 'ph':
      case 'sc':
      case 'ec':
        return code(element, id);
      default:
        return undefined;
    }
  };
}

function dataOf({ children }: XmlElement): string {
  return children.map((child) => (typeof child === 'string' ? child : (characterOf(child)?.text ?? ''))).join('');
}

/** A character by its number in hexadecimal digits. */
function characterOf(element: XmlElement): { readonly kind: 'text'; readonly text: string } | undefined {
  const hex = element.attribute('hex') ?? '';
  if (element.name !== 'cp' || !/^[\da-f]{1,6}$/i.test(hex)) return undefined;
  const code = Number.parseInt(hex, 16);
  return code > 0x10_ffff ? undefined : { kind: 'text', text: String.fromCodePoint(code) };
}

/** The elements of XLIFF itself right inside another. */
function own(element: XmlElement, name?: string): readonly XmlElement[] {
  return elementsOf(element, name).filter(({ namespace }) => CORE.test(namespace));
}
