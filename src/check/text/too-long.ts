import type { Field } from '../../bundle/bundle.ts';
import { SOURCE_LOCALE } from '../../locale/match.ts';
import type { CheckContext } from '../context.ts';
import { defineTextCheck } from '../define-check.ts';
import { languageOf } from '../language.ts';
import { renderingsOf } from '../rendering.ts';

import { isOwnWording } from '../spoken-language.ts';

/**
 * How many characters an English text may have when it is shown, and how many times as many one of another language. From the
 * wording guide; languages of Chinese, Japanese and Korean script say as much in as little space. Buttons and labels have no
 * budget.
 */
export const LENGTH_BUDGETS: {
  readonly english: Readonly<Record<Field, number>>;
  readonly translation: number;
  readonly eastAsian: number;
} = { english: { title: 45, message: 160, action: 200 }, translation: 1.6, eastAsian: 1 };

const EAST_ASIAN = new Set(['Hans', 'Hant', 'Hani', 'Jpan', 'Kore']);
// The longest sample takes fewer characters more than its placeholder.
const MARGIN = 12;

let graphemes: Intl.Segmenter | undefined;

export const tooLong = defineTextCheck({
  kind: 'too-long',
  severity: 'warning',
  title: 'Too long',
  explanation:
    'The text, as it is shown, is longer than a dialog has room for and a reader has patience for. Say it in fewer words.',
  example: {
    wrong: 'The license key that you have entered has already expired some time ago',
    right: 'Your license has expired',
  },
  select(context) {
    const budgets = budgetsOf(languageFor(context));
    return context.texts.filter(
      ({ place, isPlain, value }) =>
        place.section === 'codes' && (!isPlain || value.length > budgets[place.field] - MARGIN),
    );
  },
  runText(text, context, english) {
    if (text.place.section !== 'codes') return [];
    const budget = budgetsOf(languageFor(context))[text.place.field];
    const longest = Math.max(0, ...renderingsOf(text, context).map((rendering) => lengthOf(rendering.text, budget)));
    if (longest <= budget || !isOwnWording(text, context, english)) return [];
    return [
      { message: `The text has ${longest} characters when it is shown.`, expected: `at most ${budget} characters` },
    ];
  },
});

/** The source is English whatever its file is called. */
function languageFor({ rulesFrom, isSource }: CheckContext): string {
  return isSource ? SOURCE_LOCALE : rulesFrom;
}

/** How many characters each text of a code may have in a language when it is shown. Takes a valid tag. */
export function budgetsOf(tag: string): Readonly<Record<Field, number>> {
  const { english, translation, eastAsian } = LENGTH_BUDGETS;
  if (tag === SOURCE_LOCALE || tag.startsWith(`${SOURCE_LOCALE}-`)) return english;
  const factor = EAST_ASIAN.has(languageOf(tag).script) ? eastAsian : translation;
  const { title, message, action } = english;
  return {
    title: Math.floor(title * factor),
    message: Math.floor(message * factor),
    action: Math.floor(action * factor),
  };
}

/** The number of characters as a reader counts them; those of texts that are short anyhow need no exact count. */
function lengthOf(text: string, budget: number): number {
  // What is many times too long is so by any count.
  if (text.length <= budget || text.length > 10 * budget) return text.length;
  graphemes ??= new Intl.Segmenter('und', { granularity: 'grapheme' });
  return [...graphemes.segment(text)].length;
}
