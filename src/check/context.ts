import { ACTION_IDS } from '../codes/actions.ts';
import { CODE_NAMES, type CodeName } from '../codes/index.ts';
import { LABEL_IDS } from '../bundle/bundle.ts';
import { PREVIEW_WORD_IDS } from '../bundle/preview-words.ts';
import { formsOf } from '../bundle/form-keys.ts';
import { membersOf, parseDocument, type JsonDocument, type Member } from './json-document.ts';
import { createSourceFile, type SourceFile } from './source-file.ts';
import type { Speller } from './speller.ts';
import type { State } from './state.ts';
import type { Terms } from './terms.ts';
import { readBundleText, type Text, type TextPlace } from './text.ts';

const FORM_KEYS: ReadonlyMap<string, readonly string[]> = new Map(
  CODE_NAMES.map((name) => [name, formsOf(name).map(({ key }) => key)]),
);
const CODES_BY_NAME: ReadonlyMap<string, CodeName> = new Map(CODE_NAMES.map((name) => [name, name]));

/** Everything that a check can look at: one bundle, what is known about its language, and English. */
export interface CheckContext {
  /** The tag in the file's name, as it is written there. */
  readonly locale: string;
  /** The valid tag to take the language's rules from; `en` where the file's name has none. */
  readonly rulesFrom: string;
  readonly file: SourceFile;
  readonly document: JsonDocument;
  /** Every text that stands where the format has one, in the order of the file. */
  readonly texts: readonly Text[];
  /** The English texts by key. */
  readonly english: ReadonlyMap<string, Text>;
  /** Whether this is the English bundle itself. */
  readonly isSource: boolean;
  /** Whether the file may hold a part of a bundle, as overrides do. */
  readonly isPartial: boolean;
  readonly terms: Terms | undefined;
  readonly englishTerms: Terms | undefined;
  readonly state: State | undefined;
  /** The file that `state` was read from, to point at. */
  readonly stateFile: SourceFile | undefined;
  /** The dictionary of the language, where one is installed and asked for. */
  readonly speller: Speller | undefined;
  /** The kinds of all checks. */
  readonly knownKinds: ReadonlySet<string>;
  /** Those that are looked for in this run. */
  readonly kinds: ReadonlySet<string>;
  /** The kinds of problems that the other checks found, by key: what excuses can be needed for. Complete when the last check runs. */
  readonly found: ReadonlyMap<string, ReadonlySet<string>>;
}

/** A bundle that was read, before it is compared with others. */
export interface ReadBundle {
  readonly file: SourceFile;
  readonly document: JsonDocument;
  readonly texts: readonly Text[];
}

/** Reads a bundle's file. Never throws; a file that is not JSON has no texts. */
export function readBundleFile(path: string, content: string | Uint8Array): ReadBundle {
  const file = createSourceFile(path, content);
  const document = parseDocument(file.text);
  return { file, document, texts: textsIn(file, document.root) };
}

/** The keys that the format allows at each path, in their order; nothing where a text stands. */
export function allowedKeys(path: readonly string[]): readonly string[] | undefined {
  const [section, name] = path;
  if (section === undefined) return ['codes', 'actions', 'labels', 'preview'];
  if (section === 'actions' && name === undefined) return ACTION_IDS;
  if (section === 'labels' && name === undefined) return LABEL_IDS;
  if (section === 'preview' && name === undefined) return PREVIEW_WORD_IDS;
  if (section !== 'codes' || path.length > 2) return undefined;
  return name === undefined ? CODE_NAMES : FORM_KEYS.get(name);
}

/** Every member below a root with its path, depth first, in the order of the file. */
export function* walkMembers(
  root: Member | undefined,
  path: readonly string[] = [],
): Generator<{ readonly member: Member; readonly path: readonly string[] }> {
  for (const member of membersOf(root)) {
    const childPath = [...path, member.key];
    yield { member, path: childPath };
    yield* walkMembers(member, childPath);
  }
}

function textsIn(file: SourceFile, root: Member | undefined): readonly Text[] {
  const texts: Text[] = [];
  const add = (member: Member, spot: Spot | undefined): void => {
    if (spot === undefined || typeof member.value !== 'string') return;
    texts.push(readBundleText(file, member, member.value, spot.key, spot.place));
  };
  for (const section of membersOf(root)) {
    const spots = spotsIn(section.key);
    for (const member of membersOf(section)) {
      if (section.key !== 'codes') add(member, spots?.get(member.key));
      else for (const form of membersOf(member)) add(form, spotsOfCode(member.key)?.get(form.key));
    }
  }
  return texts;
}

/** A place where the format has a text. All bundles share them, so that their texts are compared by the same strings. */
interface Spot {
  readonly key: string;
  readonly place: TextPlace;
}

type Spots = ReadonlyMap<string, Spot>;

const spotsOfCodes = new Map<CodeName, Spots>();

const SPOTS: Readonly<Record<'actions' | 'labels' | 'preview', Spots>> = {
  actions: new Map(ACTION_IDS.map((id) => [id, { key: `actions.${id}`, place: { section: 'actions', id } }])),
  labels: new Map(LABEL_IDS.map((id) => [id, { key: `labels.${id}`, place: { section: 'labels', id } }])),
  preview: new Map(PREVIEW_WORD_IDS.map((id) => [id, { key: `preview.${id}`, place: { section: 'preview', id } }])),
};

function spotsIn(section: string): Spots | undefined {
  return section === 'actions' || section === 'labels' || section === 'preview' ? SPOTS[section] : undefined;
}

function spotsOfCode(name: string): Spots | undefined {
  const code = CODES_BY_NAME.get(name);
  if (code === undefined) return undefined;
  const hit = spotsOfCodes.get(code);
  if (hit !== undefined) return hit;
  const made = new Map(
    formsOf(code).map(({ key: form, field, variant }): [string, Spot] => {
      const place: TextPlace = {
        section: 'codes',
        name: code,
        form,
        field,
        ...(variant === undefined ? {} : { variant }),
      };
      return [form, { key: `codes.${code}.${form}`, place }];
    }),
  );
  spotsOfCodes.set(code, made);
  return made;
}
