import * as fc from 'fast-check';

const words = fc.oneof(
  fc.constantFrom(
    ' ',
    'word',
    'l’appli',
    "it's",
    "l''été",
    "'{'",
    "'{}'",
    '<b>',
    '&',
    ']]>',
    '😀',
    '\u200f',
    'é',
    ', ',
  ),
  fc.string({ unit: 'grapheme', maxLength: 4 }).map((text) => text.replaceAll(/[{}'#\p{C}]/gu, '')),
);
const name = fc.constantFrom('expiryDate', 'maxActivations', 'n', '0', 'constructor', '__proto__');
const space = fc.constantFrom('', ' ', '  ', '\n');
const selector = fc.constantFrom('zero', 'one', 'two', 'few', 'many', '=0', '=1', '1', '0');

/** Texts in ICU MessageFormat, with every kind of argument, nested. */
export const icuText: fc.Arbitrary<string> = fc.letrec<{ text: string; part: string; branched: string }>((tie) => ({
  text: fc.array(tie('part'), { maxLength: 5 }).map((parts) => parts.join('')),
  part: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'icu' },
    words,
    fc.tuple(name, space).map(([argument, gap]) => `{${gap}${argument}${gap}}`),
    name.map((argument) => `{${argument}, date, long}`),
    name.map((argument) => `{${argument}, number, ::compact-short}`),
    tie('branched'),
  ),
  branched: fc
    .record({
      argument: name,
      type: fc.constantFrom('plural', 'selectordinal', 'select'),
      offset: fc.constantFrom('', 'offset:1 '),
      branches: fc.uniqueArray(fc.tuple(selector, tie('text')), { selector: ([key]) => key, maxLength: 3 }),
      other: tie('text'),
      gap: space,
    })
    .map(({ argument, type, offset, branches, other, gap }) => {
      const list = [...branches, ['other', `${other} #`] as const]
        .map(([key, text]) => `${key} {${text}}`)
        .join(gap || ' ');
      return `{${argument},${gap}${type}, ${type === 'select' ? '' : offset}${list}${gap}}`;
    }),
})).text;
