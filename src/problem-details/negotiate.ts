import { TAGS } from '../compiled/tags.ts';
import { cleanTag } from '../locale/clean-tag.ts';
import { matchAmong, SOURCE_LOCALE } from '../locale/match.ts';

/** A language range of the header: a clean tag or `*`, and how much it is wanted, from 0 (not at all) to 1. */
interface LanguageRange {
  readonly range: string;
  readonly quality: number;
}

// Real headers have a quarter of this; a longer one is an attack on whoever parses it.
const MAX_LENGTH = 1000;

/**
 * The shipped language for a request's `Accept-Language` (RFC 9110, 12.5.4), as its tag; ready for `createResolver`. Takes the header
 * as Node or the Fetch API gives it. Languages are served by falling quality, those of equal quality in the header's order, as
 * `matchLocale` serves them. `*` is any language that the header does not name, English if it can be, and `q=0` excludes a
 * language with all its regions. English where nothing else is left. Never throws: a malformed language is passed over, and so
 * is a header of more than 1000 characters. Remembers nothing.
 */
export function negotiate(acceptLanguage: string | readonly string[] | null | undefined): string {
  const ranges = readRanges(acceptLanguage);
  const refused = ranges.filter(({ quality }) => quality === 0);
  const wanted = ranges.filter(({ quality }) => quality > 0).toSorted((a, b) => b.quality - a.quality);
  const unnamed = [SOURCE_LOCALE, ...TAGS].find((tag) => !isCovered(tag, ranges));
  return matchAmong(
    wanted.map(({ range }) => (range === '*' ? unnamed : range)),
    TAGS.filter((tag) => !isCovered(tag, refused)),
  );
}

/** Whether a range is the tag or its beginning: `pt` covers `pt-BR`, but `pt-PT` does not, nor does `en-US` cover `en`. */
function isCovered(tag: string, ranges: readonly LanguageRange[]): boolean {
  return ranges.some(({ range }) => tag === range || tag.startsWith(`${range}-`));
}

function readRanges(header: unknown): LanguageRange[] {
  try {
    const text: unknown = Array.isArray(header) ? header.join(',') : header;
    return typeof text === 'string' && text.length <= MAX_LENGTH ? text.split(',').flatMap(readRange) : [];
  } catch {
    // A hostile list (a proxy, a getter that throws) asks for nothing.
    return [];
  }
}

function readRange(text: string): LanguageRange[] {
  const [, written, weight = '1'] = /^\s*(\*|[a-z][\w-]*)\s*(?:;\s*q\s*=\s*([\d.]+)\s*)?$/i.exec(text) ?? [];
  const range = written === '*' ? written : cleanTag(written);
  const quality = Number(weight);
  return range !== undefined && quality <= 1 ? [{ range, quality }] : [];
}
