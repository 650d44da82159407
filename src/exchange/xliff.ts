import { element, textElement, writeXml, type XmlNode } from '../xml/write-xml.ts';
import type { ExchangeFile, Format, SerializeResult, Unit } from './exchange.ts';
import { namedByLocale } from './file-name.ts';
import { findXmlRefusals } from './xml-refusals.ts';
import { numberCodes, type InlinePart } from './xliff/inline-codes.ts';
import { parseXliff } from './xliff/parse-xliff.ts';
import { STATE_IN_XLIFF_1 } from './xliff/states.ts';

/** The extensions of XLIFF files; those of memoQ and Trados Studio have states of their own in them. */
export const XLIFF_NAMES = namedByLocale('xlf', 'xliff', 'mqxliff', 'sdlxliff');

/** XLIFF 1.2, which every translation tool reads. Reads XLIFF 2 as well. */
export const xliff: Format = {
  id: 'xliff',
  ...XLIFF_NAMES,
  carriesEnglish: true,
  serialize,
  parse: parseXliff,
};

function serialize(file: ExchangeFile): SerializeResult {
  const refused = findXmlRefusals(file);
  if (refused.length > 0) return { refused };
  const root = element('xliff', { xmlns: 'urn:oasis:names:tc:xliff:document:1.2', version: '1.2' }, [
    element(
      'file',
      {
        original: 'qlm-messages',
        datatype: 'plaintext',
        'source-language': file.sourceLocale,
        'target-language': file.targetLocale,
      },
      [element('body', {}, file.units.map(writeUnit))],
    ),
  ]);
  return { text: writeXml(root) };
}

function writeUnit({
  key,
  english,
  target,
  state,
  previousEnglish,
  notes,
  maxLength,
}: Unit): ReturnType<typeof element> {
  const texts = numberCodes(english, target);
  // A tool would count the codes, too.
  const isCountable = maxLength !== undefined && texts.source.every(({ id }) => id === undefined);
  return element(
    'trans-unit',
    {
      id: key,
      resname: key,
      approved: state === 'reviewed' ? 'yes' : undefined,
      'xml:space': 'preserve',
      maxwidth: isCountable ? `${maxLength}` : undefined,
      'size-unit': isCountable ? 'char' : undefined,
    },
    [
      textElement('source', {}, texts.source.map(writePart)),
      ...(target === undefined || state === 'untranslated'
        ? []
        : [textElement('target', { state: STATE_IN_XLIFF_1[state] }, texts.target.map(writePart))]),
      ...notes.map((note) => textElement('note', {}, [note])),
      ...(previousEnglish === undefined || target === undefined
        ? []
        : [
            element('alt-trans', { alttranstype: 'previous-version', 'xml:space': 'preserve' }, [
              textElement('source', {}, [previousEnglish]),
              textElement('target', {}, [target]),
            ]),
          ]),
    ],
  );
}

function writePart({ text, id }: InlinePart): XmlNode {
  return id === undefined ? text : textElement('ph', { id, 'equiv-text': text }, [text]);
}
