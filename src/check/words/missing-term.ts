import { defineTextCheck } from '../define-check.ts';
import type { Terms } from '../terms.ts';
import type { Text } from '../text.ts';
import { bannedWord } from './banned-word.ts';
import { findWords, hasWord, lowerVisible } from './find-words.ts';
import { isLeftInEnglish } from './left-in-english.ts';
import { spelling } from './spelling.ts';
import { shownText } from './shown-text.ts';

export const missingTerm = defineTextCheck({
  kind: 'missing-term',
  severity: 'warning',
  title: 'Missing term',
  explanation:
    'The English text speaks of a thing for which the language has one term, and the translation does not use it. Use the term, or add the form to the term file if it is one.',
  example: { wrong: 'Geben Sie Ihren Code ein.', right: 'Geben Sie Ihren Lizenzschlüssel ein.' },
  *runText(text, context, english) {
    const { terms, englishTerms, isSource, isPartial, found } = context;
    if (terms === undefined || englishTerms === undefined || english === undefined) return;
    // An app's own texts need not speak of the same things.
    if (isSource || isPartial || text.place.section === 'labels') return;
    if (text.literals.length === 0 || isLeftInEnglish(text, context, english)) return;
    // The banned or misspelt word stands in the term's place.
    const others = found.get(text.key);
    if (others?.has(bannedWord.kind) === true || others?.has(spelling.kind) === true) return;
    const visible = shownText(text);
    const lower = lowerVisible(text);
    for (const concept of conceptsIn(english, englishTerms)) {
      const forms = Object.hasOwn(terms.terms, concept) ? (terms.terms[concept] ?? []) : [];
      if (forms.length === 0 || hasWord(forms, visible, lower)) continue;
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
