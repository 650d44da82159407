import { defineTextCheck } from '../define-check.ts';
import { keptByEnglish } from '../kept.ts';
import type { Text } from '../text.ts';

export const untranslated = defineTextCheck({
  kind: 'untranslated',
  severity: 'warning',
  title: 'Not translated',
  explanation:
    'The text is the English one. Translate it. Short titles and labels of one word are often the same in two languages and are not looked at.',
  example: { wrong: 'fr: "Your license has expired"', right: 'fr: "Votre licence a expiré"' },
  select({ rulesFrom, texts, english }) {
    if (/^en(?:-|$)/.test(rulesFrom)) return [];
    const starts = startsOf(english);
    return texts.filter((text) => {
      const start = starts.get(text.key);
      return start !== undefined && (text.value === start.value || mayBeginAlike(text, start.word));
    });
  },
  *runText(text, { state }, english) {
    if (english === undefined) return;
    // Where translations are recorded, nobody has said yet that the English word is right.
    const isUnrecorded = state !== undefined && !Object.hasOwn(state.texts, text.key);
    if (isUnrecorded && text.value === english.value && text.value.trim() !== '') {
      yield { message: 'The text is the English one.' };
      return;
    }
    const words = wordsOf(english);
    // “Code” and “Details” are German, too; three words in a row hardly are.
    const fewest = text.place.section === 'codes' ? 3 : 2;
    if (words.size < fewest || !isSame(words, wordsOf(text))) return;
    yield { message: 'The text is the English one.' };
  },
});

// The letters of ASCII: one bit makes them small.
const LOWER_CASE = 0x20;
const [FIRST_LETTER, LAST_LETTER] = [0x61, 0x7a];

const startsOf = keptByEnglish(
  (english) => new Map([...english].map(([key, text]) => [key, { value: text.value, word: firstWord(text) ?? '' }])),
);

/** Most texts are told apart by the first word of the English one, which all languages share, at a fraction of the cost. */
function mayBeginAlike(text: Text, first: string): boolean {
  const letter = text.value.charCodeAt(0) | LOWER_CASE;
  if (letter >= FIRST_LETTER && letter <= LAST_LETTER && letter !== first.charCodeAt(0)) return false;
  // Letters beyond ASCII may change with their neighbours.
  if (/^[a-z]+$/.test(first) && !text.lower.includes(first)) return false;
  return (firstWord(text) ?? '') === first;
}

function firstWord({ literals }: Text): string | undefined {
  for (const { text } of literals) {
    const word = /[\p{L}\p{M}]+/u.exec(text)?.[0];
    if (word !== undefined) return word.toLowerCase();
  }
  return undefined;
}

/** What a reader sees as words, whatever the spaces, the punctuation and the number of plural branches. */
function wordsOf({ literals }: Text): ReadonlySet<string> {
  return new Set(literals.flatMap(({ text }) => text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []));
}

function isSame(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((word) => b.has(word));
}
