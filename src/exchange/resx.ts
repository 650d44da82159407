import { createSourceFile, positionAt } from '../check/source-file.ts';
import { CODES } from '../codes/index.ts';
import { SOURCE_LOCALE } from '../locale/match.ts';
import { elementsOf, readXml, textOf, type XmlElement } from '../xml/read-xml.ts';
import { element, textElement, writeXml } from '../xml/write-xml.ts';
import type { ExchangeFile, Format, ParseResult, ReadUnit, Refusal, SerializeResult } from './exchange.ts';
import { csharpFile } from './resx/csharp-file.ts';
import { fromNetText, toNetText } from './resx/net-text.ts';
import { toFileProblem } from './xml-problem.ts';
import { findXmlRefusals } from './xml-refusals.ts';

/** Resources of .NET: one file for each language, and a class in C# that looks them up. */
export const resx: Format = {
  id: 'resx',
  // English answers for every language without a file of its own.
  fileName: (locale) => (locale === SOURCE_LOCALE ? 'Messages.resx' : `Messages.${locale}.resx`),
  hasName: (name) => /\.resx$/i.test(name),
  localeIn: (name) => (/^Messages\.resx$/i.test(name) ? SOURCE_LOCALE : /\.([^.]+)\.resx$/i.exec(name)?.[1]),
  carriesEnglish: false,
  serialize,
  parse,
  companion: () => ({ name: 'QlmMessages.cs', text: csharpFile() }),
};

const ASSEMBLY = 'System.Windows.Forms, Version=4.0.0.0, Culture=neutral, PublicKeyToken=b77a5c561934e089';

const HEADERS = {
  resmimetype: 'text/microsoft-resx',
  version: '2.0',
  reader: `System.Resources.ResXResourceReader, ${ASSEMBLY}`,
  writer: `System.Resources.ResXResourceWriter, ${ASSEMBLY}`,
};

function serialize(file: ExchangeFile): SerializeResult {
  const refused = [...findXmlRefusals(file), ...findForeignKeys(file)];
  if (refused.length > 0) return { refused };
  const leftOut: Refusal[] = [];
  const entries = file.units.flatMap(({ key, target, notes }) => {
    if (target === undefined) return [];
    const { text, reason } = toNetText(key, target);
    if (reason !== undefined) {
      leftOut.push({ key, reason });
      return [];
    }
    const comment = notes.length === 0 ? [] : [textElement('comment', {}, [notes.join('\n')])];
    return [
      element('data', { name: nameOf(key), 'xml:space': 'preserve' }, [textElement('value', {}, [text]), ...comment]),
    ];
  });
  const headers = Object.entries(HEADERS).map(([name, value]) =>
    element('resheader', { name }, [textElement('value', {}, [value])]),
  );
  const text = writeXml(element('root', {}, [...headers, ...entries]));
  return { text, ...(leftOut.length === 0 ? {} : { leftOut }) };
}

function findForeignKeys({ units }: ExchangeFile): readonly Refusal[] {
  return units
    .filter(({ key }) => keyOf(nameOf(key)) !== key)
    .map(({ key }) => ({ key, reason: 'the key would come back as that of a code' }));
}

/** The name of a resource: `License_Expired.title`, `actions.retry`. */
function nameOf(key: string): string {
  const name = key.replace(/^codes\./, '');
  return isOfCode(name) ? name : key;
}

function keyOf(name: string): string {
  return isOfCode(name) ? `codes.${name}` : name;
}

function isOfCode(name: string): boolean {
  return Object.hasOwn(CODES, name.split('.', 1)[0] ?? '');
}

function parse(text: string): ParseResult {
  const problem = (reason: string, offset: number): ParseResult => ({
    problem: toFileProblem(text, { reason, offset }),
  });
  const xml = readXml(text);
  if (xml.problem !== undefined) return problem(xml.problem.reason, xml.problem.offset);
  const { root } = xml;
  if (root.name !== 'root')
    return problem(`the element <${root.name}>, which is not that of .NET resources`, root.offset);
  const file = createSourceFile('', text);
  const units: ReadUnit[] = [];
  for (const data of elementsOf(root, 'data').filter(isText)) {
    const name = data.attribute('name');
    if (name === undefined) return problem('a <data> without a name', data.offset);
    const [content] = elementsOf(data, 'value');
    const value = content === undefined ? '' : textOf(content);
    if (value === undefined) return problem(`the value of ${name} is no text`, data.offset);
    const key = keyOf(name);
    const target = fromNetText(key, value);
    if (target === undefined)
      return problem(`${name} has a placeholder other than {0}, or a single brace`, data.offset);
    units.push({ key, target, line: positionAt(file, data.offset).line });
  }
  return { file: { units } };
}

/** What has a type is a picture or a file. */
function isText(data: XmlElement): boolean {
  return data.attribute('type') === undefined && data.attribute('mimetype') === undefined;
}
