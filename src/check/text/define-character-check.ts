import type { CheckContext } from '../context.ts';
import { defineTextCheck, type Check, type TextCheck } from '../define-check.ts';
import type { Text } from '../text.ts';
import { isEveryday, writingOf } from './writing.ts';

const unusual = new WeakMap<readonly Text[], readonly Text[]>();

/**
 * A text check that looks only at the texts that may have its fault. Nearly all texts have nothing but the letters of their
 * language and common punctuation; one look at them spares a dozen checks the same look.
 */
export function defineCharacterCheck(select: (context: CheckContext) => readonly Text[], check: TextCheck): Check {
  return defineTextCheck({ ...check, select });
}

/** The texts with a character that is not an everyday one of their language: of another script, invisible, or of some markup. */
export function unusualTexts(context: CheckContext): readonly Text[] {
  const hit = unusual.get(context.texts);
  if (hit !== undefined) return hit;
  const writing = writingOf(context);
  const made = writing === undefined ? context.texts : context.texts.filter(({ value }) => !isEveryday(value, writing));
  unusual.set(context.texts, made);
  return made;
}
