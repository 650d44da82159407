import { defineTextCheck } from '../define-check.ts';

export const noState = defineTextCheck({
  kind: 'no-state',
  severity: 'warning',
  title: 'Translation without a record',
  explanation:
    'The state file does not say from which English text the translation was made, so nobody will notice when English changes. Run qlm-messages accept.',
  example: {
    wrong: 'a translated text that the state file does not name',
    right: 'a text recorded with the English text it was made from',
  },
  select: ({ state, isSource, texts }) => (isSource || state === undefined ? [] : texts),
  *runText({ key, value }, { state, isSource }, english) {
    if (isSource || state === undefined || Object.hasOwn(state.texts, key)) return;
    // What is not translated has nothing to record.
    if (english === undefined || value.trim() === '' || value === english.value) return;
    yield { message: 'The state file has no record of this translation.', expected: 'qlm-messages accept' };
  },
});
