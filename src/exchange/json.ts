import { membersOf, parseDocument } from '../check/json-document.ts';
import { createSourceFile, positionAt } from '../check/source-file.ts';
import type { ExchangeFile, Format, ParseResult, ReadUnit, SerializeResult } from './exchange.ts';
import { namedByLocale } from './file-name.ts';

/** Flat JSON for translation platforms: `{ "codes.License_Expired.title": "…" }`. Holds what is translated, and nothing else. */
export const json: Format = {
  id: 'json',
  ...namedByLocale('json'),
  carriesEnglish: false,
  serialize,
  parse,
};

function serialize({ units }: ExchangeFile): SerializeResult {
  // Not from an object, which would put keys that are numbers first.
  const lines = units.flatMap(({ key, target }) =>
    target === undefined ? [] : [`  ${JSON.stringify(key)}: ${JSON.stringify(target)}`],
  );
  return { text: lines.length === 0 ? '{}\n' : `{\n${lines.join(',\n')}\n}\n` };
}

function parse(text: string): ParseResult {
  const file = createSourceFile('', text);
  const { root, syntaxError } = parseDocument(text);
  if (root === undefined) {
    return { problem: { ...positionAt(file, syntaxError.offset), reason: `it is not JSON: ${syntaxError.reason}` } };
  }
  if (typeof root.value !== 'object') return { problem: { line: 1, column: 1, reason: 'it is no JSON object' } };
  const units: ReadUnit[] = [];
  for (const member of membersOf(root)) {
    const { key, value, keySpan } = member;
    const place = positionAt(file, keySpan.start);
    if (typeof value !== 'string') {
      return {
        problem: { ...place, reason: `${JSON.stringify(key.slice(0, 100))} is no text; expected keys with texts` },
      };
    }
    units.push({ key, target: value, line: place.line });
  }
  return { file: { units } };
}
