import { defineIcuCheck } from './define-icu-check.ts';
import { judgeNames } from './placeholder-names.ts';

export const undeclaredValue = defineIcuCheck({
  kind: 'undeclared-value',
  severity: 'error',
  title: 'Undeclared value',
  explanation:
    'No value of the package has this name, so the text is never shown. Use the placeholder of the English text.',
  example: { wrong: 'Abgelaufen am {Datum}.', right: 'Abgelaufen am {expiryDate, date, long}.' },
  *runText(text, context) {
    for (const { placeholder, fault, expected } of judgeNames(text, context).wrong) {
      if (fault !== 'undeclared') continue;
      const message = `There is no value {${placeholder.name}}.`;
      yield { ...placeholder.namePart, message, ...(expected === undefined ? {} : { expected }) };
    }
  },
});
