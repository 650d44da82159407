import { defineTextCheck, type TextFinding } from '../define-check.ts';
import { languageOf } from '../language.ts';
import { judgeRenderings } from '../rendering.ts';
import { textsWith } from '../select-texts.ts';
import { isOwnWording } from '../spoken-language.ts';

/** How a language quotes. */
interface Style {
  /** Closing marks by opening mark. */
  readonly closers: ReadonlyMap<string, string>;
  /** How the outer pair is written, with its spaces. */
  readonly shown: string;
}

interface Mark {
  readonly mark: string;
  readonly at: number;
}

const ANY_MARK = /["＂“”„‟«»‹›「」『』〝〞〟｢｣‘‚’]|(?<![\p{L}\p{M}\p{N}])'(?=\S)|(?<=\S)'(?![\p{L}\p{N}])/gu;
// Without ’, which alone is an apostrophe.
const MAY_BE_WRONG = /["＂“”„‟«»‹›「」『』〝〞〟｢｣‘‚']/;
// Inside a word, and behind a number, the same characters are apostrophes, abbreviations of Hebrew or inches.
const STRAIGHT_IN_WORD = /(?:[\p{Script=Hebrew}]"[\p{Script=Hebrew}]|\p{N}")/u;

/** Second standards that live beside the one that CLDR names. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  de: ['»«', '›‹', '«»', '‹›'],
  es: ['«»'],
  nl: ['“”', '„”'],
  fr: ['“”', '‹›'],
  sv: ['»»'],
  fi: ['»»'],
  da: ['»«'],
  hr: ['„”', '»«'],
  sl: ['»«'],
  cs: ['»«'],
  sr: ['„“', '«»'],
  pt: ['«»'],
  ko: ['「」', '『』'],
  he: ['“”'],
};

const styles = new Map<string, Style | undefined>();

export const quotationMarks = defineTextCheck({
  kind: 'quotation-marks',
  severity: 'warning',
  title: 'Quotation marks',
  explanation:
    'A quotation mark is not one of those that the language uses, or has no counterpart. Straight ones are right in no language.',
  example: { wrong: 'Aktiv auf "{activatedDeviceName}".', right: 'Aktiv auf „{activatedDeviceName}“.' },
  select: textsWith(MAY_BE_WRONG),
  runText(text, context, english) {
    const style = styleOf(context.rulesFrom);
    const found = judgeRenderings(text, context, (rendering) => judge(rendering.text, style));
    return found.length === 0 || isOwnWording(text, context, english) ? found : [];
  },
});

function judge(text: string, style: Style | undefined): TextFinding[] {
  const marks = marksIn(text);
  const straight = marks.filter(({ mark }) => /["＂']/.test(mark));
  const others = marks.filter(({ mark }) => !/["＂']/.test(mark));
  const { foreign, lonely } = style === undefined ? { foreign: [], lonely: [] } : sort(others, style.closers);
  const expected = style === undefined ? {} : { expected: style.shown };
  // A mark of another language leaves its counterpart alone: one fault.
  const wrong = [...straight, ...foreign, ...(straight.length + foreign.length > 0 ? lonely : [])];
  if (wrong.length > 0) return inPairs(wrong, text, 'The language does not quote so:', expected);
  return inPairs(lonely, text, 'The quotation mark has no counterpart:', expected);
}

function marksIn(text: string): Mark[] {
  const paired = pairedApostrophes(text);
  return Array.from(text.matchAll(ANY_MARK), ({ index, 0: mark }) => ({ mark, at: index })).filter(({ mark, at }) => {
    const around = text.slice(Math.max(0, at - 1), at + 2);
    if (mark === '"') return !STRAIGHT_IN_WORD.test(around);
    // Behind a letter it stands for an apostrophe or is a letter itself, and behind a number for minutes.
    if (mark === '‘') return !/^[\p{L}\p{M}\p{N}]‘[\p{L}]/u.test(around);
    if (mark === "'") return paired.has(at);
    // A path through menus is written with such marks between spaces.
    return !/^\s[‹›]\s$/.test(around);
  });
}

/** Where straight apostrophes open and close a quotation: alone, one stands for an apostrophe. */
function pairedApostrophes(text: string): ReadonlySet<number> {
  const quotation = /(?<![\p{L}\p{M}\p{N}])'[^']*'(?![\p{L}\p{N}])/gu;
  return new Set([...text.matchAll(quotation)].flatMap(({ index, 0: part }) => [index, index + part.length - 1]));
}

/** Sorts out the marks that the language does not have, and those of its own without a counterpart. */
function sort(
  marks: readonly Mark[],
  closers: Style['closers'],
): { readonly foreign: Mark[]; readonly lonely: Mark[] } {
  const own = new Set([...closers.keys(), ...closers.values()]);
  const foreign: Mark[] = [];
  const lonely: Mark[] = [];
  const open: Mark[] = [];
  for (const mark of marks) {
    const last = open.at(-1);
    if (last !== undefined && closers.get(last.mark) === mark.mark) open.pop();
    // The closing mark of English is the apostrophe of every language.
    else if (mark.mark === '’') continue;
    else if (!own.has(mark.mark)) foreign.push(mark);
    else if (closers.has(mark.mark)) open.push(mark);
    else lonely.push(mark);
  }
  return { foreign, lonely: [...lonely, ...open].toSorted((a, b) => a.at - b.at) };
}

/** One finding for an opening and a closing mark. */
function inPairs(
  marks: readonly Mark[],
  text: string,
  message: string,
  expected: { readonly expected?: string },
): TextFinding[] {
  const sorted = marks.toSorted((a, b) => a.at - b.at);
  return sorted.flatMap(({ at: start, mark }, index) => {
    if (index % 2 === 1) return [];
    const last = sorted[index + 1] ?? { at: start, mark };
    const end = last.at + last.mark.length;
    return [{ start, end, message: `${message} ${text.slice(start, end)}`, ...expected }];
  });
}

function styleOf(tag: string): Style | undefined {
  if (!styles.has(tag)) styles.set(tag, makeStyle(tag));
  return styles.get(tag);
}

function makeStyle(tag: string): Style | undefined {
  const { quotes } = languageOf(tag);
  if (quotes === undefined) return undefined;
  const { language, region } = new Intl.Locale(tag);
  const also = (ALSO[language] ?? []).map((pair) => [pair[0] ?? '', pair[1] ?? ''] as const);
  // The first meaning of a mark wins: in German “ closes.
  const closers = new Map([...also, quotes.inner, quotes.outer].filter(([opening]) => opening !== '’'));
  const space = language === 'fr' && region !== 'CH' ? '\u00A0' : '';
  return { closers, shown: `${quotes.outer[0]}${space}…${space}${quotes.outer[1]}` };
}
