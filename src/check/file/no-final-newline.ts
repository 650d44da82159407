import { defineCheck } from '../define-check.ts';

export const noFinalNewline = defineCheck({
  kind: 'no-final-newline',
  severity: 'error',
  title: 'No final line end',
  explanation:
    'The last line of a file ends with a line end like every other; without it, the next change seems to touch that line too. Add one.',
  example: { wrong: '} as the last character', right: '} and a line end' },
  // An app's files follow the app's own habits.
  partial: false,
  *run({ file: { text }, document }) {
    // A file that is cut off has another fault, and a CR at the end is a line end of the wrong sort.
    if (document.root === undefined || /[\r\n]/.test(text.slice(-1))) return;
    yield {
      span: { start: text.length, end: text.length },
      message: 'The file does not end with a line end.',
      expected: 'a line end behind the last character',
    };
  },
});
