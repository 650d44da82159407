import type { CheckContext } from '../context.ts';
import { defineCheck } from '../define-check.ts';
import { nearest } from '../nearest.ts';
import { spelling } from '../words/spelling.ts';
import { excusesOf, type Excuse } from './excuses.ts';

export const unusedExcuse = defineCheck({
  kind: 'unused-excuse',
  severity: 'warning',
  title: 'Excuse that is not needed',
  explanation:
    'The check finds nothing at the excused place, or there is no such check. The excuse would hide the next fault there: delete it.',
  example: { wrong: 'an excuse from double-space for a text without one', right: 'no excuse' },
  *run(context) {
    // In a file that is not JSON no check finds anything.
    if (context.document.root === undefined) return;
    for (const excuse of excusesOf(context)) {
      const message = whyUnused(excuse, context);
      if (message === undefined) continue;
      const { key, kind, file, kindSpan } = excuse;
      const guess = context.knownKinds.has(kind) ? undefined : nearest(kind, [...context.knownKinds]);
      yield { span: kindSpan, key, file, message, ...(guess === undefined ? {} : { expected: guess }) };
    }
  },
});

function whyUnused({ key, kind }: Excuse, { knownKinds, kinds, found, speller }: CheckContext): string | undefined {
  if (!knownKinds.has(kind)) return `There is no check named ${kind}.`;
  // Nobody knows what a check would have found that was not run.
  if (!kinds.has(kind) || (kind === spelling.kind && speller === undefined)) return undefined;
  if (found.get(key)?.has(kind) === true) return undefined;
  return `The check ${kind} finds nothing here, so the excuse is not needed.`;
}
