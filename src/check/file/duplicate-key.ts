import { defineCheck } from '../define-check.ts';
import { positionAt } from '../source-file.ts';
import { objectsIn } from './objects.ts';
import { isPrototypeKey } from './prototype-key.ts';

export const duplicateKey = defineCheck({
  kind: 'duplicate-key',
  severity: 'error',
  title: 'Duplicate key',
  explanation:
    'An object has the same key twice; readers silently take one of the two. Keep the right one, or give the other its right key.',
  example: { wrong: '{ "copy": "Copy", "copy": "Copy details" }', right: '{ "copy": "Copy details" }' },
  *run(context) {
    const { document, file } = context;
    // What was written as it was read has no key twice.
    if (document.root === undefined || document.isTidy) return;
    for (const { path, members } of objectsIn(context)) {
      const first = new Map<string, (typeof members)[number]>();
      for (const member of members) {
        const { key } = member;
        const other = first.get(key);
        if (other === undefined) first.set(key, member);
        else if (!isPrototypeKey(key)) {
          yield {
            span: member.keySpan,
            key: [...path, key].join('.'),
            message: `The key ${JSON.stringify(key)} stands in line ${positionAt(file, other.keySpan.start).line} already.`,
            expected: 'each key once',
          };
        }
      }
    }
  },
});
