import { defineCheck } from '../define-check.ts';
import { excusesOf } from './excuses.ts';

export const excuseWithoutReason = defineCheck({
  kind: 'excuse-without-reason',
  severity: 'error',
  title: 'Excuse without a reason',
  explanation:
    'An excuse silences a check for good. Say why the check is wrong here, so that the next reader can judge it.',
  example: {
    wrong: '"all-caps": ""',
    right: '"all-caps": "The product’s name is written so."',
  },
  *run(context) {
    for (const { key, kind, reason, file, reasonSpan } of excusesOf(context)) {
      if (reason.trim() !== '') continue;
      yield {
        span: reasonSpan,
        key,
        file,
        message: `The excuse from ${kind} gives no reason.`,
        expected: 'one sentence',
      };
    }
  },
});
