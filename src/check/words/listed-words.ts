import type { Terms } from '../terms.ts';
import type { Text } from '../text.ts';
import { CoreSearch } from './core-search.ts';
import { coresOf } from './cores.ts';
import { shownText } from './shown-text.ts';

/** Of which lists of a language's terms the texts of a bundle have words. */
export interface ListedWords {
  /**
   * Whether a text, by its place among the texts, has a word of a list when case does not matter; `undefined` for a list that was
   * not looked for.
   */
  readonly has: (list: readonly string[], index: number) => boolean | undefined;
}

/** All lists of a language made ready for one look along each text. */
interface Search {
  readonly bits: ReadonlyMap<readonly string[], number>;
  readonly cores: CoreSearch;
}

// As many as a number has bits.
const MOST_LISTS = 32;

const searches = new WeakMap<Terms, Search>();
const found = new WeakMap<readonly Text[], ListedWords>();

/** Looks for the words of all lists at once. The texts are those of one bundle. */
export function findListedWords(texts: readonly Text[], terms: Terms): ListedWords {
  const hit = found.get(texts);
  if (hit !== undefined) return hit;
  const { bits, cores } = searchOf(terms);
  const bitsOfTexts = texts.map((text) => cores.find(lowerVisible(text)));
  const made: ListedWords = {
    has(list, index) {
      const bit = list.length === 0 ? 0 : bits.get(list);
      return bit === undefined ? undefined : ((bitsOfTexts[index] ?? 0) & bit) !== 0;
    },
  };
  found.set(texts, made);
  return made;
}

/** The texts in which a word of a list may stand, none with one left out. */
export function textsWithListed(list: readonly string[], texts: readonly Text[], terms: Terms): readonly Text[] {
  const listed = findListedWords(texts, terms);
  return texts.filter((_, index) => listed.has(list, index) !== false);
}

function searchOf(terms: Terms): Search {
  const hit = searches.get(terms);
  if (hit !== undefined) return hit;
  const lists = [terms.never, terms.register.never, ...Object.values(terms.terms)].slice(0, MOST_LISTS);
  const bits = new Map(lists.map((list, index) => [list, 1 << index]));
  const listed = [...bits].flatMap(([list, bit]) => coresOf(list).map((core) => ({ core, bit })));
  const made = { bits, cores: new CoreSearch(listed) };
  searches.set(terms, made);
  return made;
}

/** What a reader sees of a text, in lower case. */
function lowerVisible(text: Text): string {
  return text.isPlain ? text.lower : shownText(text).toLowerCase();
}
