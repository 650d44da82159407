import { defineCheck } from '../define-check.ts';

export const crlf = defineCheck({
  kind: 'crlf',
  severity: 'error',
  title: 'CR line end',
  explanation:
    'Lines of a bundle end with LF alone, so that a change of one text is a change of one line on every platform. Save the file with LF line ends.',
  example: { wrong: 'lines that end with CR LF', right: 'lines that end with LF' },
  // An app's files follow the app's own habits.
  partial: false,
  *run({ file }) {
    const start = file.text.indexOf('\r');
    if (start < 0) return;
    yield {
      span: { start, end: start + 1 },
      message: `The file has lines that end with ${file.text[start + 1] === '\n' ? 'CR LF' : 'CR'}.`,
      expected: 'LF',
    };
  },
});
