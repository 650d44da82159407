import { defineTextCheck, type TextFinding } from '../define-check.ts';
import { textsWith } from '../select-texts.ts';
import { REPETITION } from '../signs.ts';
import { judgeRenderings, touchesValue, type Rendering } from '../rendering.ts';
import { isOwnWording } from '../spoken-language.ts';
import { WITHOUT_SPACES } from '../terms.ts';

const REPEATED = /(?<![\p{L}\p{M}\p{N}’'‑-])([\p{L}\p{M}’']+)[ \u00A0\u202F]+\1(?![\p{L}\p{M}\p{N}’'‑-])/giu;

/**
 * Languages in which the same word twice is grammar (plural, “slowly”, “each”); no public data says so. By family: Austronesian,
 * Turkic, of South Asia, Iranian, Caucasian, African, creole, and of East Asia.
 */
const REDUPLICATING = new Set(
  (
    'id ms jv su min ace ban bug mad tl fil ceb ilo hil war pam mi haw sm to ty fj mg rap tet ' +
    'tr az tk uz kk ky tt ba cv ug sah tyv crh hi bn ur mr gu pa ne te ta kn ml si or as sd ks mai bho kok sat doi sa dv ' +
    'fa ps tg ku ckb prs os hy ka ab he am ti om so sw zu xh st tn nso ss ts ve ny sn rn rw ln lg ki kam luo yo ha ig ee ak wo ff bm ' +
    'af ht pap tpi bi pis gcr mfe srn jam pcm vi ko mn bo dz my km lo th zh yue ii za qu gn eu el'
  ).split(' '),
);

/** Words that lawfully meet themselves: a pronoun beside an article, a reflexive verb, an adverb beside a preposition. */
const LAWFUL: Readonly<Record<string, ReadonlySet<string>>> = {
  ar: new Set(),
  de: new Set('der die das dem den sie ihr an auf aus in zu ein ab mit ist'.split(' ')),
  en: new Set('that had in on is it do'.split(' ')),
  es: new Set(['casi']),
  fr: new Set(['nous', 'vous', 'en']),
  it: new Set('via piano quasi man mano poco si'.split(' ')),
  pl: new Set(['to']),
  pt: new Set(['quase', 'se']),
  sv: new Set('det den de som har på i att är av till om in'.split(' ')),
};
// In a language that nobody looked at for this check, two short words may be two different ones.
const SHORTEST = 4;

const suspects = textsWith(REPETITION);

export const repeatedWord = defineTextCheck({
  kind: 'repeated-word',
  severity: 'warning',
  title: 'Repeated word',
  explanation: 'The same word stands twice in a row, mostly a slip. Delete one.',
  example: { wrong: 'Contact the the support.', right: 'Contact support.' },
  select(context) {
    return REDUPLICATING.has(languageIn(context.rulesFrom)) ? [] : suspects(context);
  },
  runText(text, context, english) {
    const language = languageIn(context.rulesFrom);
    const isLawful = (word: string): boolean =>
      Object.hasOwn(LAWFUL, language) ? LAWFUL[language]?.has(word) === true : word.length < SHORTEST;
    const found = judgeRenderings(text, context, (rendering) => judge(rendering, isLawful));
    return found.length === 0 || isOwnWording(text, context, english) ? found : [];
  },
});

function languageIn(tag: string): string {
  return tag.split('-')[0] ?? '';
}

function judge(rendering: Rendering, isLawful: (word: string) => boolean): TextFinding[] {
  const found: TextFinding[] = [];
  for (const { index, 0: words, 1: word = '' } of rendering.text.matchAll(REPEATED)) {
    const end = index + words.length;
    if (
      touchesValue(rendering, index, end) ||
      /^\p{Lu}$/u.test(word) ||
      WITHOUT_SPACES.test(word) ||
      isLawful(word.toLowerCase())
    )
      continue;
    found.push({ start: index, end, message: `The word “${word}” stands there twice.`, expected: word });
  }
  return found;
}
