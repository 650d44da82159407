import type { ImportResult, ImportSummary } from '../exchange/import-file.ts';
import { visibleText } from './visible-text.ts';

// A file of another project has hundreds of unknown texts.
const MAX_SHOWN = 20;

const COUNTS: readonly (readonly [keyof ImportSummary, string])[] = [
  ['added', 'new'],
  ['changed', 'changed'],
  ['confirmed', 'confirmed'],
  ['unchanged', 'unchanged'],
  ['untranslated', 'not translated'],
];

/** What an import does, or why it is refused: a line of figures, then a line for each text that is affected. */
export function formatImport(path: string, locale: string, result: ImportResult): string {
  const lines =
    result.refused === undefined
      ? [figures(result.summary), ...changes(result.summary), ...warnings(result.warnings)]
      : [
          `refused, nothing changes`,
          ...shorten(
            result.refused.map(
              ({ line, key, reason }) => `${path}:${line}  ${[key, reason].filter(Boolean).join(': ')}`,
            ),
          ),
        ];
  const [first = '', ...rest] = lines.map(visibleText);
  return [`${visibleText(path)} (${visibleText(locale)}): ${first}`, ...rest.map((line) => `  ${line}`), ''].join('\n');
}

function figures(summary: ImportSummary): string {
  return COUNTS.map(([outcome, words]) => `${summary[outcome].length} ${words}`).join(', ');
}

function changes({ added, changed, confirmed, unsigned }: ImportSummary): string[] {
  const lines = shorten([
    ...added.map((key) => `+ ${key}`),
    ...changed.map((key) => `~ ${key}`),
    ...confirmed.map((key) => `= ${key}`),
  ]);
  if (unsigned.length === 0) return lines;
  return [...lines, `Marked as reviewed: ${unsigned.length}. To record it, say by whom: --by <name>`];
}

function warnings(problems: Extract<ImportResult, { readonly refused?: undefined }>['warnings']): string[] {
  return shorten(problems.map(({ kind, key, message }) => `warning  ${kind}  ${key}: ${message}`));
}

function shorten(lines: readonly string[]): string[] {
  return lines.length <= MAX_SHOWN
    ? [...lines]
    : [...lines.slice(0, MAX_SHOWN), `… and ${lines.length - MAX_SHOWN} more`];
}
