import type { ProblemKind } from './missing-files.ts';
import { FILE_START, type Problem } from './problem.ts';

export const INCOMPLETE: ProblemKind = {
  kind: 'incomplete',
  severity: 'error',
  title: 'Less complete than agreed',
  explanation:
    'A language under construction has fewer translated texts than --min-complete asks for. Translate more of them, or ask for less.',
  example: { wrong: '--min-complete nl=80 with 70 % translated', right: '--min-complete nl=80 with 85 % translated' },
};

/** The kinds that say that a text is not translated yet. */
export const UNTRANSLATED_KINDS: readonly string[] = ['missing-text', 'untranslated'];

/**
 * The problems of languages that may be incomplete: those about texts that are not translated yet are dropped, and a language
 * that has less than its share of translated texts gets one problem that says so.
 */
export function allowIncomplete(
  problems: readonly Problem[],
  minimums: ReadonlyMap<string, number>,
  bundles: readonly { readonly locale: string; readonly path: string }[],
  englishKeys: readonly string[],
): Problem[] {
  const isOpen = ({ kind, locale }: Problem): boolean => minimums.has(locale) && UNTRANSLATED_KINDS.includes(kind);
  const short = bundles.flatMap(({ locale, path }) => {
    const minimum = minimums.get(locale);
    if (minimum === undefined) return [];
    const translated = countTranslated(problems, locale, englishKeys);
    const percent = englishKeys.length === 0 ? 100 : (translated / englishKeys.length) * 100;
    return percent >= minimum ? [] : [tooFew(locale, path, translated, englishKeys.length, minimum)];
  });
  return [...problems.filter((problem) => !isOpen(problem)), ...short];
}

/** How many of the English texts a language has translated, judged by the problems of `check`. */
export function countTranslated(problems: readonly Problem[], locale: string, englishKeys: readonly string[]): number {
  const open = new Set(
    problems
      .filter((problem) => problem.locale === locale && UNTRANSLATED_KINDS.includes(problem.kind))
      .map(({ key }) => key),
  );
  return englishKeys.filter((key) => !isWithin(key, open)).length;
}

/** A whole code may be missing: then the key of the problem is that of the code. */
function isWithin(key: string, open: ReadonlySet<string>): boolean {
  for (let path = key; path !== ''; path = path.slice(0, Math.max(0, path.lastIndexOf('.')))) {
    if (open.has(path)) return true;
  }
  return false;
}

function tooFew(locale: string, path: string, translated: number, total: number, minimum: number): Problem {
  // Rounded down, so that 79.96 % never reads as the 80 % that it is not.
  const percent = Math.floor((translated / total) * 1000) / 10;
  return {
    kind: INCOMPLETE.kind,
    severity: INCOMPLETE.severity,
    ...FILE_START,
    file: path,
    locale,
    message: `Only ${translated} of ${total} texts are translated (${percent} %).`,
    expected: `at least ${minimum} %`,
  };
}
