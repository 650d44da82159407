import { CODE_NAMES, CODES, type CodeName } from '../codes/index.ts';
import { findCode } from '../codes/find-code.ts';
import { isValueName, type MessageValues, type VariantName } from '../codes/values.ts';
import {
  FIELDS,
  type CompiledBundle,
  type CompiledCodeTexts,
  type CompiledText,
  type Field,
  type LabelId,
} from '../bundle/bundle.ts';
import { formatText } from './format-text.ts';
import { createFormatters } from './formatters.ts';
import type { UserMessage } from './message.ts';
import { isolate } from './plain-text.ts';
import { reasonOf, type ReportProblem } from './problem.ts';
import { toUsableValue, type UsableValue } from './usable-value.ts';

/** Answers for one language. Immutable; `resolve` needs no `this`. */
export interface Resolver {
  /** The shipped tag that serves the request, for example `fr` for `fr-CA`. */
  readonly locale: string;
  readonly dir: 'ltr' | 'rtl';
  /** The few words that a dialog needs around a message, in this language. */
  readonly labels: Readonly<Record<LabelId, string>>;
  /**
   * What a code means, in this resolver's language. Takes the number, the numeric string or the name. Never throws and never
   * returns an empty text, whatever it is given: an unknown number takes the generic message of its range.
   *
   * ```ts
   * resolver.resolve(209, { expiryDate: '2026-10-31' }).message;
   * // 'Your license or trial ended on October 31, 2026. The app needs a renewed or new license.'
   * ```
   */
  readonly resolve: (code: number | string, values?: MessageValues) => UserMessage;
}

/** A variant of a code with the texts that it has. */
interface Variant {
  readonly name: VariantName;
  readonly texts: readonly { readonly field: Field; readonly text: CompiledText }[];
}

/**
 * Builds a resolver on compiled bundles. A code that the bundle cannot say completely is answered in English as a whole,
 * so that no message mixes two languages.
 */
export function buildResolver(
  bundle: CompiledBundle,
  english: CompiledBundle,
  timeZone: string | undefined,
  report: ReportProblem,
): Resolver {
  const zoned = createFormatters(timeZone);
  const floating = createFormatters('UTC');
  // Messages without values, made once, by number and by name: at most two entries for each code.
  const plainMessages = new Map<unknown, UserMessage>();
  const variants = new Map<CodeName, readonly Variant[]>();

  /** The texts of a code with the bundle that has them. Bundles of another version of the package have other codes. */
  function textsOf(name: CodeName): { readonly from: CompiledBundle; readonly texts: CompiledCodeTexts } {
    const index = CODE_NAMES.indexOf(name);
    const texts = bundle.codes.length === CODE_NAMES.length ? bundle.codes[index] : undefined;
    if (texts && FIELDS.every((_, field) => isPlainText(texts[field]))) return { from: bundle, texts };
    return { from: english, texts: english.codes[index] ?? ['', '', ''] };
  }

  function plainMessage(code: unknown): UserMessage {
    const hit = plainMessages.get(code);
    if (hit !== undefined) return hit;
    const { name, number, known } = findCode(code);
    const generic = plainMessages.get(name) ?? makePlainMessage(name);
    plainMessages.set(name, generic);
    plainMessages.set(generic.code, generic);
    return known
      ? generic
      : toMessage({ ...generic, code: number, known }, generic.title, generic.message, generic.action);
  }

  function makePlainMessage(name: CodeName): UserMessage {
    const { from, texts } = textsOf(name);
    const { value: code, actions: ids, ...facts } = CODES[name];
    const actions = ids.map((id) => Object.freeze({ id, label: from.actions[id] ?? english.actions[id] ?? id }));
    const { locale, dir } = from;
    const all = { ...facts, code, name, known: true, actions: Object.freeze(actions), locale, dir };
    return toMessage(all, texts[0], texts[1], texts[2]);
  }

  function variantsOf(name: CodeName): readonly Variant[] {
    const hit = variants.get(name);
    if (hit !== undefined) return hit;
    const [, , , forms = {}] = textsOf(name).texts;
    const made = CODES[name].variants.map((variant: VariantName): Variant => ({
      name: variant,
      texts: FIELDS.flatMap((field) => {
        const text = forms[`${field}_${variant}`];
        return text === undefined ? [] : [{ field, text }];
      }),
    }));
    variants.set(name, made);
    return made;
  }

  /** The message with each field in its first usable form, or the plain message itself where no value is usable. */
  function enrich(plain: UserMessage, values: MessageValues): UserMessage {
    const sentences: { [F in Field]?: string } = {};
    let enriched = false;
    for (const { name, texts } of variantsOf(plain.name)) {
      const value = isValueName(name) ? toUsableValue(name, values[name]) : undefined;
      if (value === undefined && values.operation !== name) continue;
      for (const { field, text } of texts) {
        const sentence = sentences[field] ?? render(plain, `${field}_${name}`, text, name, value);
        if (sentence === undefined) continue;
        sentences[field] = sentence;
        enriched = true;
      }
    }
    if (!enriched) return plain;
    const { title = plain.title, message = plain.message, action = plain.action } = sentences;
    return toMessage(plain, title, message, action);
  }

  function render(
    { name, locale, dir }: UserMessage,
    form: string,
    text: CompiledText,
    argument: VariantName,
    value: UsableValue | undefined,
  ): string | undefined {
    try {
      const shown = value?.type === 'text' ? isolate(value.value, dir) : value?.value;
      const formatters = value?.type === 'date' && value.floating ? floating : zoned;
      const sentence = formatText(text, locale, shown === undefined ? {} : { [argument]: shown }, formatters);
      if (isPlainText(sentence)) return sentence;
      throw new TypeError('no text');
    } catch (error) {
      report({ kind: 'text-not-formatted', locale, key: `codes.${name}.${form}`, reason: reasonOf(error) });
      return undefined;
    }
  }

  function resolve(code: number | string, values?: MessageValues): UserMessage {
    // The usual call, before anything else.
    const hit = values === undefined ? plainMessages.get(code) : undefined;
    if (hit !== undefined) return hit;
    const plain = plainMessage(code);
    if (typeof values !== 'object' || values === null) return plain;
    try {
      return enrich(plain, values);
    } catch {
      // Values whose getters throw say nothing.
      return plain;
    }
  }

  return Object.freeze({
    locale: bundle.locale,
    dir: bundle.dir,
    labels: Object.freeze({ ...english.labels, ...bundle.labels }),
    resolve,
  });
}

/** Facts and texts in the order of `UserMessage`. Written out because a spread is twenty times slower. */
function toMessage(facts: Omit<UserMessage, Field>, title: string, message: string, action: string): UserMessage {
  const { code, name, known, category, severity, cause, reach, fixableBy, retry, actions, locale, dir } = facts;
  return Object.freeze({
    code,
    name,
    known,
    category,
    severity,
    cause,
    fixableBy,
    retry,
    reach,
    title,
    message,
    action,
    actions,
    locale,
    dir,
  });
}

function isPlainText(text: unknown): boolean {
  return typeof text === 'string' && text.trim() !== '';
}
