import { defineTextCheck } from '../define-check.ts';
import { isLeftInEnglish } from './left-in-english.ts';
import { findWords } from './find-words.ts';
import { textsWithListed } from './listed-words.ts';
import { shownText } from './shown-text.ts';

export const bannedWord = defineTextCheck({
  kind: 'banned-word',
  severity: 'error',
  title: 'Banned word',
  explanation:
    'The language’s term file lists the word under "never": it frightens, blames or names a thing otherwise than all other messages do. Say it with another word.',
  example: { wrong: 'Your license key is invalid.', right: 'This license key isn’t valid.' },
  select: textsWithListed((terms) => terms.never),
  *runText(text, context, english) {
    if (context.terms === undefined || isLeftInEnglish(text, context, english)) return;
    for (const { start, end } of findWords(context.terms.never, shownText(text))) {
      yield { start, end, message: `No message may say “${text.value.slice(start, end)}”.` };
    }
  },
});
