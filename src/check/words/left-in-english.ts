import type { CheckContext } from '../context.ts';
import type { Text } from '../text.ts';

/** Whether a translation is the English text itself: its words are not those of the language, and that is another check's. */
export function isLeftInEnglish(text: Text, { isSource }: CheckContext, english: Text | undefined): boolean {
  return !isSource && text.value === english?.value;
}
