import type { Field, LabelId } from '../bundle/bundle.ts';
import type { ActionId } from '../codes/actions.ts';
import type { CODES, CodeName } from '../codes/index.ts';

/** The keys of a code: its base forms, and a form for each value or operation that it knows. */
type CodeResources<Name extends CodeName> = {
  readonly [Key in Field | `${Field}_${(typeof CODES)[Name]['variants'][number]}`]: string;
};

/**
 * The namespace as i18next's types want it, so that `t` completes and checks our keys:
 *
 * ```ts
 * declare module 'i18next' {
 *   interface CustomTypeOptions {
 *     resources: { qlm: QlmResources };
 *   }
 * }
 * ```
 */
export interface QlmResources {
  readonly codes: { readonly [Name in CodeName]: CodeResources<Name> };
  readonly actions: Readonly<Record<ActionId, string>>;
  readonly labels: Readonly<Record<LabelId, string>>;
}
