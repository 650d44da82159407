import type { ActionId } from '../codes/actions.ts';
import type { CodeName } from '../codes/index.ts';
import type { VariantName } from '../codes/values.ts';
import type { PreviewWordId } from './preview-words.ts';

/** The three texts of a code. */
export const FIELDS = ['title', 'message', 'action'] as const;

/** The few words that a dialog needs around a message. */
export const LABEL_IDS = ['action', 'details', 'code', 'server-text', 'copy', 'copied', 'close'] as const;

export type Field = (typeof FIELDS)[number];
export type LabelId = (typeof LABEL_IDS)[number];

/** The key of a text inside a code: a field, or a field with a variant (i18next's context notation). */
export type FormKey = Field | `${Field}_${VariantName}`;

/** The texts of a code. The base forms are complete without any value. */
export type CodeTexts = { readonly [F in Field]: string } & { readonly [K in FormKey]?: string };

/** All wording of one language: the content of a file in `locales/`. Texts are ICU MessageFormat. */
export interface Bundle {
  readonly codes: Readonly<Record<CodeName, CodeTexts>>;
  readonly actions: Readonly<Record<ActionId, string>>;
  readonly labels: Readonly<Record<LabelId, string>>;
  readonly preview: Readonly<Record<PreviewWordId, string>>;
}

/** A part of a bundle, as an app's overrides have it: any text may be absent. */
export interface PartialBundle {
  readonly codes?: { readonly [Name in CodeName]?: { readonly [K in FormKey]?: string } };
  readonly actions?: { readonly [Id in ActionId]?: string };
  readonly labels?: { readonly [Id in LabelId]?: string };
  readonly preview?: { readonly [Id in PreviewWordId]?: string };
}

/** A text without arguments is a string; one with arguments is its syntax tree, which `intl-messageformat` formats. */
export type CompiledText = string | readonly object[];

/** Compiled texts by their keys; any may be absent. */
export type KeyedTexts = { readonly [K in FormKey]?: CompiledText };

/** The base forms of a code, and its variants if it has any. */
export type CompiledCodeTexts = readonly [title: string, message: string, action: string, variants?: KeyedTexts];

/** A bundle whose messages are parsed already. `qlm-messages/locales/<tag>` exports one as `bundle`. */
export interface CompiledBundle {
  /** BCP 47 tag. */
  readonly locale: string;
  readonly dir: 'ltr' | 'rtl';
  /** One entry for each of `CODE_NAMES`, in that order; an app has the names already. */
  readonly codes: readonly CompiledCodeTexts[];
  readonly actions: { readonly [Id in ActionId]?: string };
  readonly labels: Readonly<Record<LabelId, string>>;
}
