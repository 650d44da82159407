import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);
const MAIN = join(dirname(require.resolve('cldr-misc-full/package.json')), 'main');

/**
 * The letters and quotation marks of every language of CLDR, as the source of a module. Languages with regions add nothing, and
 * thousands of Han characters say no more than their script does.
 */
export function cldrModule(): string {
  const tags = readdirSync(MAIN).filter((tag) => /^[a-z]{2,3}(?:-[A-Z][a-z]{3})?$/.test(tag) || tag === 'pt-PT');
  const entries = tags.map((tag) => {
    const { exemplarCharacters = '', auxiliary = '' } = readSection(tag, 'characters');
    const letters = [...new Set([...expandSet(exemplarCharacters), ...expandSet(auxiliary)])];
    const { quotationStart, quotationEnd, alternateQuotationStart, alternateQuotationEnd } = readSection(
      tag,
      'delimiters',
    );
    const quotes = [quotationStart, quotationEnd, alternateQuotationStart, alternateQuotationEnd].join('');
    return [tag, [letters.filter((letter) => /[^\P{L}\p{Script=Han}]|\p{M}/u.test(letter)).join(''), quotes]];
  });
  return `/** By language: its letters in lower case with their marks, and its four quotation marks. From CLDR. */
export const CLDR: Readonly<Record<string, readonly [letters: string, quotes: string]>> = ${JSON.stringify(Object.fromEntries(entries))};
`;
}

function readSection(tag: string, section: string): Record<string, string> {
  return JSON.parse(readFileSync(join(MAIN, tag, `${section}.json`), 'utf8')).main[tag][section];
}

/** The characters of a UnicodeSet as CLDR writes exemplars: single ones, escapes, ranges, and strings in braces. */
function expandSet(set: string): string[] {
  const characters: string[] = [];
  const unescaped = set.replace(/\\u([\dA-F]{4})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  const source = Array.from(unescaped.replace(/^\[|\]$/g, ''));
  for (let index = 0; index < source.length; index++) {
    const character = source[index] ?? '';
    const previous = characters.at(-1)?.codePointAt(0);
    if (character === '\\') characters.push(source[++index] ?? '');
    else if (character === '-' && previous !== undefined && source[index + 1] !== ' ') {
      const last = source[++index]?.codePointAt(0) ?? previous;
      for (let code = previous + 1; code <= last; code++) characters.push(String.fromCodePoint(code));
    } else if (!/[\s{}]/.test(character)) characters.push(character);
  }
  return characters;
}
