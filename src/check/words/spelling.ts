import type { CheckContext } from '../context.ts';
import { defineTextCheck } from '../define-check.ts';
import type { Speller } from '../speller.ts';
import type { Terms } from '../terms.ts';
import { isLeftInEnglish } from './left-in-english.ts';
import { shownText } from './shown-text.ts';

const MAX_SUGGESTIONS = 3;

// With the digits of “IPv4”, and with what joins the parts of a word.
const WORDS = /[\p{L}\p{M}\p{N}]+(?:['’\u2010\u2011-][\p{L}\p{M}\p{N}]+)*/gu;

export const spelling = defineTextCheck({
  kind: 'spelling',
  severity: 'warning',
  title: 'Spelling',
  explanation:
    'The dictionary of the language does not know the word. Correct it, or add it to "spelling" in the term file if it is right. Looked at only with --spelling and where a dictionary is installed.',
  example: { wrong: 'Your lisence has expired', right: 'Your license has expired' },
  select: ({ speller, texts }) => (speller === undefined ? [] : texts),
  *runText(text, context, english) {
    const { speller } = context;
    if (speller === undefined || isLeftInEnglish(text, context, english)) return;
    const accepted = acceptedWords(context);
    const visible = shownText(text);
    for (const { index, 0: word } of visible.matchAll(WORDS)) {
      if (isFragment(word) || isCorrect(word, speller, accepted)) continue;
      const expected = speller.suggest(toPlain(word)).slice(0, MAX_SUGGESTIONS).join(', ');
      yield {
        start: index,
        end: index + word.length,
        message: `The dictionary does not know “${word}”.`,
        ...(expected === '' ? {} : { expected }),
      };
    }
  },
});

/** A word with digits, or a part of a word to which an inserted value belongs. */
function isFragment(word: string): boolean {
  return /[\p{N}\uA7F7]/u.test(word);
}

/** Known as a whole, or each part of it: `l’application`, `IT-Administration`. */
function isCorrect(word: string, speller: Speller, accepted: ReadonlySet<string>): boolean {
  const plain = toPlain(word);
  const isKnown = (part: string): boolean =>
    accepted.has(part) || accepted.has(part.toLowerCase()) || speller.isCorrect(part);
  if (isKnown(plain)) return true;
  const parts = plain.split(/(?<=')|-/);
  return parts.length > 1 && parts.every((part) => isKnown(part) || isKnown(part.replace(/'$/, '')));
}

/** As dictionaries write it. */
function toPlain(word: string): string {
  return word
    .normalize('NFC')
    .replaceAll('’', "'")
    .replaceAll(/[\u2010\u2011]/g, '-');
}

const acceptedOf = new WeakMap<Terms, ReadonlySet<string>>();

/** The words of the term file. One with a capital letter is right only with it. */
function acceptedWords({ terms }: CheckContext): ReadonlySet<string> {
  if (terms === undefined) return new Set();
  const hit = acceptedOf.get(terms);
  if (hit !== undefined) return hit;
  const listed = [...Object.values(terms.terms).flat(), ...(terms.spelling ?? [])];
  // A stem is no word, although a pattern with one accepts the words made from it.
  const words = listed.flatMap((form) => form.split(' ')).filter((word) => !word.includes('*'));
  const made = new Set(words.map(toPlain));
  acceptedOf.set(terms, made);
  return made;
}
