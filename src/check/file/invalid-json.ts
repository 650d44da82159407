import { defineCheck, type Finding } from '../define-check.ts';
import { findControlCharacter, tokensOf } from '../json-tokens.ts';
import { hasMergeConflict } from './merge-conflict.ts';

export const invalidJson = defineCheck({
  kind: 'invalid-json',
  severity: 'error',
  title: 'Invalid JSON',
  explanation:
    'The file cannot be read as JSON. Often a comma is missing or left over, or a quotation mark inside a text is not written as \\".',
  example: { wrong: '{ "retry": "Try again", }', right: '{ "retry": "Try again" }' },
  *run({ file, document: { syntaxError } }) {
    // In a file of another encoding or with a conflict, this would be a second problem of the same fault.
    if (syntaxError === undefined || !file.isUtf8 || hasMergeConflict(file.text)) return;
    const { start, end = start, reason, expected } = explain(file.text, syntaxError);
    yield {
      span: { start, end },
      message: `The file is not valid JSON: ${reason}.`,
      ...(expected === undefined ? {} : { expected }),
    } satisfies Finding;
  },
});

interface Explanation {
  readonly start: number;
  readonly end?: number;
  readonly reason: string;
  readonly expected?: string;
}

/** What is wrong, at the place where it can be mended, which is not always the place where the parser stumbles. */
function explain(text: string, { offset, reason }: { readonly offset: number; readonly reason: string }): Explanation {
  const control = findControlCharacter(text);
  if (control !== undefined && control <= offset) return explainControl(text, control);
  // The parser takes the end of a file for its last opening brace or for U+FFFF.
  if (/end of input|\uffff/i.test(reason) || /^[{[,:]\s*$/.test(text.slice(offset))) return explainEnd(text);
  if (!/^unexpected/i.test(reason)) return { start: 0, reason: 'its objects are nested too deeply' };
  const { last, beforeLast } = tokensBefore(text, offset);
  const end = text.slice(0, offset).trimEnd().length;
  const next = /^(?:"[^"\r\n]*"|[^"])/.exec(text.slice(offset))?.[0] ?? '';
  if (last === ',' && /^[\]}]/.test(next)) {
    return { start: end - 1, end, reason: 'there is a comma behind the last entry', expected: 'no comma' };
  }
  if (last === '"' && (beforeLast === '{' || beforeLast === ',') && /^["\d[{]/.test(next)) {
    return { start: end, reason: 'there is no colon behind this key', expected: ':' };
  }
  if (/["\]}]/.test(last) && /^["[{]/.test(next)) {
    return { start: end, reason: 'there is no comma behind this entry', expected: ',' };
  }
  const [word] = /^(?:[\p{L}\p{N}.+-]+|[^])/u.exec(text.slice(offset, offset + 40)) ?? [''];
  return { start: offset, end: offset + word.length, reason: `“${word}” cannot stand here` };
}

function explainEnd(text: string): Explanation {
  const start = text.trimEnd().length;
  return start === 0 ? { start, reason: 'it is empty', expected: '{' } : { start, reason: 'it ends too early' };
}

function explainControl(text: string, start: number): Explanation {
  const character = text[start] ?? '';
  if (/[\r\n]/.test(character)) {
    return { start, reason: 'a text is not closed at the end of its line', expected: '"' };
  }
  const written = JSON.stringify(character).slice(1, -1);
  return { start, end: start + 1, reason: 'a text has a control character that is not escaped', expected: written };
}

/** The last characters of the last two tokens before an offset. */
function tokensBefore(text: string, offset: number): { readonly last: string; readonly beforeLast: string } {
  let [last, beforeLast] = ['', ''];
  for (const { start, end } of tokensOf(text)) {
    if (start >= offset) break;
    [beforeLast, last] = [last, text[end - 1] ?? ''];
  }
  return { last, beforeLast };
}
