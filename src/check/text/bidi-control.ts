import { defineTextCheck } from '../define-check.ts';
import { codePointName } from './code-point.ts';
import { unusualTexts } from './unusual-texts.ts';
import { writingOf } from './writing.ts';

const CONTROLS = /[\u061c\u200e\u200f]+|[\u202a-\u202e\u2066-\u2069]+/g;
const CONTROL = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
const MARKS = /[\u061c\u200e\u200f]/;

export const bidiControl = defineTextCheck({
  kind: 'bidi-control',
  severity: 'error',
  title: 'Direction control',
  explanation:
    'Overrides, embeddings and isolates change the order of what is shown, can hide what a text says, and spill over into the text behind it; inserted values are isolated without them. Delete them. The marks U+200E, U+200F and U+061C are allowed in languages that are written from right to left.',
  example: { wrong: '\\u202EActivate', right: 'Activate' },
  select: unusualTexts,
  *runText({ value, literals }, context) {
    if (!CONTROL.test(value)) return;
    const takesMarks = writingOf(context)?.direction !== 'ltr';
    for (const { text, start } of literals) {
      for (const { index, 0: controls } of text.matchAll(CONTROLS)) {
        if (takesMarks && MARKS.test(controls)) continue;
        yield {
          start: start + index,
          end: start + index + controls.length,
          message: `There is an invisible character that controls the direction (${codePointName(controls)}).`,
        };
      }
    }
  },
});
