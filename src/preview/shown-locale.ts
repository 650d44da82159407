import type { CodeName } from '../codes/index.ts';
import type { MessageValues } from '../codes/values.ts';
import { GUIDANCE } from '../guidance/index.ts';
import { cleanTag } from '../locale/clean-tag.ts';
import { matchAmong, SOURCE_LOCALE } from '../locale/match.ts';
import { buildResolver, type Resolver } from '../resolver/resolver.ts';
import type { Concern, PreviewData, PreviewLocale, PreviewProblem } from './preview-data.ts';

/** A language that can be shown. */
export interface ShownLocale extends PreviewLocale {
  readonly resolver: Resolver;
}

/** The languages of the data with their resolvers, English first. */
export function toShownLocales({ locales }: PreviewData): readonly ShownLocale[] {
  const [english] = locales;
  if (english === undefined) return [];
  return locales.map((locale) => ({
    ...locale,
    // A text that cannot be formatted is a problem of `check` already.
    resolver: buildResolver(locale.bundle, english.bundle, undefined, () => undefined),
  }));
}

// More do not fit beside each other on most screens.
const MAX_DEFAULT = 3;

/** The languages to show where the reader has not chosen any: those asked for, else the reader's, else the first. English not among them. */
export function defaultLocales({ locales, wanted }: PreviewData, userLanguages: readonly string[]): readonly string[] {
  if (wanted.length > 0) return wanted.filter((tag) => tag !== SOURCE_LOCALE);
  const tags = locales.map(({ tag }) => tag).filter((tag) => tag !== SOURCE_LOCALE);
  const valid = tags.filter((tag) => cleanTag(tag) === tag);
  const own = userLanguages.map((language) => matchAmong(language, valid)).filter((tag) => tags.includes(tag));
  return own.length > 0 ? [...new Set(own)] : tags.slice(0, MAX_DEFAULT);
}

/** The problems of a code's texts. */
export function problemsOfCode({ problems }: PreviewLocale, name: CodeName): readonly PreviewProblem[] {
  return problems.filter(({ key }) => key === `codes.${name}` || key.startsWith(`codes.${name}.`));
}

/** The problems of a file that belong to no single code. */
export function problemsOfFile({ problems }: PreviewLocale, names: readonly CodeName[]): readonly PreviewProblem[] {
  const codes = new Set<string | undefined>(names);
  return problems.filter(({ key }) => !(key.startsWith('codes.') && codes.has(key.split('.')[1])));
}

/** What there is to do about a code in a language. */
export function concernsOf(locale: ShownLocale, name: CodeName): readonly Concern[] {
  const concerns = problemsOfCode(locale, name).map(({ concern }) => concern);
  // Whatever the reason, its readers get English.
  return isInEnglish(locale, name) ? [...concerns, 'missing'] : concerns;
}

/** Whether users of a language get a message in English. */
export function isInEnglish({ tag, resolver }: ShownLocale, name: CodeName): boolean {
  return resolver.resolve(name).locale !== tag;
}

/** Everything of a message that a reader could look for. */
export function textsOf(locale: ShownLocale, name: CodeName, values: MessageValues): string[] {
  const { code, title, message, action, actions } = locale.resolver.resolve(name, values);
  const problems = problemsOfCode(locale, name).flatMap((problem) => [problem.kind, problem.message]);
  const labels = actions.map(({ label }) => label);
  return [String(code), name, title, message, action, ...labels, ...problems, GUIDANCE[name].note];
}
