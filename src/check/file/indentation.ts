import { defineCheck } from '../define-check.ts';
import { tokensOf } from '../json-tokens.ts';

export const indentation = defineCheck({
  kind: 'indentation',
  severity: 'warning',
  title: 'Indentation',
  explanation:
    'Each level of a bundle is indented by two spaces, so that tools that write it change no line but that of the text. `--fix` indents it.',
  example: { wrong: 'a text behind a tab', right: 'a text behind two spaces for each level' },
  // An app's files follow the app's own habits.
  partial: false,
  *run({ document, file: { text } }) {
    if (document.root === undefined || document.isTidy) return;
    let [depth, previousEnd] = [0, 0];
    for (const { start, end } of tokensOf(text)) {
      const token = text[start] ?? '';
      if (token === '}' || token === ']') depth--;
      const between = text.slice(previousEnd, start);
      const lineStart = /[\r\n]/.test(between) || previousEnd === 0 ? start - lastLine(between).length : undefined;
      if (lineStart !== undefined && text.slice(lineStart, start) !== '  '.repeat(depth)) {
        yield {
          span: { start: lineStart, end: start },
          message: `The line begins with ${describe(text.slice(lineStart, start))}.`,
          expected: spaces(depth * 2),
        };
        return;
      }
      if (token === '{' || token === '[') depth++;
      previousEnd = end;
    }
  },
});

function lastLine(text: string): string {
  return text.split(/[\r\n]/).at(-1) ?? '';
}

function describe(indent: string): string {
  return indent.includes('\t') ? 'a tab' : spaces(indent.length);
}

function spaces(count: number): string {
  return count === 0 ? 'no space' : `${count} space${count === 1 ? '' : 's'}`;
}
