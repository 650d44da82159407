import { defineTextCheck } from '../define-check.ts';

export const stale = defineTextCheck({
  kind: 'stale',
  severity: 'error',
  title: 'Outdated translation',
  explanation:
    'The English text has changed since the translation was made from it. Compare both, change the translation where needed, then run qlm-messages accept.',
  example: {
    wrong: 'made from “Renew your license.”, English is now “Renew or buy a license.”',
    right: 'made from the current English text',
  },
  select: ({ state, isSource, texts }) => (isSource || state === undefined ? [] : texts),
  *runText({ key }, { state, isSource }, english) {
    if (isSource || state === undefined || english === undefined || !Object.hasOwn(state.texts, key)) return;
    const madeFrom = state.texts[key]?.english;
    if (madeFrom === undefined || madeFrom === english.value) return;
    yield {
      message: `The English text has changed since this translation was made. It was: ${madeFrom}`,
      expected: `a translation of: ${english.value}`,
    };
  },
});
