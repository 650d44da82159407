import { nearest } from '../nearest.ts';
import type { TextFinding } from '../define-check.ts';
import { defineIcuCheck } from './define-icu-check.ts';
import { findStrayBrace } from './quoted-part.ts';
import { judgeSyntaxError, type JudgedSyntaxError } from './syntax-error.ts';
import { treeOf } from './text-tree.ts';

/** What the parser's names mean. Other kinds of problems cover the ones that are absent here. */
const REASONS: Readonly<Record<string, string>> = {
  EXPECT_ARGUMENT_CLOSING_BRACE: 'The brace that opens here is never closed.',
  EMPTY_ARGUMENT: 'There is nothing between the braces.',
  MALFORMED_ARGUMENT: 'The braces do not begin with the name of a value, followed by a comma or the closing brace.',
  EXPECT_ARGUMENT_TYPE: 'A type such as “date”, “number” or “plural” is missing behind the comma.',
  INVALID_ARGUMENT_TYPE: 'This is no type of a placeholder.',
  EXPECT_ARGUMENT_STYLE: 'A style such as “long” is missing behind the comma.',
  UNCLOSED_QUOTE_IN_ARGUMENT_STYLE: 'An apostrophe in the style has no partner.',
  EXPECT_SELECT_ARGUMENT_OPTIONS: 'The branches are missing behind the type.',
  EXPECT_PLURAL_ARGUMENT_OFFSET_VALUE: 'The number is missing behind “offset”.',
  INVALID_PLURAL_ARGUMENT_OFFSET_VALUE: 'The number behind “offset” is too large.',
  EXPECT_SELECT_ARGUMENT_SELECTOR: 'The select has no branches.',
  EXPECT_PLURAL_ARGUMENT_SELECTOR: 'The plural has no branches.',
  EXPECT_SELECT_ARGUMENT_SELECTOR_FRAGMENT: 'The text of the branch is missing; it stands in braces.',
  EXPECT_PLURAL_ARGUMENT_SELECTOR_FRAGMENT: 'The text of the branch is missing; it stands in braces.',
  INVALID_PLURAL_ARGUMENT_SELECTOR: 'The number to match is too large.',
  DUPLICATE_PLURAL_ARGUMENT_SELECTOR: 'The plural has this branch twice.',
  DUPLICATE_SELECT_ARGUMENT_SELECTOR: 'The select has this branch twice.',
};

const ARGUMENT_TYPES = ['number', 'date', 'plural', 'select', 'selectordinal'];

export const icuSyntax = defineIcuCheck({
  kind: 'icu-syntax',
  severity: 'error',
  title: 'ICU syntax',
  explanation: 'The text is not valid ICU MessageFormat, so it cannot be shown. Often a brace is missing.',
  example: { wrong: 'Ended on {expiryDate, date, long.', right: 'Ended on {expiryDate, date, long}.' },
  *runText(text) {
    const error = judgeSyntaxError(text);
    if (error?.kind === 'icu-syntax') yield toFinding(error, text.value);
    const brace = findStrayBrace(text, treeOf(text) ?? []);
    if (brace !== undefined) yield { ...brace, message: 'No opening brace belongs to this closing one.' };
  },
});

function toFinding({ reason, start, end }: JudgedSyntaxError, value: string): TextFinding {
  const part = { start, end: Math.max(end, Math.min(start + 1, value.length)) };
  // Looks like a space to the writer, not to the parser.
  const space = /^[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/u.test(value.slice(end));
  if (space) return { start: end, end: end + 1, message: 'A placeholder can have plain spaces only.', expected: ' ' };
  if (!Object.hasOwn(REASONS, reason)) {
    return { ...part, message: 'The text is not valid ICU MessageFormat.' };
  }
  const message = REASONS[reason] ?? '';
  if (reason !== 'INVALID_ARGUMENT_TYPE') return { ...part, message };
  const expected = nearest(value.slice(start, end), ARGUMENT_TYPES) ?? ARGUMENT_TYPES.join(', ');
  return { ...part, message, expected };
}
