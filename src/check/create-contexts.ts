import { ENGLISH, TERMS } from '../compiled/check-data.ts';
import { cleanTag } from '../locale/clean-tag.ts';
import { SOURCE_LOCALE } from '../locale/match.ts';
import type { BundlesToCheck, CheckOptions } from './check.ts';
import { readBundleFile, type CheckContext, type ReadBundle } from './context.ts';
import { readState } from './read-state.ts';
import { createSourceFile } from './source-file.ts';

/** One context for each bundle, in the order given; each is read when it is asked for, so that only one is held at a time. */
export function* createContexts(
  bundles: BundlesToCheck,
  { english, partial = false, terms = partial ? {} : TERMS, states = {}, spellers = {} }: CheckOptions,
): Generator<Omit<CheckContext, 'found' | 'kinds' | 'knownKinds'>> {
  const files = Object.entries(bundles).map(([name, content]) => {
    const path = name.endsWith('.json') ? name : `${name}.json`;
    return { path, locale: tagOf(path), content };
  });
  const among = partial ? undefined : files.find(({ locale }) => locale === SOURCE_LOCALE);
  const source = readContent(`${SOURCE_LOCALE}.json`, english ?? among?.content ?? ENGLISH);
  const englishTexts = new Map(source.texts.map((text) => [text.key, text]));
  for (const { path, locale, content } of files) {
    const state = Object.hasOwn(states, locale) ? states[locale] : undefined;
    yield {
      locale,
      rulesFrom: rulesFor(locale),
      ...readContent(path, content),
      english: englishTexts,
      isSource: locale === SOURCE_LOCALE && !partial,
      isPartial: partial,
      terms: Object.hasOwn(terms, locale) ? terms[locale] : undefined,
      englishTerms: terms[SOURCE_LOCALE],
      speller: Object.hasOwn(spellers, locale) ? spellers[locale] : undefined,
      state: state === undefined ? undefined : readState(state.content),
      stateFile: state === undefined ? undefined : createSourceFile(state.path, state.content),
    };
  }
}

const rules = new Map<string, string>();

/** The valid tag to take a language's rules from; many files of an app are in the same few languages. */
function rulesFor(locale: string): string {
  const made = rules.get(locale) ?? cleanTag(locale) ?? SOURCE_LOCALE;
  rules.set(locale, made);
  return made;
}

function readContent(path: string, content: BundlesToCheck[string]): ReadBundle {
  const isContent = typeof content === 'string' || content instanceof Uint8Array;
  return readBundleFile(path, isContent ? content : `${JSON.stringify(content, null, 2)}\n`);
}

/** The tag in a file's name: `fr` for `locales/fr.json`. */
function tagOf(path: string): string {
  return (path.split(/[\\/]/).at(-1) ?? path).slice(0, -'.json'.length);
}
