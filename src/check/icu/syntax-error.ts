import { parse } from '@formatjs/icu-messageformat-parser';
import type { Text } from '../text.ts';
import { findExcess, treeOf, type Part } from './text-tree.ts';

/** A fault for which a text has no tree, with the kind of problem that says best what it is. */
export interface JudgedSyntaxError extends Part {
  readonly kind: 'icu-syntax' | 'missing-other' | 'swallowed-placeholder' | 'unknown-format' | 'wrong-exact-match';
  /** The parser's name for it. */
  readonly reason: string;
}

const SELECTOR_REASONS = new Set([
  'EXPECT_PLURAL_ARGUMENT_SELECTOR',
  'EXPECT_PLURAL_ARGUMENT_SELECTOR_FRAGMENT',
  'INVALID_PLURAL_ARGUMENT_SELECTOR',
]);

const FORMAT_REASONS = new Set([
  'EXPECT_DATE_TIME_SKELETON',
  'EXPECT_NUMBER_SKELETON',
  'INVALID_DATE_TIME_SKELETON',
  'INVALID_NUMBER_SKELETON',
]);

// Each attempt parses the text anew.
const MAX_ATTEMPTS = 5;

/** Why a text cannot be read. `undefined` where there is a tree to look at, or too much of one. */
export function judgeSyntaxError(text: Text): JudgedSyntaxError | undefined {
  const { syntaxError, value } = text;
  if (syntaxError === undefined || findExcess(text) !== undefined || treeOf(text) !== undefined) return undefined;
  const { reason, start, end } = syntaxError;
  const apostrophe = breakingApostrophe(value);
  if (apostrophe !== undefined) {
    return { kind: 'swallowed-placeholder', reason, start: apostrophe, end: apostrophe + 1 };
  }
  if (SELECTOR_REASONS.has(reason)) {
    const selector = selectorAt(value, start);
    if (value[selector.start] === '=') return { kind: 'wrong-exact-match', reason, ...selector };
  }
  if (FORMAT_REASONS.has(reason)) return { kind: 'unknown-format', reason, start, end };
  return { kind: reason === 'MISSING_OTHER_CLAUSE' ? 'missing-other' : 'icu-syntax', reason, start, end };
}

/** The apostrophe without which the text would be right: it quotes a brace that the text needs. */
function breakingApostrophe(value: string): number | undefined {
  return Array.from(value.matchAll(/(?<!')'(?=[#{}])/g), ({ index }) => index)
    .slice(0, MAX_ATTEMPTS)
    .find((index) => isReadable(`${value.slice(0, index)}'${value.slice(index)}`));
}

function isReadable(value: string): boolean {
  try {
    parse(value, { ignoreTag: true, requiresOtherClause: false, shouldParseSkeletons: false });
    return true;
  } catch {
    return false;
  }
}

/** The word around an offset; the parser stops within `=1.5`, at its point. */
function selectorAt(value: string, offset: number): Part {
  const before = /[^\s,{}]*$/.exec(value.slice(Math.max(0, offset - 100), offset))?.[0] ?? '';
  const after = /^[^\s{}]*/.exec(value.slice(offset))?.[0] ?? '';
  return { start: offset - before.length, end: offset + after.length };
}
