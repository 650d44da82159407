import { CODES, CODE_NAMES } from '../../codes/index.ts';
import { allowedKeys, type CheckContext } from '../context.ts';
import { defineCheck, type Finding } from '../define-check.ts';
import { membersOf, type Member } from '../json-document.ts';
import type { Span } from '../source-file.ts';
import { reviewKeys, type MissingKey, type UnknownKey } from './review-keys.ts';

export const missingText = defineCheck({
  kind: 'missing-text',
  severity: 'error',
  title: 'Missing text',
  explanation:
    'The bundle lacks a code, a field or variant of a code, an action or a label, so that readers get English or nothing. Write it.',
  example: { wrong: 'License_Expired without "action"', right: 'License_Expired with "title", "message" and "action"' },
  partial: false,
  *run(context) {
    const { missing, unknown } = reviewKeys(context);
    for (const key of missing) yield explain(key, context);
    if (context.isSource) yield* unusedVariants(context, unknown);
  },
});

function explain({ path, parent }: MissingKey, { english }: CheckContext): Finding {
  const key = path.join('.');
  const isText = allowedKeys(path) === undefined;
  const source = english.get(key);
  return {
    span: placeOf(parent, path),
    key,
    message: `There ${isText ? 'is no text' : 'are no texts'} for ${key}.`,
    expected: JSON.stringify(path.at(-1)),
    ...(source === undefined ? {} : { english: source.value }),
  };
}

/** The key of the object that the text belongs in; for the root, its brace. */
function placeOf({ keySpan, valueSpan }: Member, { length }: readonly string[]): Span {
  return length === 1 ? { start: valueSpan.start, end: valueSpan.start + 1 } : keySpan;
}

/** Translations are compared with English; in English itself, each variant of a code must be that of some text. */
function* unusedVariants({ document }: CheckContext, unknown: readonly UnknownKey[]): Generator<Finding> {
  const codes = membersOf(document.root).find(({ key }) => key === 'codes');
  const misspelt = new Set(unknown.map(({ path, meant }) => [...path.slice(0, -1), meant].join('.')));
  for (const member of membersOf(codes)) {
    const name = CODE_NAMES.find((candidate) => candidate === member.key);
    if (name === undefined || typeof member.value !== 'object') continue;
    const path = `codes.${name}`;
    const keys = [...membersOf(member).map(({ key }) => `${path}.${key}`), ...misspelt];
    for (const variant of CODES[name].variants) {
      if (keys.some((key) => key.startsWith(`${path}.`) && key.endsWith(`_${variant}`))) continue;
      yield {
        span: member.keySpan,
        key: path,
        message: `No text of ${name} is for ${variant}.`,
        expected: JSON.stringify(`message_${variant}`),
      };
    }
  }
}
