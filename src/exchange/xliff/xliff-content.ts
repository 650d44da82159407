import type { XmlElement } from '../../xml/read-xml.ts';
import type { ReadFile, ReadUnit } from '../exchange.ts';

/** Reads a version of XLIFF. Throws an `XliffFault` where it cannot. */
export type ReadXliff = (root: XmlElement) => XliffContent;

/** What a file says; its units point to their elements instead of lines. */
export interface XliffContent extends Omit<ReadFile, 'units'> {
  readonly units: readonly XliffUnit[];
}

export interface XliffUnit extends Omit<ReadUnit, 'line'> {
  readonly element: XmlElement;
}
