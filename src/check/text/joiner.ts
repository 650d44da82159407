import { defineTextCheck } from '../define-check.ts';
import { codePointName } from './code-point.ts';
import { unusualTexts } from './unusual-texts.ts';
import { writingOf } from './writing.ts';

const JOINER = /[\u200c\u200d]/;
const JOINERS = /[\u200c\u200d]+/g;
// The letters of these scripts look the same with and without a joiner between them. Any other script may need it.
const PLAIN_SCRIPTS = 'Armn Bopo Cans Cher Cyrl Ethi Geor Grek Hang Hani Hebr Hira Kana Laoo Latn Thai'.split(' ');
const PLAIN_LETTER = new RegExp(`[${PLAIN_SCRIPTS.map((name) => String.raw`\p{sc=${name}}`).join('')}]`, 'u');
const LETTER = /\p{L}|\p{M}/u;
const BEFORE = /([^\p{Default_Ignorable_Code_Point}\p{sc=Zinh}])[\p{Default_Ignorable_Code_Point}\p{sc=Zinh}]{0,10}$/u;
const BEHIND = /^[\p{Default_Ignorable_Code_Point}\p{sc=Zinh}]{0,10}([^\p{Default_Ignorable_Code_Point}\p{sc=Zinh}])/u;
const EMOJI_BEFORE = /[\p{Extended_Pictographic}\p{Emoji_Modifier}]\ufe0f?$/u;
const EMOJI_BEHIND = /^\p{Extended_Pictographic}/u;
// More than the longest sequence above.
const NEAR = 24;

export const joiner = defineTextCheck({
  kind: 'joiner',
  severity: 'error',
  title: 'Joiner without use',
  explanation:
    'Zero-width joiners and non-joiners shape Arabic, Indic and similar scripts. Between the letters of any other script they only hide the word from searches. Delete them.',
  example: { wrong: 'Lizenz\\u200Cschlüssel', right: 'Lizenzschlüssel' },
  select: unusualTexts,
  *runText({ value, literals }, context) {
    if (!JOINER.test(value)) return;
    const needsJoiners = !(writingOf(context)?.scripts.every((name) => PLAIN_SCRIPTS.includes(name)) ?? false);
    for (const { text, start } of literals) {
      for (const { index, 0: joiners } of text.matchAll(JOINERS)) {
        const before = text.slice(Math.max(0, index - NEAR), index);
        const behind = text.slice(index + joiners.length, index + joiners.length + NEAR);
        if (isNeeded(before, behind, needsJoiners)) continue;
        if (joiners === '\u200d' && EMOJI_BEFORE.test(before) && EMOJI_BEHIND.test(behind)) continue;
        yield {
          start: start + index,
          end: start + index + joiners.length,
          message: `There is a zero-width ${joiners.startsWith('\u200d') ? 'joiner' : 'non-joiner'} (${codePointName(joiners)}) where no letter needs it.`,
        };
      }
    }
  },
});

/** Decided by the letters around; where an inserted value or a sign stands there, by the language. */
function isNeeded(before: string, behind: string, needsJoiners: boolean): boolean {
  const neighbours = [BEFORE.exec(before)?.[1] ?? '', BEHIND.exec(behind)?.[1] ?? ''];
  if (neighbours.some((letter) => LETTER.test(letter) && !PLAIN_LETTER.test(letter))) return true;
  return needsJoiners && !neighbours.every((letter) => PLAIN_LETTER.test(letter));
}
