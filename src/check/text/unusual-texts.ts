import type { TextSelect } from '../define-check.ts';
import { textsWith } from '../select-texts.ts';
import { isEveryday, writingOf } from './writing.ts';

const textsWithUnusual = textsWith((character, tag) => {
  const writing = writingOf({ rulesFrom: tag, locale: tag });
  return writing === undefined || !isEveryday(character, writing);
});

/**
 * The texts with a character that is not an everyday one of their language: of another script, invisible, or of some markup.
 * Nearly all texts have nothing but the letters of their language and common punctuation.
 */
export const unusualTexts: TextSelect = (context) =>
  writingOf(context) === undefined ? context.texts : textsWithUnusual(context);
