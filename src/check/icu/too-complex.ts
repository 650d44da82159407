import { defineIcuCheck } from './define-icu-check.ts';
import { findExcess } from './text-tree.ts';

export const tooComplex = defineIcuCheck({
  kind: 'too-complex',
  severity: 'error',
  title: 'Too complex',
  explanation:
    'The text is far longer, deeper or richer in placeholders than any message that a person reads, so it is a mistake or an attack. Write a simple text.',
  example: {
    wrong: '{maxTrials, plural, other {{maxTrials, plural, other {…eleven plurals deep}}}}',
    right: '{maxTrials, plural, other {# trials}}',
  },
  *runText(text) {
    const excess = findExcess(text);
    if (excess !== undefined) yield excess;
  },
});
