import { defineTextCheck } from '../define-check.ts';
import { textsWith } from '../select-texts.ts';
import { EDGE } from '../signs.ts';
import { edgeSpaces } from './edges.ts';

export const edgeSpace = defineTextCheck({
  kind: 'edge-space',
  severity: 'error',
  title: 'Space at an end',
  explanation:
    'The text begins or ends with a space or line break, which shifts it in a dialog or doubles a space. Delete it.',
  example: { wrong: '“Try again. ”', right: '“Try again.”' },
  select: textsWith({ first: EDGE, next: /\s/ }, { first: /\s/, next: EDGE }),
  *runText(text) {
    for (const { side, start, end } of edgeSpaces(text)) {
      yield { start, end, message: `The text ${side} with white space.` };
    }
  },
});
