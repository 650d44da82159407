import type { CheckContext } from '../context.ts';
import { defineTextCheck } from '../define-check.ts';
import { termsFor, type Terms } from '../terms.ts';
import { keptByEnglish, keptByText } from '../kept.ts';
import { bannedWord } from './banned-word.ts';
import { findWords, hasWord, isLetterByLetter } from './find-words.ts';
import { isLeftInEnglish } from './left-in-english.ts';
import { bitOf, findListedWords } from './listed-words.ts';
import { spelling } from './spelling.ts';
import { shownText } from './shown-text.ts';

export const missingTerm = defineTextCheck({
  kind: 'missing-term',
  severity: 'warning',
  title: 'Missing term',
  explanation:
    'The English text speaks of a thing for which the language has one term, and the translation does not use it. Use the term, or add the form to the term file if it is one.',
  example: { wrong: 'Geben Sie Ihren Code ein.', right: 'Geben Sie Ihren Lizenzschlüssel ein.' },
  select(context) {
    const { terms, englishTerms, texts, english, isSource, isPartial } = context;
    // An app's own texts need not speak of the same things.
    if (terms === undefined || englishTerms === undefined || isSource || isPartial) return [];
    const listed = findListedWords(context);
    const needs = needsOf(english, englishTerms, terms);
    return texts.filter((text, index) => {
      const needed = needs.get(text.key) ?? 0;
      const isThere = ((listed[index] ?? 0) & needed) === needed;
      return !isThere || (needed !== 0 && !isLetterByLetter(text.value, text.lower));
    });
  },
  *runText(text, context, english) {
    const { terms, englishTerms, found } = context;
    if (terms === undefined || englishTerms === undefined || english === undefined) return;
    if (text.literals.length === 0 || isLeftInEnglish(text, context, english)) return;
    // The banned or misspelt word stands in the term's place.
    const others = found.get(text.key);
    if (others?.has(bannedWord.kind) === true || others?.has(spelling.kind) === true) return;
    for (const concept of conceptsIn(english, englishTerms)) {
      const forms = termsFor(concept, terms);
      if (forms.length === 0 || hasWord(forms, shownText(text))) continue;
      yield {
        message: `The English text says “${concept}”, the translation has no term for it.`,
        expected: forms.join(', '),
      };
    }
  },
});

/** The bits of the lists that a translation must have a word of, by key; all bits where one of the lists was not looked for. */
type Needs = ReadonlyMap<string, number>;

const needsByTerms = keptByEnglish(() => new Map<Terms, Needs>());

function needsOf(english: CheckContext['english'], englishTerms: Terms, terms: Terms): Needs {
  const known = needsByTerms(english);
  const hit = known.get(terms);
  if (hit !== undefined) return hit;
  const made = new Map<string, number>();
  for (const [key, text] of english) {
    if (text.place.section === 'labels' || text.place.section === 'preview') continue;
    const lists = conceptsIn(text, englishTerms).map((concept) => bitOf(termsFor(concept, terms), terms) ?? -1);
    made.set(
      key,
      lists.reduce((sum, bit) => sum | bit, 0),
    );
  }
  known.set(terms, made);
  return made;
}

/** The concepts that a text speaks of. “License key” does not speak of “license”, unless that also stands alone. */
const conceptsIn = keptByText((english, terms: Terms): readonly string[] => {
  const { patterns, conceptOf } = patternsOf(terms);
  const matches = findWords(patterns, shownText(english));
  return [...new Set(matches.map(({ pattern }) => conceptOf.get(pattern) ?? ''))];
});

interface ConceptPatterns {
  readonly patterns: readonly string[];
  readonly conceptOf: ReadonlyMap<string, string>;
}

const conceptPatterns = new WeakMap<Terms, ConceptPatterns>();

function patternsOf(terms: Terms): ConceptPatterns {
  const hit = conceptPatterns.get(terms);
  if (hit !== undefined) return hit;
  const conceptOf = new Map(
    Object.entries(terms.terms).flatMap(([concept, list]) => list.map((pattern) => [pattern, concept] as const)),
  );
  const made = { patterns: [...conceptOf.keys()], conceptOf };
  conceptPatterns.set(terms, made);
  return made;
}
