import { defineTextCheck, type TextFinding } from '../define-check.ts';
import type { CheckContext } from '../context.ts';
import { characterBefore } from '../full-stop.ts';
import { textsWith } from '../select-texts.ts';
import { languageOf } from '../language.ts';
import { judgeRenderings, type Rendering } from '../rendering.ts';
import { isEastAsian, isMarkOfScript } from '../script-marks.ts';
import { isOwnWording } from '../spoken-language.ts';

// Marks that may belong to a script; ellipses, exclamation and quotation marks are for other checks.
const MARK = /[^\p{ASCII}\P{P}\u00A1-\u00BF\u2010-\u205E！﹗՜߹᥄・･\p{Quotation_Mark}]/gu;
// Nearly every text in Latin letters ends here.
const BEYOND_LATIN = /[\u0370-\u1fff\u2070-\uffff]/;
const KOREAN_SLIP = /[。、，．？；]/gu;
const ASCII_MARK = /[,;?.]/g;
const HAN_OR_KANA = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー」』”）]/u;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
// A closing mark and a space may stand between a mark and the letter that it follows.
const FARTHEST = 4;

/** What stands in the place of ASCII marks, by script. */
const EXPECTED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Arab: { ',': '،', ';': '؛', '?': '؟' },
  Grek: { '?': ';' },
  Armn: { '?': '՞' },
  Hans: { ',': '，', ';': '；', '?': '？', '.': '。' },
  Hant: { ',': '，', ';': '；', '?': '？', '.': '。' },
  Jpan: { ',': '、', '?': '？', '.': '。' },
};

export const foreignPunctuation = defineTextCheck({
  kind: 'foreign-punctuation',
  severity: 'warning',
  title: 'Foreign punctuation',
  explanation:
    'A punctuation mark belongs to another script, such as a Latin comma in Arabic. Use the mark of the language.',
  example: { wrong: 'أعد المحاولة, ثم تواصل معنا.', right: 'أعد المحاولة، ثم تواصل معنا.' },
  select: textsWith(isSuspect),
  runText(text, context, english) {
    const found = judgeRenderings(text, context, (rendering) => judge(rendering, context));
    return found.length === 0 || isOwnWording(text, context, english) ? found : [];
  },
});

/** Whether a character may be a mark that is found in a language; halves of characters beyond U+FFFF may be any. */
function isSuspect(character: string, tag: string): boolean {
  const { script } = languageOf(tag);
  if (/\p{Cs}/u.test(character) || Object.hasOwn(EXPECTED[script] ?? {}, character)) return true;
  if (character === '?') return isSpanish(tag);
  const isForeign = script !== 'Kore' && character.search(MARK) === 0 && !isMarkOfScript(character, script);
  return isForeign || (script === 'Kore' && character.search(KOREAN_SLIP) === 0);
}

function isSpanish(tag: string): boolean {
  return tag.split('-')[0] === 'es';
}

function judge({ text }: Rendering, { rulesFrom }: CheckContext): TextFinding[] {
  const { script } = languageOf(rulesFrom);
  const expected = EXPECTED[script];
  return [
    ...marksOfOtherScripts(text, script),
    ...(expected === undefined ? [] : asciiMarks(text, script, expected)),
    ...(isSpanish(rulesFrom) ? unopenedQuestions(text) : []),
  ];
}

function marksOfOtherScripts(text: string, script: string): TextFinding[] {
  const found: TextFinding[] = [];
  if (!BEYOND_LATIN.test(text)) return found;
  for (const { index, 0: mark } of text.matchAll(script === 'Kore' ? KOREAN_SLIP : MARK)) {
    const isFinalStop = /\p{Sentence_Terminal}/u.test(mark) && !LETTER_OR_DIGIT.test(text.slice(index + 1));
    // How a text ends is for the check of its end, except in Korean, where Unicode allows for the ideographic stop.
    if (script !== 'Kore' && (isFinalStop || isMarkOfScript(mark, script))) continue;
    found.push({ start: index, end: index + mark.length, message: `“${mark}” is not a mark of this language.` });
  }
  return found;
}

function asciiMarks(text: string, script: string, expected: Readonly<Record<string, string>>): TextFinding[] {
  const found: TextFinding[] = [];
  for (const { index, 0: mark } of text.matchAll(ASCII_MARK)) {
    const right = expected[mark];
    if (right === undefined || !isAmongLetters(text, index, script)) continue;
    found.push({
      start: index,
      end: index + 1,
      message: `“${mark}” stands where the language has another mark.`,
      expected: right,
    });
  }
  return found;
}

/** Whether a mark belongs to words of the script, and not to a number or a foreign name. */
function isAmongLetters(text: string, index: number, script: string): boolean {
  if (isEastAsian(script)) {
    if (text[index] === '.' && !LETTER_OR_DIGIT.test(text.slice(index + 1))) return false;
    if (HAN_OR_KANA.test(characterBefore(text, index))) return !/[\p{N}]/u.test(text[index + 1] ?? '');
    return (
      text[index] !== '.' &&
      /\p{L}/u.test(text[index - 1] ?? '') &&
      HAN_OR_KANA.test(text.slice(index + 1).trimStart()[0] ?? '')
    );
  }
  const letter = new RegExp(String.raw`^(?=\p{L})\p{Script=${script}}$`, 'u');
  return letter.test(nearestLetter(text, index, -1)) || letter.test(nearestLetter(text, index, 1));
}

/** The first letter or digit on one side of a position, near it. */
function nearestLetter(text: string, index: number, step: 1 | -1): string {
  for (let at = index + step; Math.abs(at - index) <= FARTHEST; at += step) {
    const character = text[at] ?? '';
    if (LETTER_OR_DIGIT.test(character)) return character;
  }
  return '';
}

function unopenedQuestions(text: string): TextFinding[] {
  const found: TextFinding[] = [];
  let open = 0;
  for (const { index, 0: mark } of text.matchAll(/[¿?]/g)) {
    if (mark === '¿') open++;
    else if (open > 0) open--;
    else if (!/\S/.test(text[index + 1] ?? ' ')) {
      found.push({ start: index, end: index + 1, message: 'The question has no opening mark.', expected: '¿…?' });
    }
  }
  return found;
}
