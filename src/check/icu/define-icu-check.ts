import type { CheckContext } from '../context.ts';
import { defineTextCheck, type Check, type TextCheck } from '../define-check.ts';
import { keptByBundle, keptByEnglish } from '../kept.ts';
import type { Text } from '../text.ts';

/** A text check that passes over the texts that are nothing but words, here and in English: nearly all of them. */
export function defineIcuCheck(check: TextCheck): Check {
  return defineTextCheck({ ...check, select: textsWithSyntax });
}

const textsWithSyntax = keptByBundle(({ texts, english }: CheckContext): readonly Text[] => {
  const keys = keysWithSyntax(english);
  return texts.filter((text) => !text.isPlain || keys.has(text.key));
});

/** The keys of those among the English texts. */
const keysWithSyntax = keptByEnglish(
  (english): ReadonlySet<string> =>
    new Set([...english.values()].filter(({ isPlain }) => !isPlain).map(({ key }) => key)),
);
