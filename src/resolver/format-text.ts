import { FORMATS } from '../bundle/formats.ts';
import type { CompiledText } from '../bundle/bundle.ts';
import { formatToParts } from '../compiled/format-to-parts.ts';
import type { Formatters } from './formatters.ts';

/**
 * The finished sentence. A text without arguments never meets the formatter. Throws what `intl-messageformat` and `Intl`
 * throw; the caller has a form without values to fall back to.
 */
export function formatText(
  text: CompiledText,
  locale: string,
  values: Readonly<Record<string, string | number | Date>>,
  formatters: Formatters,
): string {
  if (typeof text === 'string') return text;
  let result = '';
  for (const { value } of formatToParts(text, locale, formatters, FORMATS, values, undefined, undefined)) {
    // An argument that is named like something that every object has would be that thing.
    if (typeof value !== 'string') throw new TypeError('no text');
    result += value;
  }
  return result;
}
