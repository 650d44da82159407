import { defineTextCheck } from '../define-check.ts';
import { findWords } from './find-words.ts';
import { isLeftInEnglish } from './left-in-english.ts';
import { textsWithListed } from './listed-words.ts';
import { shownText } from './shown-text.ts';

export const register = defineTextCheck({
  kind: 'register',
  severity: 'warning',
  title: 'Other register',
  explanation:
    'A word addresses the reader in another way than the other messages of the language do, such as “du” beside “Sie”. Use the register that the term file states.',
  example: { wrong: 'Bitten Sie dein Team um Hilfe.', right: 'Bitten Sie Ihr Team um Hilfe.' },
  select: textsWithListed((terms) => terms.register.never),
  *runText(text, context, english) {
    if (context.terms === undefined || isLeftInEnglish(text, context, english)) return;
    const { never, form } = context.terms.register;
    for (const { start, end } of findWords(never, shownText(text))) {
      yield {
        start,
        end,
        message: `“${text.value.slice(start, end)}” belongs to another register than the other messages.`,
        expected: form,
      };
    }
  },
});
