import { defineCheck } from '../define-check.ts';
import { objectsIn } from './objects.ts';

const PROTOTYPE_KEYS: ReadonlySet<string> = new Set([...Object.getOwnPropertyNames(Object.prototype), 'prototype']);

/** Whether a key is one that every object of JavaScript seems to have, such as `constructor`. */
export function isPrototypeKey(key: string): boolean {
  return PROTOTYPE_KEYS.has(key);
}

export const prototypeKey = defineCheck({
  kind: 'prototype-key',
  severity: 'error',
  title: 'Key of a prototype',
  explanation:
    'A key such as __proto__ or constructor means something to JavaScript; a program that copies the bundle may break or be attacked. Delete it.',
  example: { wrong: '"__proto__": { "title": "…" }', right: 'only the names of codes, actions and labels' },
  *run(context) {
    for (const { path, members } of objectsIn(context)) {
      // What stands inside such a key goes with it.
      if (path.some(isPrototypeKey)) continue;
      for (const { key, keySpan } of members.filter((member) => isPrototypeKey(member.key))) {
        yield {
          span: keySpan,
          key: [...path, key].join('.'),
          message: `The key ${JSON.stringify(key)} means something to JavaScript itself.`,
        };
      }
    }
  },
});
