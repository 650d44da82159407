import { defineCheck } from '../define-check.ts';
import { reviewKeys } from './review-keys.ts';

export const unknownKey = defineCheck({
  kind: 'unknown-key',
  severity: 'error',
  title: 'Unknown key',
  explanation:
    'No message uses the key, so that its text is never shown. Often it is misspelt: write the right key, or delete the text.',
  example: { wrong: '"titel": "Your license has expired"', right: '"title": "Your license has expired"' },
  *run(context) {
    for (const { member, path, meant, isExtra } of reviewKeys(context).unknown) {
      const name = JSON.stringify(member.key);
      yield {
        span: member.keySpan,
        key: path.join('.'),
        message: isExtra ? `English has no text for the key ${name} here.` : `The format has no key ${name} here.`,
        ...(meant === undefined ? {} : { expected: JSON.stringify(meant) }),
      };
    }
  },
});
