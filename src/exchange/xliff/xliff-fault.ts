import type { XmlElement } from '../../xml/read-xml.ts';

/** Ends the reading of a file at a place that cannot be read. */
export class XliffFault extends Error {
  /** Of the place in the file, in UTF-16 code units. */
  readonly offset: number;

  /** `reason`: a few words without a full stop. */
  constructor(reason: string, { offset }: XmlElement) {
    super(reason);
    this.offset = offset;
  }
}
