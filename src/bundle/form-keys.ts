import { CODES, type CodeName } from '../codes/index.ts';
import type { VariantName } from '../codes/values.ts';
import { FIELDS, type Field, type FormKey } from './bundle.ts';

/** A key of a code's texts, taken apart. */
export interface Form {
  readonly key: FormKey;
  readonly field: Field;
  /** Absent in a base form. */
  readonly variant?: VariantName;
}

const forms = new Map<CodeName, readonly Form[]>();

/** Every form that a code may have, base forms first in each field, variants in the definition's order of preference. */
export function formsOf(name: CodeName): readonly Form[] {
  const hit = forms.get(name);
  if (hit !== undefined) return hit;
  const made = FIELDS.flatMap((field): Form[] => [
    { key: field, field },
    ...CODES[name].variants.map((variant): Form => ({ key: `${field}_${variant}`, field, variant })),
  ]);
  forms.set(name, made);
  return made;
}
