import { defineIcuCheck } from './define-icu-check.ts';
import { judgeNames } from './placeholder-names.ts';

export const misspeltPlaceholder = defineIcuCheck({
  kind: 'misspelt-placeholder',
  severity: 'error',
  title: 'Misspelt placeholder',
  explanation:
    'The name of a placeholder is nearly the name of the value that the text is there for. Names are never translated and upper and lower case matter; copy them from English.',
  example: { wrong: 'Abgelaufen am {expirydate, date, long}.', right: 'Abgelaufen am {expiryDate, date, long}.' },
  *runText(text, context) {
    for (const { placeholder, fault, expected } of judgeNames(text, context).wrong) {
      if (fault !== 'misspelt') continue;
      const message = `There is no value {${placeholder.name}}.`;
      yield { ...placeholder.namePart, message, ...(expected === undefined ? {} : { expected }) };
    }
  },
});
