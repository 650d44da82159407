import { formsOf } from '../../bundle/form-keys.ts';
import { CODE_NAMES } from '../../codes/index.ts';
import { allowedKeys, type CheckContext } from '../context.ts';
import { isPrototypeKey } from '../file/prototype-key.ts';
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

/**
 * Compares the keys of a bundle with those of the format and of English.
 *
 * 1. An object below a wrong key, and a value of the wrong type, is not looked into: what it lacks is no further fault.
 * 2. A missing key that a wrong one was most likely meant to be is not missing but misspelt.
 * 3. Of an object that stands twice, the first is compared.
 */
export function reviewKeys(context: CheckContext): KeyReview {
  const hit = reviews.get(context);
  if (hit !== undefined) return hit;
  const unknown: UnknownKey[] = [];
  const missing: MissingKey[] = [];
  if (typeof context.document.root?.value === 'object') reviewObject(context, context.document.root, [], unknown, missing);
  const made = { unknown, missing };
  reviews.set(context, made);
  return made;
}

// Two checks ask for the same review.
const reviews = new WeakMap<CheckContext, KeyReview>();

function reviewObject(
  context: CheckContext,
  parent: Member,
  path: readonly string[],
  unknown: UnknownKey[],
  missing: MissingKey[],
): void {
  const allowed = allowedKeys(path);
  // An object where a text belongs is of the wrong type.
  if (allowed === undefined) return;
  const members = firstOfEach(membersOf(parent));
  const { accepted, required } = expectedKeys(context, path, allowed);
  const absent = new Set(required.filter((key) => !members.has(key)));
  for (const [key, member] of members) {
    // Editors read the name of the schema at the root.
    const isForOthers = isPrototypeKey(key) || (path.length === 0 && key === '$schema');
    if (accepted.has(key) || isForOthers) continue;
    const isExtra = allowed.includes(key);
    const misspelt = nearest(key, [...absent]);
    if (misspelt !== undefined) absent.delete(misspelt);
    unknown.push({ member, path: [...path, key], meant: misspelt ?? (isExtra ? undefined : nearest(key, allowed)), isExtra });
  }
  missing.push(...[...absent].map((key) => ({ path: [...path, key], parent })));
  for (const [key, member] of members) {
    if (typeof member.value === 'object' && accepted.has(key)) reviewObject(context, member, [...path, key], unknown, missing);
  }
}

function firstOfEach(members: readonly Member[]): ReadonlyMap<string, Member> {
  const first = new Map<string, Member>();
  for (const member of members) if (!first.has(member.key)) first.set(member.key, member);
  return first;
}

interface ExpectedKeys {
  /** Those that may be there. */
  readonly accepted: ReadonlySet<string>;
  /** Those that must be there. */
  readonly required: readonly string[];
}

// All languages of a run are compared with the same English.
const expectations = new WeakMap<CheckContext['english'], Map<string, ExpectedKeys>>();

function expectedKeys(context: CheckContext, path: readonly string[], allowed: readonly string[]): ExpectedKeys {
  const { english, isSource, isPartial } = context;
  const known = expectations.get(english) ?? new Map<string, ExpectedKeys>();
  expectations.set(english, known);
  const isLenient = isSource || isPartial;
  const place = `${path.join('.')} ${isLenient}`;
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
