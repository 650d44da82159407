import { membersOf, parseDocument, type Member } from './json-document.ts';
import { createSourceFile, positionAt } from './source-file.ts';
import type { Terms } from './terms.ts';

/** The words of a language, or why and where its file is not one. */
export type TermsFile =
  | { readonly terms: Terms; readonly error?: undefined }
  | {
      readonly terms?: undefined;
      readonly error: { readonly line: number; readonly column: number; readonly reason: string };
    };

/** Reads the content of a file in `locales/terms/`. A missing part is empty. Never throws. */
export function readTerms(content: string | Uint8Array): TermsFile {
  const file = createSourceFile('', content);
  const failure = (offset: number, reason: string): TermsFile => ({ error: { ...positionAt(file, offset), reason } });
  if (!file.isUtf8) return failure(0, 'it is not UTF-8');
  const { root, syntaxError } = parseDocument(file.text);
  if (root === undefined) return failure(syntaxError.offset, `it is not JSON: ${syntaxError.reason}`);
  const duplicate = findDuplicate(root);
  if (duplicate !== undefined) {
    return failure(duplicate.keySpan.start, `it has the key ${JSON.stringify(duplicate.key)} twice`);
  }
  const data = parseJson(file.text);
  const fault = findFault(root, data);
  if (fault !== undefined) return failure(fault.member.valueSpan.start, fault.reason);
  return { terms: toTerms(data) };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Whatever only the other parser takes is not the object that is asked for.
    return undefined;
  }
}

interface Fault {
  readonly member: Member;
  readonly reason: string;
}

function findFault(root: Member, data: unknown): Fault | undefined {
  if (!isRecord(data)) return { member: root, reason: 'it is not an object' };
  for (const member of membersOf(root)) {
    const value = data[member.key];
    if ((member.key === 'never' || member.key === 'spelling') && !isPatterns(value)) {
      return { member, reason: `"${member.key}" must be a list of texts` };
    }
    if (member.key === 'register' || member.key === 'terms') {
      if (!isRecord(value)) return { member, reason: `"${member.key}" must be an object` };
      const inside = member.key === 'terms' ? findTermsFault(member, value) : findRegisterFault(member, value);
      if (inside !== undefined) return inside;
    }
  }
  return undefined;
}

function findTermsFault(terms: Member, value: Readonly<Record<string, unknown>>): Fault | undefined {
  const member = membersOf(terms).find(({ key }) => !isPatterns(value[key]));
  return member && { member, reason: `"${member.key}" must be a list of texts` };
}

function findRegisterFault(register: Member, value: Readonly<Record<string, unknown>>): Fault | undefined {
  const member = membersOf(register).find(
    ({ key }) => (key === 'form' && typeof value[key] !== 'string') || (key === 'never' && !isPatterns(value[key])),
  );
  return member && { member, reason: `"${member.key}" must be a ${member.key === 'form' ? 'text' : 'list of texts'}` };
}

function toTerms(data: unknown): Terms {
  const { register, terms, never, spelling } = isRecord(data) ? data : {};
  const { form, never: neverInRegister } = isRecord(register) ? register : {};
  return {
    register: { form: typeof form === 'string' ? form : '', never: isPatterns(neverInRegister) ? neverInRegister : [] },
    terms: Object.fromEntries(
      Object.entries(isRecord(terms) ? terms : {}).map(([concept, forms]) => [concept, isPatterns(forms) ? forms : []]),
    ),
    never: isPatterns(never) ? never : [],
    ...(isPatterns(spelling) ? { spelling } : {}),
  };
}

function findDuplicate(parent: Member): Member | undefined {
  const seen = new Set<string>();
  for (const member of membersOf(parent)) {
    if (seen.has(member.key)) return member;
    seen.add(member.key);
    const inside = findDuplicate(member);
    if (inside !== undefined) return inside;
  }
  return undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isPatterns(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}
