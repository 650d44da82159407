import { TYPE } from '@formatjs/icu-messageformat-parser';
import { firstOfEachName, placeholdersOf, type Placeholder } from '../check/icu/placeholder.ts';
import { pluralFormsOf, type PluralForm } from '../check/new-language.ts';
import { budgetsOf } from '../check/text/too-long.ts';
import type { Text } from '../check/text.ts';
import { isValueName } from '../codes/values.ts';
import { GUIDANCE } from '../guidance/index.ts';
import { cleanTag } from '../locale/clean-tag.ts';
import { SOURCE_LOCALE } from '../locale/match.ts';

/** How many characters the translation of a text may have when it is shown; nothing for buttons and labels. */
export function maxLengthOf({ place }: Text, locale: string): number | undefined {
  if (place.section !== 'codes') return undefined;
  return budgetsOf(cleanTag(locale) ?? SOURCE_LOCALE)[place.field];
}

const SECTION_NOTES: Readonly<Record<Exclude<Text['place']['section'], 'codes'>, string>> = {
  actions: 'The label of a button.',
  labels: 'A label in the dialog of a message.',
  preview: 'A word of the page on which translators look at the messages.',
};

/** What a translator needs to know about an English text, each note one paragraph. */
export function notesOf(text: Text, locale: string, maxLength: number | undefined): string[] {
  const { place } = text;
  const placeholders = firstOfEachName(placeholdersOf(text));
  return [
    place.section === 'codes' ? GUIDANCE[place.name].note : SECTION_NOTES[place.section],
    ...(place.section === 'codes' && place.variant !== undefined ? [useOf(place.variant)] : []),
    ...(maxLength === undefined ? [] : [`At most ${maxLength} characters when it is shown.`]),
    ...placeholders.map(describePlaceholder),
    ...(placeholders.some(isPlural) ? [describePluralForms(locale)] : []),
  ];
}

function useOf(variant: string): string {
  return isValueName(variant)
    ? `Used when the app knows ${variant}.`
    : `Used when the operation that failed is known: ${variant}.`;
}

function isPlural({ argument }: Placeholder): boolean {
  return argument.type === TYPE.plural;
}

function describePlaceholder(placeholder: Placeholder): string {
  const { name, written } = placeholder;
  return isPlural(placeholder)
    ? `${written} chooses a form by the number ${name}, which # stands for. Translate only the words in the inner braces.`
    : `${written} is replaced by the value ${name}. It may stand anywhere in the text and must stay as it is written.`;
}

function describePluralForms(locale: string): string {
  const forms = pluralFormsOf(cleanTag(locale) ?? SOURCE_LOCALE).map(describeForm);
  return `Plural forms of ${locale}: ${forms.join('; ')}`;
}

function describeForm({ category, examples, hasMore }: PluralForm): string {
  if (examples.length > 0) return `${category} {…} for ${examples.join(', ')}${hasMore ? ', …' : ''}`;
  return category === 'other' ? 'other {…} for fractions' : `${category} {…} for fractions only, not needed here`;
}
