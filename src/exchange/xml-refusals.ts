import { UNWRITABLE } from '../xml/write-xml.ts';
import type { ExchangeFile, Refusal } from './exchange.ts';
import { findCharacter, findRefusals } from './refuse.ts';

/** What of a file no XML document can hold. */
export function findXmlRefusals(file: ExchangeFile): readonly Refusal[] {
  return findRefusals(file, (text) => findCharacter(text, UNWRITABLE), 'XML cannot carry it');
}
