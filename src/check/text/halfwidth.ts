import { defineTextCheck } from '../define-check.ts';
import { unusualTexts } from './unusual-texts.ts';
import { wordingOf } from './wording.ts';

const OTHER_WIDTH = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff65-\uffdc]/;
// Half-width kana and Hangul have their marks and punctuation among them; full-width punctuation is right in East Asia.
const RUNS = /[\uff65-\uff9f]+|[\uffa1-\uffdc]+|[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]+/g;

export const halfwidth = defineTextCheck({
  kind: 'halfwidth',
  severity: 'warning',
  title: 'Half-width or full-width character',
  explanation:
    'Half-width kana and full-width Latin letters and digits are left over from old devices; searches do not find them. Type the ordinary ones.',
  example: { wrong: 'ﾗｲｾﾝｽ、ＶＰＮ', right: 'ライセンス、VPN' },
  select: unusualTexts,
  *runText(text, context) {
    if (!OTHER_WIDTH.test(text.value)) return;
    for (const literal of wordingOf(text, context)) {
      for (const { index, 0: written } of literal.text.matchAll(RUNS)) {
        yield {
          start: literal.start + index,
          end: literal.start + index + written.length,
          message: `“${written}” is written in an unusual width.`,
          expected: written.normalize('NFKC'),
        };
      }
    }
  },
});
