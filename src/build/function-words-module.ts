import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readBundleFile } from '../check/context.ts';
import { WITHOUT_SPACES } from '../check/terms.ts';
import { wordsOf } from '../check/words-of.ts';

// Fewer texts would let a word of one message stand for its language.
const MIN_TEXTS = 3;

/**
 * The words that tell a language, as the source of a module: those that several texts of its bundle have and that no other bundle
 * has at all.
 */
export function functionWordsModule(folder: string, tags: readonly string[]): string {
  const counts = new Map(tags.map((tag) => [tag, countTexts(join(folder, `${tag}.json`))]));
  const entries = tags.map((tag) => {
    const words = [...(counts.get(tag) ?? [])].filter(
      ([word, count]) =>
        count >= MIN_TEXTS &&
        !WITHOUT_SPACES.test(word) &&
        tags.every((other) => other === tag || counts.get(other)?.has(word) !== true),
    );
    return [tag, words.map(([word]) => word).join(' ')];
  });
  return `/** By shipped language whose words are separated by spaces: the words that several of its texts and no other language have. */
export const FUNCTION_WORDS: Readonly<Record<string, string>> = ${JSON.stringify(Object.fromEntries(entries.filter(([, words]) => words !== '')))};
`;
}

function countTexts(path: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const text of readBundleFile(path, readFileSync(path)).texts) {
    for (const word of new Set(wordsOf(text))) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}
