import type { CheckContext } from '../context.ts';
import type { TextSelect } from '../define-check.ts';
import { keptByBundle } from '../kept.ts';
import type { Terms } from '../terms.ts';
import type { Text } from '../text.ts';
import { CoreSearch } from './core-search.ts';
import { coresOf } from './cores.ts';
import { shownText } from './shown-text.ts';

/** All lists of a language made ready for one look along each text. */
interface Search {
  readonly bits: ReadonlyMap<readonly string[], number>;
  readonly cores: CoreSearch;
}

// As many as a number has bits.
const MOST_LISTS = 32;

const searches = new WeakMap<Terms, Search>();

/** The bits of the lists of which each text of a bundle has a word when case does not matter. */
export const findListedWords = keptByBundle(({ texts, terms }: CheckContext): readonly number[] => {
  if (terms === undefined) return [];
  const { cores } = searchOf(terms);
  return texts.map((text) => cores.find(lowerVisible(text)));
});

/** Selects the texts in which a word of a list of the language's terms may stand, none with one left out. */
export function textsWithListed(listIn: (terms: Terms) => readonly string[]): TextSelect {
  return (context) => {
    const { terms, texts } = context;
    if (terms === undefined) return [];
    const bit = bitOf(listIn(terms), terms);
    if (bit === undefined) return texts;
    const listed = findListedWords(context);
    return texts.filter((_, index) => ((listed[index] ?? 0) & bit) !== 0);
  };
}

/** The bit of a list; `undefined` for one that is not looked for. */
export function bitOf(list: readonly string[], terms: Terms): number | undefined {
  return list.length === 0 ? 0 : searchOf(terms).bits.get(list);
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
