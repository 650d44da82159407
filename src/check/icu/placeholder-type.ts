import { defineIcuCheck } from './define-icu-check.ts';
import { findTypeFault } from './find-type-fault.ts';
import { placeholdersOf } from './placeholder.ts';

export const placeholderType = defineIcuCheck({
  kind: 'placeholder-type',
  severity: 'error',
  title: 'Changed type or format of a placeholder',
  explanation:
    'A date is written as a date, a number as a number or plural, a text as it is; and a translation writes them as English does. A placeholder may move anywhere in the sentence, but nothing within it changes except the words of its branches.',
  example: { wrong: 'Abgelaufen am {expiryDate}.', right: 'Abgelaufen am {expiryDate, date, long}.' },
  *runText(text, context) {
    for (const placeholder of placeholdersOf(text)) {
      const fault = findTypeFault(placeholder, text, context);
      if (fault === undefined) continue;
      const { head, written } = placeholder;
      const message = fault.isUnusable
        ? `The value cannot be written as ${written}.`
        : `English does not write ${written}.`;
      yield { ...head, message, expected: fault.expected };
    }
  },
});
