import { createSourceFile, positionAt } from '../../check/source-file.ts';
import { readXml, type XmlElement } from '../../xml/read-xml.ts';
import type { ParseResult } from '../exchange.ts';
import { readXliff1 } from './read-xliff1.ts';
import { readXliff2 } from './read-xliff2.ts';
import { toFileProblem } from '../xml-problem.ts';
import type { ReadXliff } from './xliff-content.ts';
import { XliffFault } from './xliff-fault.ts';

const NAMESPACE = /^(?:urn:oasis:names:tc:xliff:document:[\d.]+)?$/;

/** Reads XLIFF 1.2 and 2.0 to 2.2, told apart by what the file says of itself. */
export function parseXliff(text: string): ParseResult {
  const { root, problem } = readXml(text);
  if (problem !== undefined) return { problem: toFileProblem(text, problem) };
  try {
    const { units, ...languages } = readerOf(root)(root);
    const source = createSourceFile('', text);
    return {
      file: {
        ...languages,
        units: units.map(({ element, ...unit }) => ({ ...unit, line: positionAt(source, element.offset).line })),
      },
    };
  } catch (error) {
    if (error instanceof XliffFault)
      return { problem: toFileProblem(text, { reason: error.message, offset: error.offset }) };
    throw error;
  }
}

function readerOf(root: XmlElement): ReadXliff {
  if (root.name !== 'xliff' || !NAMESPACE.test(root.namespace)) {
    throw new XliffFault(`the element <${root.name}>, which is not that of XLIFF`, root);
  }
  const version = root.attribute('version');
  if (version === '1.2') return readXliff1;
  if (version !== undefined && /^2\.[0-2]$/.test(version)) return readXliff2;
  throw new XliffFault(`XLIFF version ${version ?? 'unknown'}; expected 1.2, 2.0, 2.1 or 2.2`, root);
}
