import { ACTION_IDS } from '../codes/actions.ts';
import { CODE_NAMES, type CodeName } from '../codes/index.ts';
import { LABEL_IDS, type CompiledText, type FormKey, type KeyedTexts, type PartialBundle } from './bundle.ts';
import { PREVIEW_WORD_IDS } from './preview-words.ts';
import { formsOf } from './form-keys.ts';
import { readText, type ReadText } from './text.ts';

/** A text of a bundle that cannot be used, and why. */
export interface BundleProblem {
  /** Where in the bundle, for example `codes.License_Expired.title`. */
  readonly key: string;
  /** One sentence for a developer. */
  readonly reason: string;
}

/** The usable texts of a bundle or of a part of one. */
export interface CompiledTexts extends Required<Pick<PartialBundle, 'actions' | 'labels' | 'preview'>> {
  readonly codes: { readonly [Name in CodeName]?: KeyedTexts };
}

/**
 * Parses all messages of a bundle, or of a part of one, and reports each text that cannot be used: unknown keys, wrong
 * types, ICU syntax, arguments that the form does not have. What remains is safe to show. Never throws on any input that
 * JSON can express; does not report what is missing.
 */
export function compileTexts(data: unknown, report: (problem: BundleProblem) => void): CompiledTexts {
  const root = readRecord(data, '', ['codes', 'actions', 'labels', 'preview'], report);
  const codes = new Map<string, object>();
  for (const [name, texts] of readRecord(root.get('codes'), 'codes', CODE_NAMES, report)) {
    codes.set(name, compileCode(name, texts, report));
  }
  return {
    codes: Object.fromEntries(codes),
    actions: compileWords(root.get('actions'), 'actions', ACTION_IDS, report),
    labels: compileWords(root.get('labels'), 'labels', LABEL_IDS, report),
    preview: compileWords(root.get('preview'), 'preview', PREVIEW_WORD_IDS, report),
  };
}

function compileCode(
  name: (typeof CODE_NAMES)[number],
  data: unknown,
  report: (problem: BundleProblem) => void,
): object {
  const path = `codes.${name}`;
  const forms = new Map(formsOf(name).map((form) => [form.key, form.variant]));
  const texts = new Map<FormKey, CompiledText>();
  for (const [key, text] of readRecord(data, path, [...forms.keys()], report)) {
    const usable = usableText(readText(text, forms.get(key)), `${path}.${key}`, report);
    if (usable !== undefined) texts.set(key, usable);
  }
  return Object.fromEntries(texts);
}

function compileWords<Id extends string>(
  data: unknown,
  path: string,
  ids: readonly Id[],
  report: (problem: BundleProblem) => void,
): { readonly [K in Id]?: string } {
  const words: { [K in Id]?: string } = {};
  for (const [id, text] of readRecord(data, path, ids, report)) {
    const usable = usableText(readText(text), `${path}.${id}`, report);
    if (typeof usable === 'string') words[id] = usable;
  }
  return words;
}

function usableText(read: ReadText, key: string, report: (problem: BundleProblem) => void): CompiledText | undefined {
  if (read.problem !== undefined) report({ key, reason: read.problem });
  return read.text;
}

/** The entries of an object whose keys are in a closed list, so that no key of the input can reach a prototype. */
function readRecord<Key extends string>(
  data: unknown,
  path: string,
  keys: readonly Key[],
  report: (problem: BundleProblem) => void,
): ReadonlyMap<Key, unknown> {
  const entries = new Map<Key, unknown>();
  if (data === undefined) return entries;
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    report({ key: path, reason: 'expected an object' });
    return entries;
  }
  for (const [key, value] of Object.entries(data)) {
    const known = keys.find((candidate) => candidate === key);
    if (known !== undefined) entries.set(known, value);
    else report({ key: path === '' ? key : `${path}.${key}`, reason: 'unknown key' });
  }
  return entries;
}
