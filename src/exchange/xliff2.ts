import { element, textElement, writeXml, type XmlNode } from '../xml/write-xml.ts';
import type { ExchangeFile, Format, Refusal, SerializeResult, Unit } from './exchange.ts';
import { XLIFF_NAMES } from './xliff.ts';
import { numberCodes, type InlinePart } from './xliff/inline-codes.ts';
import { parseXliff } from './xliff/parse-xliff.ts';
import { STATE_IN_XLIFF_2 } from './xliff/states.ts';
import { findXmlRefusals } from './xml-refusals.ts';

/** XLIFF 2.1. Reads XLIFF 1.2 as well. */
export const xliff2: Format = {
  id: 'xliff2',
  ...XLIFF_NAMES,
  carriesEnglish: true,
  serialize,
  parse: parseXliff,
};

/** What an id may be: a name of XML, without the letters of other scripts that it could have too. */
const ID = /^[\w.:-]+$/;

function serialize(file: ExchangeFile): SerializeResult {
  const refused = [...findXmlRefusals(file), ...findBadIds(file)];
  if (refused.length > 0) return { refused };
  const root = element(
    'xliff',
    {
      xmlns: 'urn:oasis:names:tc:xliff:document:2.0',
      'xmlns:slr': 'urn:oasis:names:tc:xliff:sizerestriction:2.0',
      version: '2.1',
      srcLang: file.sourceLocale,
      trgLang: file.targetLocale,
    },
    [
      element('file', { id: 'qlm-messages' }, [
        textElement('slr:profiles', { generalProfile: 'xliff:codepoints' }, []),
        ...file.units.map(writeUnit),
      ]),
    ],
  );
  return { text: writeXml(root) };
}

function findBadIds({ units }: ExchangeFile): readonly Refusal[] {
  return units
    .filter(({ key }) => !ID.test(key))
    .map(({ key }) => ({
      key,
      reason: 'the key is no id of XLIFF 2: letters, digits, dots, colons, hyphens and underscores',
    }));
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
  const { source, target: translation } = numberCodes(english, target);
  const codes = new Map([...source, ...translation].flatMap(({ id, text }) => (id === undefined ? [] : [[id, text]])));
  const allNotes = [
    ...notes,
    ...(previousEnglish === undefined ? [] : [`The English text was before: ${previousEnglish}`]),
  ];
  const hasTarget = target !== undefined && state !== 'untranslated';
  return element(
    'unit',
    {
      id: key,
      name: key,
      canResegment: 'no',
      'xml:space': 'preserve',
      // A tool would count the codes, too.
      'slr:sizeRestriction': maxLength === undefined || codes.size > 0 ? undefined : `${maxLength}`,
    },
    [
      ...(allNotes.length === 0
        ? []
        : [
            element(
              'notes',
              {},
              allNotes.map((note) => textElement('note', {}, [note])),
            ),
          ]),
      ...(codes.size === 0
        ? []
        : [
            element(
              'originalData',
              {},
              Array.from(codes, ([id, text]) => textElement('data', { id: `d${id}` }, [text])),
            ),
          ]),
      element('segment', { state: hasTarget ? STATE_IN_XLIFF_2[state] : 'initial' }, [
        textElement('source', {}, source.map(writePart)),
        ...(hasTarget ? [textElement('target', {}, translation.map(writePart))] : []),
      ]),
    ],
  );
}

function writePart({ text, id }: InlinePart): XmlNode {
  return id === undefined ? text : textElement('ph', { id, dataRef: `d${id}`, equiv: text, disp: text }, []);
}
