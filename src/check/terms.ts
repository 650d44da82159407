/**
 * The words of one language: the content of a file in `locales/terms/`. A pattern is a whole word or phrase; with `*` at its
 * end any word that begins so, with `*` on both sides anything that contains it. Case does not matter. In a script without
 * spaces between words a pattern matches anywhere.
 */
export interface Terms {
  readonly register: {
    /** The register of the language, in one English sentence. */
    readonly form: string;
    /** Patterns of words that would betray another register. */
    readonly never: readonly string[];
  };
  /** From an English concept to the patterns of its accepted forms in this language. */
  readonly terms: Readonly<Record<string, readonly string[]>>;
  /** Patterns of words that no message may have. */
  readonly never: readonly string[];
  /** Correct words that the language's dictionary does not know. */
  readonly spelling?: readonly string[];
}

/** The patterns of a concept's accepted forms; none where the language has no term for it. */
export function termsFor(concept: string, terms: Terms | undefined): readonly string[] {
  return terms !== undefined && Object.hasOwn(terms.terms, concept) ? (terms.terms[concept] ?? []) : [];
}

/** Tests for a script that is written without spaces between words. */
export const WITHOUT_SPACES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const WORD = '[\\p{L}\\p{N}\\p{M}]';

const compiled = new Map<string, RegExp>();

/** Where a pattern matches in a text, first match only; `undefined` where it does not. */
export function findPattern(
  pattern: string,
  text: string,
): { readonly start: number; readonly end: number } | undefined {
  const match = toRegExp(pattern).exec(text);
  return match === null ? undefined : { start: match.index, end: match.index + match[0].length };
}

function toRegExp(pattern: string): RegExp {
  const hit = compiled.get(pattern);
  if (hit !== undefined) return hit;
  const core = pattern.replace(/^\*|\*$/g, '');
  const escaped = core.replace(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`);
  const anywhere = WITHOUT_SPACES.test(core);
  const before = anywhere || pattern.startsWith('*') ? '' : `(?<!${WORD})`;
  const after = anywhere || pattern.endsWith('*') ? '' : `(?!${WORD})`;
  const made = new RegExp(before + escaped + after, 'iu');
  compiled.set(pattern, made);
  return made;
}
