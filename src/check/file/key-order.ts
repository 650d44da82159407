import { allowedKeys } from '../context.ts';
import { defineCheck } from '../define-check.ts';
import type { Member } from '../json-document.ts';
import { objectsIn } from './objects.ts';

export const keyOrder = defineCheck({
  kind: 'key-order',
  severity: 'warning',
  title: 'Order of keys',
  explanation:
    'The keys of every bundle stand in the order of the English one, so that two languages can be read side by side. `--fix` sorts them.',
  example: { wrong: '"message", "title", "action"', right: '"title", "message", "action"' },
  // Overrides may stand in any order that suits the app.
  partial: false,
  *run(context) {
    for (const { path, members } of objectsIn(context)) {
      const order = allowedKeys(path) ?? [];
      if (isInOrder(members, order)) continue;
      const keys = new Set(members.map(({ key }) => key));
      const sorted = order.filter((key) => keys.has(key));
      // Unknown keys, and a key that stands twice, are the business of other checks.
      const known = new Set(sorted);
      const written = members.filter(({ key }) => known.delete(key));
      const index = written.findIndex(({ key }, place) => key !== sorted[place]);
      const [found, expected] = [written[index], sorted[index]];
      if (found === undefined || expected === undefined) continue;
      yield {
        span: found.keySpan,
        key: [...path, found.key].join('.'),
        message: `The key ${JSON.stringify(found.key)} stands where ${JSON.stringify(expected)} belongs.`,
        expected: JSON.stringify(expected),
      };
    }
  },
});

/** Whether all keys are known and stand in their order, as in nearly every file: one look along both lists tells. */
function isInOrder(members: readonly Member[], order: readonly string[]): boolean {
  let place = 0;
  for (const { key } of members) {
    while (place < order.length && order[place] !== key) place++;
    if (place === order.length) return false;
    place++;
  }
  return true;
}
