import { defineTextCheck } from '../define-check.ts';
import { textsWith } from '../select-texts.ts';
import { wordingOf } from './wording.ts';

export const ellipsis = defineTextCheck({
  kind: 'ellipsis',
  severity: 'error',
  title: 'Ellipsis',
  explanation: 'Three dots leave the reader waiting for more. Finish the sentence, and give buttons no dots.',
  example: { wrong: 'Checking the license…', right: 'The license was checked.' },
  select: textsWith(/[…‥⋯᠁]/, { first: /[.。・･]/, next: /[.。・･]/ }),
  runText(text, context) {
    return wordingOf(text, context).flatMap((literal) =>
      Array.from(literal.text.matchAll(/[…‥⋯᠁]+|\.{3,}|[。・･]{3,}/g), ({ index, 0: dots }) => ({
        start: literal.start + index,
        end: literal.start + index + dots.length,
        message: `The text has an ellipsis, “${dots}”.`,
      })),
    );
  },
});
