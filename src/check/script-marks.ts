/** Scripts that Unicode names together, by the codes of the mixture. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  Jpan: ['Hani', 'Hira', 'Kana'],
  Hans: ['Hani', 'Bopo'],
  Hant: ['Hani', 'Bopo'],
  Kore: ['Hang', 'Hani'],
};
const EAST_ASIAN = new Set(['Jpan', 'Hans', 'Hant', 'Hani', 'Kore', 'Yiii']);
// Wide forms of ASCII marks and small ones, which belong to no script but stand in East Asian text alone.
const WIDE = /[！＂＇（），．：；？［］｛｝﹐﹒﹔﹕﹖﹗]/;

const marks = new Map<string, RegExp | undefined>();

/** Whether a language of a script can use a punctuation mark, as Unicode assigns marks to scripts. Also true where that is unknown. */
export function isMarkOfScript(mark: string, script: string): boolean {
  if (WIDE.test(mark)) return EAST_ASIAN.has(script);
  return marksOf(script)?.test(mark) ?? true;
}

/** Whether the script is written in the squares of Chinese characters, with marks as wide as they are. */
export function isEastAsian(script: string): boolean {
  return EAST_ASIAN.has(script);
}

function marksOf(script: string): RegExp | undefined {
  if (!marks.has(script)) marks.set(script, toRegExp(script));
  return marks.get(script);
}

function toRegExp(script: string): RegExp | undefined {
  const parts = ['Zyyy', 'Zinh', ...(PARTS[script] ?? [script])].map((part) => String.raw`\p{scx=${part}}`);
  try {
    return new RegExp(`[${parts.join('')}]`, 'u');
  } catch {
    // The engine does not know the script.
    return undefined;
  }
}
