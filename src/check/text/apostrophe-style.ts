import { defineTextCheck, type TextFinding } from '../define-check.ts';
import { languageOf } from '../language.ts';
import { isEastAsian } from '../script-marks.ts';
import { judgeRenderings, type Rendering } from '../rendering.ts';
import { textsWith } from '../select-texts.ts';
import { isOwnWording } from '../spoken-language.ts';

// Between letters any of these stands for an apostrophe; behind or before a word only those that no pair of marks explains.
const BETWEEN_LETTERS = /(?<=[\p{L}\p{M}])['`´′‘‛](?=\p{L})/gu;
const AT_WORD = /(?<=[\p{L}\p{M}])['´](?![\p{L}\p{N}])|(?<![\p{L}\p{M}\p{N}])['´](?=\p{L})/gu;
// Straight quotation marks are for the check of quotation marks.
const QUOTED = /(?<![\p{L}\p{M}\p{N}])'[^']*'(?![\p{L}\p{N}])/gu;
const ANY = /['`´′‘‛]/;

export const apostropheStyle = defineTextCheck({
  kind: 'apostrophe-style',
  severity: 'warning',
  title: 'Apostrophe',
  explanation:
    'A straight apostrophe or an accent stands where the language writes the apostrophe ’. The straight one is also a character of ICU’s syntax.',
  example: { wrong: "L'application est à jour.", right: 'L’application est à jour.' },
  select: textsWith(ANY),
  runText(text, context, english) {
    const { script, letters } = languageOf(context.rulesFrom);
    // Hebrew writes its geresh with the straight apostrophe of its keyboards, and East Asia only quotes with it.
    if (script === 'Hebr' || isEastAsian(script)) return [];
    const isLetter = (mark: string): boolean => mark === '‘' && letters.has('ʻ');
    const found = judgeRenderings(text, context, (rendering) => judge(rendering, isLetter));
    return found.length === 0 || isOwnWording(text, context, english) ? found : [];
  },
});

function judge({ text }: Rendering, isLetter: (mark: string) => boolean): TextFinding[] {
  const quoted = text.replace(QUOTED, (part) => `\0${part.slice(1, -1)}\0`);
  return [...quoted.matchAll(BETWEEN_LETTERS), ...quoted.matchAll(AT_WORD)]
    .filter(({ 0: mark }) => !isLetter(mark))
    .map(({ index, 0: mark }) => ({
      start: index,
      end: index + mark.length,
      message: `“${mark}” stands for an apostrophe.`,
      expected: '’',
    }));
}
