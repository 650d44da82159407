import { allowedKeys } from '../context.ts';
import { defineCheck } from '../define-check.ts';
import type { Member } from '../json-document.ts';
import { objectsIn } from './objects.ts';

export const wrongType = defineCheck({
  kind: 'wrong-type',
  severity: 'error',
  title: 'Wrong type of value',
  explanation:
    'A bundle has objects of objects of texts. Anything else in their place cannot be shown: write every text in quotation marks, and no lists.',
  example: { wrong: '"title": ["License", "expired"]', right: '"title": "License expired"' },
  *run(context) {
    const {
      document: { root },
      file: { text },
    } = context;
    if (root === undefined) return;
    if (typeof root.value !== 'object') {
      yield { span: root.valueSpan, message: `The file holds ${typeOf(root, text)}.`, expected: 'an object' };
    }
    for (const { path, members } of objectsIn(context)) {
      const expected = path.length === 0 || (path.length === 1 && path[0] === 'codes') ? 'object' : 'string';
      for (const member of members.filter(({ value }) => typeof value !== expected)) {
        // The value of an unknown key may be anything.
        if (allowedKeys(path)?.includes(member.key) !== true) continue;
        yield {
          span: member.valueSpan,
          key: [...path, member.key].join('.'),
          message: `The value of ${JSON.stringify(member.key)} is ${typeOf(member, text)}.`,
          expected: expected === 'string' ? 'a text' : 'an object',
        };
      }
    }
  },
});

function typeOf({ value, valueSpan }: Member, text: string): string {
  if (typeof value === 'string') return 'a text';
  if (typeof value === 'object') return 'an object';
  const first = text[valueSpan.start] ?? '';
  if (first === '[') return 'a list';
  if (first === 'n') return 'null';
  return /[tf]/.test(first) ? 'true or false' : 'a number';
}
