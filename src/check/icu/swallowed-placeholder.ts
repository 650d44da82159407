import { defineIcuCheck } from './define-icu-check.ts';
import { swallowedParts } from './quoted-part.ts';
import { referenceOf } from './placeholder.ts';
import { judgeSyntaxError } from './syntax-error.ts';

const EXPECTED = 'the apostrophe ’, or two straight ones';

export const swallowedPlaceholder = defineIcuCheck({
  kind: 'swallowed-placeholder',
  severity: 'error',
  title: 'Apostrophe that swallows a placeholder',
  explanation:
    'In front of a brace, and in a plural in front of #, ICU takes a straight apostrophe as the beginning of a quotation: the apostrophe disappears and the placeholder is shown as it is written. Use the typographic apostrophe, or double the straight one.',
  example: {
    wrong: "Actif sur l'{activatedDeviceName}.",
    right: 'Actif sur l’{activatedDeviceName}.',
  },
  *runText(text, context) {
    const error = judgeSyntaxError(text);
    if (error?.kind === 'swallowed-placeholder') {
      const { start, end } = error;
      yield { start, end, message: 'The apostrophe takes a brace away that the text needs.', expected: EXPECTED };
    }
    // An app's wording has literals of its own.
    const reference = context.isPartial ? undefined : referenceOf(text, context);
    for (const { start, end, content } of swallowedParts(text, reference)) {
      const message = `The apostrophe disappears, and “${content}” is shown as it is written.`;
      yield { start, end, message, expected: EXPECTED };
    }
  },
});
