import { CODES } from '../../codes/index.ts';
import { defineTextCheck } from '../define-check.ts';
import { keptByText } from '../kept.ts';
import { termsFor, type Terms } from '../terms.ts';
import { findWords, hasWord } from './find-words.ts';
import { isLeftInEnglish } from './left-in-english.ts';
import { textsWithListed } from './listed-words.ts';
import { shownText } from './shown-text.ts';

/** The concept in the term files whose forms advise the reader to try again. */
const TRY_AGAIN = 'try again';

export const retryAdvice = defineTextCheck({
  kind: 'retry-advice',
  severity: 'warning',
  title: 'Advice to try again',
  explanation:
    'The text sends the reader to try again where that cannot help: the code’s facts say so, or the English text does not advise it. Say what helps instead.',
  example: { wrong: 'Try again. (License_Revoked)', right: 'Contact support. (License_Revoked)' },
  select: textsWithListed((terms) => termsFor(TRY_AGAIN, terms)),
  *runText(text, context, english) {
    const { terms, englishTerms, isSource, isPartial } = context;
    if (terms === undefined || text.place.section !== 'codes' || isLeftInEnglish(text, context, english)) return;
    const { retry } = CODES[text.place.name];
    const isVain = retry === 'never' || retry === 'not-needed';
    // A translation follows its English text, so that a fault of English is reported once, there.
    const isAllowed = isSource || isPartial || english === undefined ? !isVain : advisesRetry(english, englishTerms);
    if (isAllowed) return;
    const message = isVain
      ? 'The text advises to try again, which cannot help with this code.'
      : 'The text advises to try again, the English text does not.';
    for (const { start, end } of findWords(termsFor(TRY_AGAIN, terms), shownText(text))) yield { start, end, message };
  },
});

// Every language asks about the same English texts.
const advisesRetry = keptByText((english, terms: Terms | undefined) =>
  hasWord(termsFor(TRY_AGAIN, terms), shownText(english)),
);
