import { defineTextCheck } from '../define-check.ts';
import { textsWith } from '../select-texts.ts';
import { findLinks } from './find-links.ts';

export const link = defineTextCheck({
  kind: 'link',
  severity: 'error',
  title: 'Link or e-mail address',
  explanation:
    'Addresses change, differ between vendors, and cannot be clicked in a text. The app shows links and contacts beside the message.',
  example: { wrong: 'Write to help@example.com.', right: 'Contact support.' },
  select: textsWith(/[:@＠]/, { first: /w/i, next: /\./ }),
  *runText(text) {
    for (const { start, end } of findLinks(text)) {
      yield { start, end, message: `“${text.value.slice(start, end)}” is an address, which has no place in a text.` };
    }
  },
});
