import { formsOf } from '../../bundle/form-keys.ts';
import { CODE_NAMES } from '../../codes/index.ts';
import { allowedKeys, type CheckContext } from '../context.ts';
import { isPrototypeKey } from '../file/prototype-key.ts';
import { keptByBundle, keptByEnglish } from '../kept.ts';
import { membersOf, type Member } from '../json-document.ts';
import { nearest } from '../nearest.ts';

/** A key that does not belong where it stands. */
export interface UnknownKey {
  readonly member: Member;
  readonly path: readonly string[];
  /** The right key that is nearest to it, first among those that are missing. */
  readonly meant: string | undefined;
  /** Whether the format has the key, and only English does not. */
  readonly isExtra: boolean;
}

/** A text, or an object of texts, that is not there. */
export interface MissingKey {
  readonly path: readonly string[];
  /** The object that it belongs in. */
  readonly parent: Member;
}

/** How the keys of a bundle differ from those that it should have. */
export interface KeyReview {
  readonly unknown: readonly UnknownKey[];
  readonly missing: readonly MissingKey[];
}

/** A review that is being written. */
interface OpenReview extends KeyReview {
  readonly unknown: UnknownKey[];
  readonly missing: MissingKey[];
}

/**
 * Compares the keys of a bundle with those of the format and of English.
 *
 * 1. An object below a wrong key, and a value of the wrong type, is not looked into: what it lacks is no further fault.
 * 2. A missing key that a wrong one was most likely meant to be is not missing but misspelt.
 * 3. Of an object that stands twice, the first is compared.
 */
export const reviewKeys = keptByBundle((context: CheckContext): KeyReview => {
  const made: OpenReview = { unknown: [], missing: [] };
  if (typeof context.document.root?.value === 'object') reviewObject(context, context.document.root, [], made);
  return made;
});

function reviewObject(
  context: CheckContext,
  parent: Member,
  path: readonly string[],
  review: OpenReview,
): void {
  const allowed = allowedKeys(path);
  // An object where a text belongs is of the wrong type.
  if (allowed === undefined) return;
  const written = membersOf(parent);
  const expected = expectedKeys(context, path, allowed);
  const isAsExpected = hasKeys(written, expected.required);
  const members = isAsExpected ? written : firstOfEach(written);
  if (!isAsExpected) compareKeys(members, expected, { allowed, parent, path }, review);
  for (const member of members) {
    const isObject = typeof member.value === 'object' && expected.accepted.has(member.key);
    if (isObject) reviewObject(context, member, [...path, member.key], review);
  }
}

/** Whether there is nothing but the required keys, in their order, as in nearly every object. */
function hasKeys(members: readonly Member[], keys: readonly string[]): boolean {
  return members.length === keys.length && members.every(({ key }, index) => key === keys[index]);
}

function compareKeys(
  members: readonly Member[],
  { accepted, required }: ExpectedKeys,
  {
    allowed,
    parent,
    path,
  }: { readonly allowed: readonly string[]; readonly parent: Member; readonly path: readonly string[] },
  { unknown, missing }: OpenReview,
): void {
  const keys = new Set(members.map(({ key }) => key));
  const absent = new Set(required.filter((key) => !keys.has(key)));
  for (const member of members) {
    const { key } = member;
    // Editors read the name of the schema at the root.
    const isForOthers = isPrototypeKey(key) || (path.length === 0 && key === '$schema');
    if (accepted.has(key) || isForOthers) continue;
    const isExtra = allowed.includes(key);
    const misspelt = nearest(key, [...absent]);
    if (misspelt !== undefined) absent.delete(misspelt);
    const meant = misspelt ?? (isExtra ? undefined : nearest(key, allowed));
    unknown.push({ member, path: [...path, key], meant, isExtra });
  }
  missing.push(...[...absent].map((key) => ({ path: [...path, key], parent })));
}

function firstOfEach(members: readonly Member[]): readonly Member[] {
  const keys = new Set<string>();
  return members.filter(({ key }) => !keys.has(key) && keys.add(key));
}

interface ExpectedKeys {
  /** Those that may be there. */
  readonly accepted: ReadonlySet<string>;
  /** Those that must be there. */
  readonly required: readonly string[];
}

// All languages of a run are compared with the same English.
const expectations = keptByEnglish(() => new Map<string, ExpectedKeys>());

function expectedKeys(context: CheckContext, path: readonly string[], allowed: readonly string[]): ExpectedKeys {
  const { english, isSource, isPartial } = context;
  const known = expectations(english);
  const isLenient = isSource || isPartial;
  const name = path.at(-1) ?? '';
  const place = isLenient ? `${name}?` : name;
  const made = known.get(place) ?? compareWithEnglish(english, path, allowed, isLenient);
  known.set(place, made);
  return made;
}

function compareWithEnglish(
  english: CheckContext['english'],
  path: readonly string[],
  allowed: readonly string[],
  isLenient: boolean,
): ExpectedKeys {
  const [section, name = ''] = path;
  const code = section === 'codes' ? CODE_NAMES.find((candidate) => candidate === name) : undefined;
  if (code === undefined) return { accepted: new Set(allowed), required: allowed };
  const forms = formsOf(code);
  const inEnglish = new Set(forms.filter(({ key }) => english.has(`codes.${code}.${key}`)));
  const required = forms.filter((form) => form.variant === undefined || inEnglish.has(form)).map(({ key }) => key);
  if (isLenient) return { accepted: new Set(allowed), required };
  // A translation has a variant of a text only where English has it too; one that English has nowhere is missing in English.
  const variants = new Set([...inEnglish].map(({ variant }) => variant));
  const others = forms.filter(({ variant }) => !variants.has(variant)).map(({ key }) => key);
  return { accepted: new Set([...required, ...others]), required };
}
