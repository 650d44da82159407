import type { CheckContext } from '../context.ts';
import { defineTextCheck, type TextFinding } from '../define-check.ts';
import { characterBefore, FULL_STOPS, mayBeAbbreviation, wordBefore } from '../full-stop.ts';
import { languageOf } from '../language.ts';
import { judgeRenderings, type Rendering } from '../rendering.ts';
import { isMarkOfScript } from '../script-marks.ts';
import { isOwnWording } from '../spoken-language.ts';
import type { TextPlace } from '../text.ts';

// Quotation marks and brackets that close behind the last sentence or in it; German closes with an opening mark of English.
const CLOSERS = /[\p{Pe}\p{Pf}\p{Pi}\p{Cf}\s"'＂]/u;
// Brackets at the end of a title may hold an abbreviation.
const TITLE_CLOSERS = /[\p{Pf}\p{Pi}\p{Cf}\s"'＂」』]/u;
// A text that runs over, shouts or repeats its mark is another check's. Two Ethiopic word separators are a full stop.
const END = /[\p{Sentence_Terminal}…‥⋯᠁・･፡]$/u;
const COMMON_LETTER = /[a-zß-ɏа-ԯؠ-يぁ-んァ-ヺ一-鿿]/;
const BLANK = '\ufffd';
const FINAL_STOP = new RegExp(`[${FULL_STOPS}]$`, 'u');
// What is longer is no name.
const LONGEST_NAME = 30;

/** Scripts whose languages end sentences with a space or with nothing, or put their mark behind every phrase. */
const WITHOUT_STOP = new Set(
  'Thai Laoo Khmr Mymr Lana Tale Talu Tavt Ahom Tibt Java Bali Sund Cham Bugi Batk Phag Marc'.split(' '),
);
/** The stop of scripts that never end a sentence with the dot of the others. */
const OWN_STOP: Readonly<Record<string, string>> = { Hans: '。', Hant: '。', Hani: '。', Jpan: '。', Armn: '։' };
const USUAL_STOP: Readonly<Record<string, string>> = { ...OWN_STOP, Ethi: '።', Deva: '।', Beng: '।', Olck: '᱾' };

export const endPunctuation = defineTextCheck({
  kind: 'end-punctuation',
  severity: 'error',
  title: 'End punctuation',
  explanation:
    'A message or action does not end as the language ends sentences, or a title, button or label ends with a full stop. Each branch of a plural that ends the text counts.',
  example: { wrong: 'Try again later', right: 'Try again later.' },
  select({ texts, rulesFrom }) {
    const stop = usualEnd(rulesFrom);
    // Nearly every sentence ends with its stop, and nearly every title with a letter.
    return texts.filter(({ place, value }) => {
      const last = value.at(-1) ?? '';
      return isSentence(place) ? last !== stop : !COMMON_LETTER.test(last);
    });
  },
  runText(text, context, english) {
    const judge = isSentence(text.place) ? judgeSentence : judgeTitle;
    const found = judgeRenderings(text, context, (rendering) => judge(rendering, context));
    return found.length === 0 || isOwnWording(text, context, english) ? found : [];
  },
});

function isSentence(place: TextPlace): boolean {
  return place.section === 'codes' && place.field !== 'title';
}

function usualEnd(tag: string): string {
  return OWN_STOP[languageOf(tag).script] ?? '.';
}

function judgeSentence({ text }: Rendering, { rulesFrom }: CheckContext): TextFinding[] {
  const { script } = languageOf(rulesFrom);
  if (text.at(-1) === usualEnd(rulesFrom)) return [];
  const end = endWithout(CLOSERS, text);
  const last = characterBefore(text, end);
  if (last === '') return [];
  const place = { start: end - last.length, end };
  const expected = USUAL_STOP[script] ?? '.';
  // Behind what is no wording there is no telling.
  if (last === BLANK) return [];
  if (END.test(last)) {
    if (last === '.' ? !isStrangeDot(text.slice(0, end), script) : isMarkOfScript(last, script)) return [];
    return [{ ...place, message: `The last sentence ends with “${last}”, which the language does not use.`, expected }];
  }
  // In Greek a semicolon asks; the Armenian stop is often typed as a colon, which looks the same.
  if (
    WITHOUT_STOP.has(script) ||
    (script === 'Grek' && /[;\u037E]/.test(last)) ||
    (script === 'Armn' && last === ':')
  ) {
    return [];
  }
  const message = /\p{P}/u.test(last)
    ? `The last sentence ends with “${last}”.`
    : 'The last sentence has no full stop.';
  return [{ ...place, message, expected }];
}

/** A dot in a script with a stop of its own; a foreign name may end in one. */
function isStrangeDot(shown: string, script: string): boolean {
  return OWN_STOP[script] !== undefined && !/(?:\.\.|[A-Z][a-z]+\.)$/.test(shown.slice(-LONGEST_NAME));
}

function judgeTitle({ text }: Rendering, { rulesFrom, texts }: CheckContext): TextFinding[] {
  const end = endWithout(TITLE_CLOSERS, text);
  const stop = FINAL_STOP.exec(text.slice(0, end).slice(-2))?.[0];
  if (stop === undefined || text.slice(0, end).endsWith('..') || languageOf(rulesFrom).script === 'Tibt') return [];
  const start = end - stop.length;
  if (stop === '.' && mayBeAbbreviation(wordBefore(text, start), texts)) return [];
  return [{ start, end, message: 'A title, button or label ends with a full stop.', expected: 'no full stop' }];
}

/** Where a text ends when certain characters at its end are left out. */
function endWithout(characters: RegExp, text: string): number {
  let end = text.length;
  while (end > 0 && characters.test(text[end - 1] ?? '')) end--;
  return end;
}
