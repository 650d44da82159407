import { defineTextCheck } from '../define-check.ts';
import { termsFor, type Terms } from '../terms.ts';
import type { Text } from '../text.ts';
import { bannedWord } from './banned-word.ts';
import { findWords, hasWord, isLetterByLetter } from './find-words.ts';
import { isLeftInEnglish } from './left-in-english.ts';
import { findListedWords } from './listed-words.ts';
import { spelling } from './spelling.ts';
import { shownText } from './shown-text.ts';

export const missingTerm = defineTextCheck({
  kind: 'missing-term',
  severity: 'warning',
  title: 'Missing term',
  explanation:
    'The English text speaks of a thing for which the language has one term, and the translation does not use it. Use the term, or add the form to the term file if it is one.',
  example: { wrong: 'Geben Sie Ihren Code ein.', right: 'Geben Sie Ihren Lizenzschlüssel ein.' },
  select({ terms, englishTerms, texts, english, isSource, isPartial }) {
    // An app's own texts need not speak of the same things.
    if (terms === undefined || englishTerms === undefined || isSource || isPartial) return [];
    const listed = findListedWords(texts, terms);
    return texts.filter((text, index) => {
      const source = english.get(text.key);
      if (source === undefined || text.place.section === 'labels' || text.place.section === 'preview') return false;
      const hasForms = conceptsIn(source, englishTerms).every((concept) => {
        const forms = termsFor(concept, terms);
        return forms.length === 0 || listed.has(forms, index) === true;
      });
      return !hasForms || !isLetterByLetter(text.value, text.lower);
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

// Every language asks about the same English texts.
const concepts = new WeakMap<Text, readonly string[]>();

/** The concepts that a text speaks of. “License key” does not speak of “license”, unless that also stands alone. */
function conceptsIn(english: Text, terms: Terms): readonly string[] {
  const hit = concepts.get(english);
  if (hit !== undefined) return hit;
  const { patterns, conceptOf } = patternsOf(terms);
  const matches = findWords(patterns, shownText(english));
  const made = [...new Set(matches.map(({ pattern }) => conceptOf.get(pattern) ?? ''))];
  concepts.set(english, made);
  return made;
}

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
