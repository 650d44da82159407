/** Whether some text has all words of a search, in any order and wherever they stand. Case, accents and vowel marks do not matter. */
export function matchesSearch(search: string, texts: readonly string[]): boolean {
  const words = simplify(search).split(/\s+/);
  const text = simplify(texts.join('\n'));
  return words.every((word) => text.includes(word));
}

function simplify(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase();
}
