import { defineCheck } from '../define-check.ts';

export const byteOrderMark = defineCheck({
  kind: 'byte-order-mark',
  severity: 'error',
  title: 'Byte order mark',
  explanation:
    'A file begins with U+FEFF, which strict JSON readers refuse. Save it as UTF-8 without a byte order mark.',
  example: { wrong: 'U+FEFF before the first {', right: '{ as the first character' },
  *run({ file }) {
    if (file.hasByteOrderMark) yield { span: { start: 0, end: 0 }, message: 'The file begins with a byte order mark.' };
  },
});
