import { defineCheck } from '../define-check.ts';

export const notUtf8 = defineCheck({
  kind: 'not-utf8',
  severity: 'error',
  title: 'Not UTF-8',
  explanation:
    'The file has bytes that are not UTF-8, often because it was saved in an older encoding; every reader would show other letters. Save it as UTF-8.',
  example: { wrong: '“é” as the single byte E9 of Windows-1252', right: '“é” as the two bytes C3 A9' },
  *run({ file }) {
    if (file.isUtf8) return;
    // What cannot be decoded stands in the text as U+FFFD.
    const start = Math.max(0, file.text.indexOf('\ufffd'));
    yield {
      span: { start, end: Math.min(start + 1, file.text.length) },
      message: 'The file is not UTF-8.',
      expected: 'a file saved as UTF-8',
    };
  },
});
