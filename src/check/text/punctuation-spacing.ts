import { defineTextCheck, type TextFinding } from '../define-check.ts';
import { languageOf } from '../language.ts';
import { textsWith } from '../select-texts.ts';
import { type Sign } from '../signs.ts';
import { judgeRenderings } from '../rendering.ts';
import { isEastAsian } from '../script-marks.ts';
import { isOwnWording } from '../spoken-language.ts';

/** A fault of spacing: where it is, what is wrong, and what would be right. */
interface Rule {
  readonly pattern: RegExp;
  readonly message: string;
  readonly expected: string;
}

const NO_SPACE = 'no space in front of it';
const NO_BREAK_SPACE = 'a no-break space (U+00A0 or U+202F)';
// What can stand behind a mark that closes a word or a sentence.
const BEHIND = String.raw`(?=[\s\p{Pe}\p{Pf}"”“]|$)`;
const SPACE = String.raw`(?<=\S)[ \u00A0\u202F]`;

/** Languages that are written after the French manner, with a space in front of tall marks; no public data says so. */
const FRENCH_MANNER = new Set(['fr', 'br', 'co', 'frp', 'gcf', 'gcr', 'wa', 'mg', 'wo', 'ln', 'kab']);
/** Scripts with spaces between phrases and not between words, which keep their distance from foreign marks as writers like. */
const PHRASE_SPACED = new Set(['Thai', 'Laoo', 'Khmr', 'Mymr', 'Lana', 'Tibt']);

// Two marks, a mark with a space in front of it or without one behind it, French ones; other texts need no closer look.
const SUSPECT =
  /[\s\u00a0\u202f][.,،۔;:?؛؟。、，；：？．]|[.,،؛;?؟।։።۔][^\s]|[。、，；：？．][\s.。、，；：？．]|[a-zà-ÿ\d)»”\]][:;?]|[«»]/i;

// The same at a glance.
const MAY_BE_SUSPECT: readonly Sign[] = [
  /[:;?«»]/,
  { first: /[.,،؛؟।։።۔]/, next: /\S/ },
  { first: /\s/, next: /[.,،۔؛؟。、，；：？．]/ },
  { first: /[。、，；：？．]/, next: /[\s.。、，；：？．]/ },
];

const DOUBLE: Rule = {
  pattern:
    /(?<=[\p{L}\p{M}\p{N}\p{Pe}\p{Pf}])\.\.(?![./\p{L}])|([,;،؛؟、，；])\1+|(?<=[\p{L}\p{M}\p{N}\p{Pe}\p{Pf}])\?\?+|？？+|(?<!。)。。(?!。)|[,،、，。]\.(?!\p{L})|\.。/gu,
  message: 'Two punctuation marks stand where one should.',
  expected: 'one mark',
};
const BEFORE_LOW: Rule = {
  pattern: new RegExp(`${SPACE}[.,،۔]${BEHIND}`, 'gu'),
  message: 'There is a space in front of the punctuation mark.',
  expected: NO_SPACE,
};
const BEFORE_TALL: Rule = { ...BEFORE_LOW, pattern: new RegExp(`${SPACE}[;:?؛؟]${BEHIND}`, 'gu') };
// In Canada a thin space, or none, stands in front of a semicolon and a question mark.
const BEFORE_TALL_CANADIAN: Rule = {
  ...BEFORE_LOW,
  pattern: new RegExp(String.raw`(?<=\S)[ \u00A0][;?]${BEHIND}`, 'gu'),
};
const AFTER_COMMA: Rule = {
  // Greek has a word with a comma in it.
  pattern: /(?<=[\p{L}\p{M}\p{Pe}\p{Pf}])(?<![όΌ](?=,τι))[,;،؛?؟।։።۔](?=\p{L})/gu,
  message: 'There is no space behind the punctuation mark.',
  expected: 'a space behind it',
};
const AFTER_STOP: Rule = { ...AFTER_COMMA, pattern: /(?<=\p{Ll}{2})\.(?=\p{Lu}[\p{Ll}\p{M}’' ])/gu };
const AFTER_STOP_UNICAMERAL: Rule = {
  ...AFTER_COMMA,
  pattern: /(?<=[\p{L}\p{M}]{3})\.(?=[^\P{L}a-zA-Z][\p{L}\p{M}])/gu,
};
const FULL_WIDTH: Rule = {
  pattern: /(?<=[。、，；：？．])[ \u00A0]+(?=\S)|(?<=\S)[ \u00A0]+(?=[。、，；：？．])/gu,
  message: 'There is a space beside a full-width punctuation mark, which has its space in itself.',
  expected: 'no space',
};
const FRENCH_COLON: Rule = {
  pattern: new RegExp(String.raw`(?:(?<=\S) +:|(?<=[^\s:]):)${BEHIND}`, 'gu'),
  message: 'The punctuation mark has no no-break space in front of it.',
  expected: NO_BREAK_SPACE,
};
const FRENCH_TALL: Rule = {
  ...FRENCH_COLON,
  pattern: new RegExp(String.raw`(?:(?<=\S) +[;?]|(?<=[^\s;?])[;?])${BEHIND}`, 'gu'),
};
const FRENCH_QUOTES: Rule = {
  pattern: /«(?![\u00A0\u202F])[^«»]*»?|(?<![\u00A0\u202F]) »|(?<![\s\u00A0\u202F])»/gu,
  message: 'There is no no-break space inside the quotation marks.',
  expected: NO_BREAK_SPACE,
};

const rulesOfTags = new Map<string, readonly Rule[]>();

export const punctuationSpacing = defineTextCheck({
  kind: 'punctuation-spacing',
  severity: 'warning',
  title: 'Spacing of punctuation',
  explanation:
    'The spaces around a punctuation mark are not those of the language: one too many, one too few, one at which a line can break, or a mark twice.',
  example: {
    wrong: 'Réessayez plus tard: le serveur est occupé .',
    right: 'Réessayez plus tard : le serveur est occupé.',
  },
  select: textsWith(...MAY_BE_SUSPECT),
  runText(text, context, english) {
    const rules = rulesFor(context.rulesFrom);
    const found = judgeRenderings(text, context, (rendering) => judge(rendering.text, rules));
    return found.length === 0 || isOwnWording(text, context, english) ? found : [];
  },
});

function judge(text: string, rules: readonly Rule[]): TextFinding[] {
  const found: TextFinding[] = [];
  if (!SUSPECT.test(text)) return found;
  for (const { pattern, message, expected } of rules) {
    for (const { index, 0: match } of text.matchAll(pattern)) {
      found.push({ start: index, end: index + match.length, message, expected });
    }
  }
  return found;
}

function rulesFor(tag: string): readonly Rule[] {
  const hit = rulesOfTags.get(tag);
  if (hit !== undefined) return hit;
  const made = makeRules(tag);
  rulesOfTags.set(tag, made);
  return made;
}

function makeRules(tag: string): readonly Rule[] {
  const { language, region } = new Intl.Locale(tag);
  const { script, letters } = languageOf(tag);
  if (PHRASE_SPACED.has(script)) return [DOUBLE];
  if (isEastAsian(script) && script !== 'Kore') return [DOUBLE, BEFORE_LOW, FULL_WIDTH];
  // Georgian has capitals, but begins no sentence with one. CLDR lists the letters of everyday use first.
  const [letter = 'a'] = letters;
  const isBicameral = /\p{Changes_When_Titlecased}/u.test(letter);
  const rules = [DOUBLE, BEFORE_LOW, AFTER_COMMA, isBicameral ? AFTER_STOP : AFTER_STOP_UNICAMERAL];
  if (!FRENCH_MANNER.has(language)) return [...rules, BEFORE_TALL];
  if (language !== 'fr') return rules;
  if (region === 'CA') return [...rules, FRENCH_COLON, FRENCH_QUOTES, BEFORE_TALL_CANADIAN];
  return region === 'CH' ? [...rules, FRENCH_COLON] : [...rules, FRENCH_COLON, FRENCH_TALL, FRENCH_QUOTES];
}
