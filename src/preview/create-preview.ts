import type { CompiledBundle } from '../bundle/bundle.ts';
import { compileTexts } from '../bundle/compile.ts';
import { packTexts } from '../bundle/pack.ts';
import { check } from '../check/check.ts';
import { UNTRANSLATED_KINDS } from '../check/completeness.ts';
import { emptyText } from '../check/coverage/empty-text.ts';
import type { Problem } from '../check/problem.ts';
import { createSourceFile } from '../check/source-file.ts';
import { stale } from '../check/state/stale.ts';
import type { Terms } from '../check/terms.ts';
import { termsOfLanguages } from '../check/terms-of-languages.ts';
import { CODE_NAMES } from '../codes/index.ts';
import { ENGLISH } from '../compiled/check-data.ts';
import { bundle as packageEnglish } from '../compiled/locales/en.ts';
import { cleanTag } from '../locale/clean-tag.ts';
import { textDirection } from '../locale/direction.ts';
import { describeLocale } from '../locale/locale-info.ts';
import { SOURCE_LOCALE } from '../locale/match.ts';
import { compileOverrides } from '../resolver/overrides.ts';
import type { Concern, PreviewData, PreviewLocale, PreviewProblem } from './preview-data.ts';

/** A file of a folder of bundles. */
interface PreviewFile {
  /** The tag in its name. */
  readonly locale: string;
  readonly content: Uint8Array;
}

/** The files of a folder of bundles. */
export interface PreviewFiles {
  readonly bundles: readonly PreviewFile[];
  readonly terms: readonly (PreviewFile & { readonly terms: Terms })[];
  readonly states: readonly PreviewFile[];
}

/** What the page shows of a folder, with what is needed to follow its changes. */
export interface Preview {
  readonly data: PreviewData;
  /** By tag. */
  readonly languages: ReadonlyMap<string, Language>;
}

interface Language {
  readonly shown: PreviewLocale;
  /** What `shown` was made from. */
  readonly inputs: Inputs;
  /** The last content that was JSON. */
  readonly readable: Content;
}

type Content = string | Uint8Array | undefined;

interface Inputs {
  readonly bundle: Content;
  readonly state: Content;
  readonly terms: Content;
  readonly english: Content;
  readonly englishTerms: Content;
}

/**
 * What the page shows of a folder. With the preview from before, only the languages whose files have changed are made anew, and one
 * whose file is no JSON any more keeps its texts. Never throws.
 *
 * `wanted`: the languages to show beside English; empty: all.
 */
export function createPreview(files: PreviewFiles, wanted: readonly string[], previous?: Preview): Preview {
  const readable = (tag: string): Content => {
    const content = contentOf(files.bundles, tag);
    return parseJson(content) === undefined ? previous?.languages.get(tag)?.readable : content;
  };
  const english = readable(SOURCE_LOCALE) ?? ENGLISH;
  const englishTerms = contentOf(files.terms, SOURCE_LOCALE);
  const others = files.bundles.map(({ locale }) => locale).filter((tag) => tag !== SOURCE_LOCALE);
  const tags = [SOURCE_LOCALE, ...others.filter((tag) => wanted.length === 0 || wanted.includes(tag))];
  const languages = new Map<string, Language>();
  for (const tag of tags) {
    const inputs: Inputs = {
      bundle: contentOf(files.bundles, tag) ?? (tag === SOURCE_LOCALE ? ENGLISH : undefined),
      state: contentOf(files.states, tag),
      terms: contentOf(files.terms, tag),
      english,
      englishTerms,
    };
    const before = previous?.languages.get(tag);
    if (before !== undefined && isSame(before.inputs, inputs)) languages.set(tag, before);
    else {
      const content = tag === SOURCE_LOCALE ? english : readable(tag);
      languages.set(tag, { shown: describe(tag, content, inputs, files), inputs, readable: content });
    }
  }
  return { data: { locales: Array.from(languages.values(), ({ shown }) => shown), wanted }, languages };
}

function describe(tag: string, readable: Content, inputs: Inputs, { terms }: PreviewFiles): PreviewLocale {
  const { bundle = '', state, english = ENGLISH } = inputs;
  const file = `${tag}.json`;
  const problems = check(
    { [file]: bundle },
    {
      english,
      terms: termsOfLanguages(terms),
      states: state === undefined ? {} : Object.fromEntries([[tag, { path: `state/${file}`, content: state }]]),
    },
  );
  return {
    tag,
    name: nameOf(tag),
    ...compile(tag, parseJson(readable)),
    isUnreadable: parseJson(bundle) === undefined,
    problems: problems.map(toPreviewProblem),
  };
}

/** English takes the package's text for each that it lacks, so that there is always something to show. */
function compile(tag: string, data: unknown): Pick<PreviewLocale, 'bundle' | 'words'> {
  const { codes, actions, labels, preview: words } = compileTexts(data, ignore);
  if (tag === SOURCE_LOCALE) {
    return { bundle: compileOverrides({ [tag]: data ?? {} }, [tag], ignore)(packageEnglish), words };
  }
  const bundle: CompiledBundle = {
    locale: tag,
    dir: textDirection(cleanTag(tag) ?? SOURCE_LOCALE),
    codes: CODE_NAMES.map((name) => packTexts(codes[name] ?? {})),
    actions,
    labels: { ...packageEnglish.labels, ...labels },
  };
  return { bundle, words };
}

/** Whatever cannot be used is a problem of `check` too. */
function ignore(): void {}

function toPreviewProblem(problem: Problem): PreviewProblem {
  const { kind, severity, key, message, expected, file, line, column } = problem;
  return {
    concern: concernOf(kind),
    kind,
    severity,
    key,
    message,
    ...(expected === undefined ? {} : { expected }),
    place: `${file}:${line}:${column}`,
  };
}

function concernOf(kind: string): Concern {
  if (kind === stale.kind) return 'outdated';
  return kind === emptyText.kind || UNTRANSLATED_KINDS.includes(kind) ? 'missing' : 'warning';
}

/** Any file can be named as no language is. */
function nameOf(tag: string): string {
  try {
    return describeLocale(tag, 'machine').ownName;
  } catch {
    return tag;
  }
}

function contentOf(files: readonly PreviewFile[], tag: string): Uint8Array | undefined {
  return files.find(({ locale }) => locale === tag)?.content;
}

/** The value of a JSON text; `undefined`, which no JSON has, where it is none. */
function parseJson(content: Content): unknown {
  if (content === undefined) return undefined;
  try {
    return JSON.parse(createSourceFile('', content).text);
  } catch {
    return undefined;
  }
}

function isSame(a: Inputs, b: Inputs): boolean {
  return (
    isSameContent(a.bundle, b.bundle) &&
    isSameContent(a.state, b.state) &&
    isSameContent(a.terms, b.terms) &&
    isSameContent(a.english, b.english) &&
    isSameContent(a.englishTerms, b.englishTerms)
  );
}

function isSameContent(a: Content, b: Content): boolean {
  if (!(a instanceof Uint8Array) || !(b instanceof Uint8Array)) return a === b;
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
