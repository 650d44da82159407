import { defineIcuCheck } from './define-icu-check.ts';
import type { Text } from '../text.ts';
import { judgeNames } from './placeholder-names.ts';
import { referenceOf } from './placeholder.ts';
import { findStrayBrace, swallowedParts } from './quoted-part.ts';
import { treeOf, type Part } from './text-tree.ts';

export const missingPlaceholder = defineIcuCheck({
  kind: 'missing-placeholder',
  severity: 'error',
  title: 'Missing placeholder',
  explanation:
    'English shows a value that the text does not, so the reader misses a fact. Copy the placeholder from English.',
  example: { wrong: 'Die Lizenz ist abgelaufen.', right: 'Die Lizenz ist am {expiryDate, date, long} abgelaufen.' },
  *runText(text, context) {
    const elements = treeOf(text);
    // A blank text lacks more than its placeholder.
    if (elements === undefined || text.value.trim() === '') return;
    const { missing } = judgeNames(text, context);
    if (missing.length === 0) return;
    const swallowed = swallowedParts(text, context.isPartial ? undefined : referenceOf(text, context));
    const brace = findStrayBrace(text, elements);
    for (const { name, written } of missing) {
      const place = findName(name, text);
      // What stands there half written, or swallowed by an apostrophe, has been found already.
      if (swallowed.length > 0 || (brace !== undefined && place !== undefined)) continue;
      yield { ...place, message: `English shows ${written} here; this text does not.`, expected: written };
    }
  },
});

/** Where the name stands among the words, perhaps in brackets of another kind. */
function findName(name: string, { literals }: Text): Part | undefined {
  for (const { text, start } of literals) {
    const index = text.indexOf(name);
    if (index !== -1) return { start: start + index, end: start + index + name.length };
  }
  return undefined;
}
