import { CODE_NAMES, type CodeName } from '../codes/index.ts';
import { isValueName, OPERATIONS, VALUE_TYPES } from '../codes/values.ts';

/** What a reader can choose from on the page; the first of each is the default. */
export const CHOICES = {
  show: ['all', 'missing', 'outdated', 'warning'],
  values: ['none', 'all', ...Object.keys(VALUE_TYPES).filter(isValueName)],
  operation: ['none', ...OPERATIONS],
  colors: ['system', 'light', 'dark'],
  width: ['full', 'phone'],
  text: ['normal', 'large'],
  notes: ['on', 'off'],
  shortcuts: ['on', 'off'],
} as const;

export type Choice = keyof typeof CHOICES;

type Choices = { readonly [Name in Choice]: (typeof CHOICES)[Name][number] };

/** What the reader has set on the page. */
export interface Settings extends Choices {
  readonly search: string;
  /** The languages beside English. Absent: the default. */
  readonly locales: readonly string[] | undefined;
  /** The number in the sample values. */
  readonly number: number;
  /** The language of the page itself. Absent: the reader's. */
  readonly language: string | undefined;
}

/** A place on the page: a link to it shows the same. */
export interface Address extends Settings {
  /** The message that the link leads to. Absent: the page from its beginning. */
  readonly code: CodeName | undefined;
}

/** The number that most sample values have; languages with a form for few show that form. */
export const DEFAULT_NUMBER = 3;

/** Reads the fragment of an address, such as `#License_Expired?locale=fr,ar&values=all`. What it does not have, or nobody can read, is the default. Never throws. */
export function parseAddress(fragment: string): Address {
  const [name, ...rest] = fragment.replace(/^#/, '').split('?');
  const query = new URLSearchParams(rest.join('?'));
  const locales = query.get('locale');
  return {
    code: CODE_NAMES.find((code) => code === name),
    search: query.get('search') ?? '',
    locales: locales === null ? undefined : locales.split(',').filter((tag) => tag !== ''),
    number: parseNumber(query.get('number') ?? '') ?? DEFAULT_NUMBER,
    language: query.get('language') ?? undefined,
    show: oneOf(CHOICES.show, query.get('show')),
    values: oneOf(CHOICES.values, query.get('values')),
    operation: oneOf(CHOICES.operation, query.get('operation')),
    colors: oneOf(CHOICES.colors, query.get('colors')),
    width: oneOf(CHOICES.width, query.get('width')),
    text: oneOf(CHOICES.text, query.get('text')),
    notes: oneOf(CHOICES.notes, query.get('notes')),
    shortcuts: oneOf(CHOICES.shortcuts, query.get('shortcuts')),
  };
}

/** The fragment of an address, the inverse of `parseAddress`. Defaults are left out. */
export function formatAddress({ code, search, locales, number, language, ...choices }: Address): string {
  const query = new URLSearchParams();
  if (locales !== undefined) query.set('locale', locales.join(','));
  for (const [name, value] of Object.entries(choices)) {
    if (!isChoice(name) || value === CHOICES[name][0]) continue;
    query.set(name, value);
  }
  if (number !== DEFAULT_NUMBER) query.set('number', String(number));
  if (search !== '') query.set('search', search);
  if (language !== undefined) query.set('language', language);
  // People read and write these links.
  const text = query.toString().replaceAll('%2C', ',');
  return `#${code ?? ''}${text === '' ? '' : `?${text}`}`;
}

/** A whole number from 1 to 999999, or nothing. */
export function parseNumber(text: string): number | undefined {
  return /^[1-9]\d{0,5}$/.test(text) ? Number(text) : undefined;
}

function oneOf<T extends string>(options: readonly [T, ...T[]], text: string | null): T {
  return options.find((option) => option === text) ?? options[0];
}

/** A setting changed to the option behind the present one; behind the last comes the first. */
export function nextOption(settings: Settings, choice: Choice): Partial<Settings> {
  const options: readonly string[] = CHOICES[choice];
  const index = (options.indexOf(settings[choice]) + 1) % options.length;
  return { [choice]: options[index] };
}

function isChoice(name: string): name is Choice {
  return Object.hasOwn(CHOICES, name);
}
