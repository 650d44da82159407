import { defineTextCheck } from '../define-check.ts';
import { findPattern, type Terms } from '../terms.ts';
import type { Text } from '../text.ts';
import type { Part } from './edges.ts';
import { findForeignRuns, type ForeignRun } from './foreign-runs.ts';
import { unusualTexts } from './unusual-texts.ts';
import { wordingOf } from './wording.ts';
import { writingOf, type Writing } from './writing.ts';

export const foreignWord = defineTextCheck({
  kind: 'foreign-word',
  severity: 'warning',
  title: 'Word in Latin letters',
  explanation:
    'A word stands in Latin letters in a language of another script, most likely left untranslated. Translate it; if the language writes it so, list it in the term file.',
  example: { wrong: 'activate を行ってください', right: 'VPN を確認してください' },
  select: unusualTexts,
  *runText(text, context, english) {
    const writing = writingOf(context);
    if (writing === undefined || writing.scripts.includes('Latn')) return;
    const literals = wordingOf(text, context);
    // A text without any letter of the language is not translated at all.
    if (!literals.some((literal) => writing.ownLetter.test(literal.text))) return;
    for (const literal of literals) {
      const words = findForeignRuns(literal.text, writing).filter(
        (run) => run.kind === 'latin' && !isAccepted(run, literal.text, writing, english, context.terms),
      );
      for (const { start, end } of mergeWords(words, literal.text)) {
        yield {
          start: literal.start + start,
          end: literal.start + end,
          message: `“${literal.text.slice(start, end)}” is written in Latin letters.`,
        };
      }
    }
  },
});

function isAccepted(
  { text, start, end, lookAlike }: ForeignRun,
  literal: string,
  { ownLetter }: Writing,
  english: Text | undefined,
  terms: Terms | undefined,
): boolean {
  if (text.length === 1 && lookAlike !== undefined && /\p{Ll}/u.test(text)) {
    // “a” between Russian words is hardly a name.
    const [before, behind] = [literal.slice(Math.max(0, start - 2), start), literal.slice(end, end + 2)];
    return !(/^\S\s$/.test(before) && /^\s\S$/.test(behind) && ownLetter.test(before) && ownLetter.test(behind));
  }
  // Units, abbreviations and names: kB, VPN, IPv4, iOS, Wi-Fi.
  if (text.length <= 2 || /\p{Nd}|(?!^)\p{Lu}/u.test(text)) return true;
  if (english !== undefined && isNameIn(text, english)) return true;
  return Object.values(terms?.terms ?? {}).some((patterns) =>
    patterns.some((pattern) => findPattern(pattern, text) !== undefined),
  );
}

/** Whether English has the word with a capital letter where no sentence begins. */
function isNameIn(word: string, { literals }: Text): boolean {
  if (!/^\p{Lu}/u.test(word)) return false;
  return literals.some(({ text }) => {
    const index = text.indexOf(word);
    return index > 0 && /[\p{L}\p{N},;:)]\s$/u.test(text.slice(0, index));
  });
}

function mergeWords(words: readonly Part[], text: string): Part[] {
  const merged: Part[] = [];
  for (const { start, end } of words) {
    const last = merged.at(-1);
    if (last !== undefined && /^[\s,’'-]*$/.test(text.slice(last.end, start))) {
      merged.splice(-1, 1, { start: last.start, end });
    } else merged.push({ start, end });
  }
  return merged;
}
