import { codePointName } from './code-point.ts';
import { defineTextCheck } from '../define-check.ts';
import { textsWith } from '../select-texts.ts';
import type { Part } from './edges.ts';

// What can merge with the character in front of it: marks, and the later letters of a Korean syllable.
const MAY_MERGE = /[\p{M}\p{Cs}\u1161-\u1175\u11a8-\u11c2]/u;
// What can merge into one character: a base with its marks, or the letters of a Korean syllable.
const CLUSTERS = /[\uac00-\ud7a3]?[\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff]+|\P{M}\p{M}*|\p{M}+/gu;

export const notNfc = defineTextCheck({
  kind: 'not-nfc',
  severity: 'error',
  title: 'Not in Unicode normal form C',
  explanation:
    'A letter and its accent are written as two characters where one exists. They look alike, but searches and comparisons do not match. Normalize the text.',
  example: { wrong: 'Cle\\u0301 de licence', right: 'Clé de licence' },
  select: textsWith(mayChange),
  *runText({ literals }) {
    for (const { text, start } of literals) {
      if (text === text.normalize('NFC')) continue;
      for (const part of changesOf(text)) {
        const written = text.slice(part.start, part.end);
        yield {
          start: start + part.start,
          end: start + part.end,
          message: `“${written}” (${namesOf(written)}) is not in Unicode normal form C.`,
          expected: written.normalize('NFC'),
        };
      }
    }
  },
});

function mayChange(character: string): boolean {
  return MAY_MERGE.test(character) || character !== character.normalize('NFC');
}

function changesOf(text: string): Part[] {
  const changes = Array.from(text.matchAll(CLUSTERS), ({ index, 0: cluster }) => ({
    start: index,
    end: index + cluster.length,
  })).filter(({ start, end }) => text.slice(start, end) !== text.slice(start, end).normalize('NFC'));
  // Rare letters merge that are no marks.
  return changes.length > 0 ? changes : [{ start: 0, end: text.length }];
}

function namesOf(written: string): string {
  const names = Array.from(written, codePointName);
  return names.length > 4 ? `${names.slice(0, 4).join(' ')} …` : names.join(' ');
}
