import { defineIcuCheck } from './define-icu-check.ts';
import { readFormat } from './argument-format.ts';
import { findTypeFault } from './find-type-fault.ts';
import { declaredValue, placeholdersOf, referenceOf } from './placeholder.ts';
import { judgeSyntaxError } from './syntax-error.ts';

export const unknownFormat = defineIcuCheck({
  kind: 'unknown-format',
  severity: 'error',
  title: 'Unknown style or wrong skeleton',
  explanation:
    'A date has the style short, medium, long or full, a number the style integer; both can have an ICU skeleton behind “::” instead. With any other format the text cannot be shown. Names of styles are never translated.',
  example: { wrong: 'Abgelaufen am {expiryDate, date, lang}.', right: 'Abgelaufen am {expiryDate, date, long}.' },
  *runText(text, context) {
    const error = judgeSyntaxError(text);
    if (error?.kind === 'unknown-format') {
      yield { start: error.start, end: error.end, message: 'The skeleton is not valid.' };
    }
    const reference = referenceOf(text, context);
    for (const placeholder of placeholdersOf(text)) {
      const { name } = placeholder;
      // The wrong name, or the wrong type, is the first thing to mend.
      if (name !== declaredValue(text) || findTypeFault(placeholder, text, context) !== undefined) continue;
      const { fault } = readFormat(placeholder, text.value, context.rulesFrom);
      if (fault === undefined) continue;
      const english = reference && placeholdersOf(reference).find((other) => other.name === name);
      const expected = english?.written ?? fault.meant;
      const { start, end, message } = fault;
      yield { start, end, message, ...(expected === undefined ? {} : { expected }) };
    }
  },
});
