import { formsOf } from '../../bundle/form-keys.ts';
import { defineIcuCheck } from './define-icu-check.ts';
import type { TextPlace } from '../text.ts';
import { judgeNames } from './placeholder-names.ts';
import { declaredValue } from './placeholder.ts';

export const extraPlaceholder = defineIcuCheck({
  kind: 'extra-placeholder',
  severity: 'error',
  title: 'Extra placeholder',
  explanation:
    'The text shows a value that it does not have: a base form and the form of an operation have none, the form of a value has that value alone. Such a text is never shown. A value that English does not show here is extra, too.',
  example: {
    wrong: '"message": "Abgelaufen am {expiryDate, date, long}."',
    right: '"message_expiryDate": "Abgelaufen am {expiryDate, date, long}."',
  },
  *runText(text, context) {
    for (const { placeholder, fault, expected } of judgeNames(text, context).wrong) {
      if (fault !== 'extra') continue;
      const { name, namePart } = placeholder;
      const isOwn = declaredValue(text) === name;
      const message = isOwn
        ? `English does not show {${name}} here.`
        : `The value {${name}} is not available in this text.`;
      const place = expected ?? (isOwn ? undefined : formWith(name, text.place));
      yield { ...namePart, message, ...(place === undefined ? {} : { expected: place }) };
    }
  },
});

/** The form of the same field that has the value. */
function formWith(name: string, place: TextPlace): string | undefined {
  if (place.section !== 'codes') return undefined;
  return formsOf(place.name).find(({ field, variant }) => field === place.field && variant === name)?.key;
}
