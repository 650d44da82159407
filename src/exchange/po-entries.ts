import type { FileProblem } from './exchange.ts';

/** An entry of a PO file. */
export interface PoEntry {
  /** Its `msgctxt`; absent in the header. */
  readonly context?: string;
  /** Its `msgid`. */
  readonly english: string;
  /** Its `msgstr`. */
  readonly target: string;
  readonly isFuzzy: boolean;
  /** Whether it has the `msgid` of before. */
  readonly hasPrevious: boolean;
  /** 1-based line of its first keyword. */
  readonly line: number;
}

export type PoEntryOrProblem =
  | { readonly entry: PoEntry; readonly problem?: undefined }
  | { readonly entry?: undefined; readonly problem: FileProblem };

const KEYWORDS = ['msgctxt', 'msgid', 'msgstr'] as const;

type Keyword = (typeof KEYWORDS)[number];

/** What was read of an entry so far. */
interface Draft {
  readonly texts: Map<Keyword, string[]>;
  isFuzzy: boolean;
  hasPrevious: boolean;
  line: number;
}

/** The entries of a PO file, the header included; obsolete ones (`#~`) are passed over. The first problem ends them. */
export function* readPoEntries(text: string): Generator<PoEntryOrProblem, undefined> {
  const lines = text.split(/\r\n|\r|\n/);
  let draft = createDraft();
  let parts: string[] | undefined;
  for (const [index, content] of lines.entries()) {
    const line = index + 1;
    const trimmed = content.trim();
    const begin = content.indexOf(trimmed);
    if (trimmed === '' || trimmed.startsWith('#~')) continue;
    const { keyword = '', index: plural } = /^(?<keyword>[a-z_]+)(?<index>\[\d+\])?/.exec(trimmed)?.groups ?? {};
    // A comment or the first keyword of an entry ends the one before.
    if (draft.texts.has('msgstr') && (trimmed.startsWith('#') || (keyword !== '' && keyword !== 'msgstr'))) {
      yield { entry: toEntry(draft) };
      draft = createDraft();
    }
    if (trimmed.startsWith('#')) {
      if (trimmed.startsWith('#,')) draft.isFuzzy ||= /[,\s]fuzzy(?:[,\s]|$)/.test(trimmed);
      if (trimmed.startsWith('#|')) draft.hasPrevious ||= /^#\|\s*msgid\b/.test(trimmed);
      continue;
    }
    const place = { line, column: begin + 1 };
    if (keyword !== '') {
      const known = KEYWORDS.find((candidate) => candidate === keyword);
      const fault =
        plural === undefined ? whyMisplaced(known, draft) : 'plural entries are not used; plurals stand in the text';
      if (known === undefined || fault !== undefined) {
        return yield { problem: { ...place, reason: fault ?? `there is no keyword ${keyword.slice(0, 40)}` } };
      }
      if (draft.texts.size === 0) draft.line = line;
      parts = [];
      draft.texts.set(known, parts);
    }
    const strings = trimmed.slice(keyword.length + (plural ?? '').length);
    const read = readStrings(strings);
    if (parts === undefined || read.text === undefined) {
      const column = begin + keyword.length + (read.offset ?? 0) + 1;
      return yield { problem: { line, column, reason: read.reason ?? 'there is no keyword before the text' } };
    }
    parts.push(read.text);
  }
  if (draft.texts.has('msgstr')) yield { entry: toEntry(draft) };
  else if (draft.texts.size > 0)
    return yield { problem: { line: draft.line, column: 1, reason: 'the entry has no msgstr' } };
  return undefined;
}

function createDraft(): Draft {
  return { texts: new Map(), isFuzzy: false, hasPrevious: false, line: 0 };
}

function whyMisplaced(keyword: Keyword | undefined, { texts }: Draft): string | undefined {
  if (keyword === undefined) return undefined;
  if (texts.has(keyword)) return `the entry has two ${keyword}`;
  if (keyword === 'msgctxt' && texts.size > 0) return 'msgctxt does not stand first';
  if (keyword === 'msgstr' && !texts.has('msgid')) return 'the entry has no msgid';
  return undefined;
}

function toEntry({ texts, isFuzzy, hasPrevious, line }: Draft): PoEntry {
  const [context, english = '', target = ''] = KEYWORDS.map((keyword) => texts.get(keyword)?.join(''));
  return { english, target, isFuzzy, hasPrevious, line, ...(context === undefined ? {} : { context }) };
}

const ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  a: '\u0007',
  b: '\b',
  f: '\f',
  v: '\v',
  '"': '"',
  '\\': '\\',
  "'": "'",
  '?': '?',
};

/** One or more strings in quotation marks, joined; or what is wrong, and where. */
function readStrings(
  source: string,
):
  | { readonly text: string; readonly reason?: undefined; readonly offset?: undefined }
  | { readonly text?: undefined; readonly reason: string; readonly offset: number } {
  const parts: string[] = [];
  let offset = 0;
  while (source[offset] === ' ' || source[offset] === '\t') offset++;
  if (source[offset] !== '"') return { reason: 'expected a text in quotation marks', offset };
  while (offset < source.length) {
    if (source[offset] === '"') {
      const end = endOfString(source, offset);
      if (end === undefined) return { reason: 'the quotation mark is not closed', offset };
      const written = source.slice(offset + 1, end - 1);
      const unknown = [...written.matchAll(/\\(.)/gu)].find(([, character = '']) => !Object.hasOwn(ESCAPES, character));
      if (unknown !== undefined) return { reason: 'there is an unknown escape', offset: offset + 1 + unknown.index };
      parts.push(written.replace(/\\(.)/gu, (_, character: string) => ESCAPES[character] ?? character));
      offset = end;
    } else if (source[offset] === ' ' || source[offset] === '\t') offset++;
    else return { reason: 'there is text behind the quotation mark', offset };
  }
  return { text: parts.join('') };
}

/** Just behind the quotation mark that closes a string. */
function endOfString(source: string, start: number): number | undefined {
  for (let end = start + 1; end < source.length; end++) {
    if (source[end] === '\\') end++;
    else if (source[end] === '"') return end + 1;
  }
  return undefined;
}
