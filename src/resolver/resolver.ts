import { CODES, type CodeName } from '../codes/index.ts';
import { findCode } from '../codes/find-code.ts';
import { isValueName, type MessageValues, type VariantName } from '../codes/values.ts';
import { FIELDS, type CompiledBundle, type CompiledText, type Field, type LabelId } from '../bundle/bundle.ts';
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

  function bundleFor(name: CodeName): CompiledBundle {
    const texts = bundle.codes[name];
    return FIELDS.every((field) => isPlainText(texts?.[field])) ? bundle : english;
  }

  function plainMessage(code: unknown): UserMessage {
    const hit = plainMessages.get(code);
    if (hit !== undefined) return hit;
    const { name, number, known } = findCode(code);
    const generic = plainMessages.get(name) ?? makePlainMessage(name);
    plainMessages.set(name, generic);
    plainMessages.set(generic.code, generic);
    return known ? generic : Object.freeze({ ...generic, code: number, known: false });
  }

  function makePlainMessage(name: CodeName): UserMessage {
    const { codes, actions, locale, dir } = bundleFor(name);
    const { value, category, severity, cause, reach, fixableBy, retry, actions: ids } = CODES[name];
    return Object.freeze({
      code: value,
      name,
      known: true,
      category,
      severity,
      cause,
      fixableBy,
      retry,
      reach,
      title: baseForm(codes[name]?.title),
      message: baseForm(codes[name]?.message),
      action: baseForm(codes[name]?.action),
      actions: Object.freeze(ids.map((id) => Object.freeze({ id, label: actions[id] ?? english.actions[id] ?? id }))),
      locale,
      dir,
    });
  }

  function variantsOf(name: CodeName): readonly Variant[] {
    const hit = variants.get(name);
    if (hit !== undefined) return hit;
    const forms = bundleFor(name).codes[name] ?? {};
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
    return withTexts(plain, title, message, action);
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
      throw new TypeError('the text is empty');
    } catch (error) {
      report({ kind: 'text-not-formatted', locale, key: `codes.${name}.${form}`, reason: reasonOf(error) });
      return undefined;
    }
  }

  function resolve(code: number | string, values?: MessageValues): UserMessage {
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
    labels: labelsOf(bundle, english),
    resolve,
  });
}

function labelsOf({ labels }: CompiledBundle, english: CompiledBundle): Readonly<Record<LabelId, string>> {
  const word = (id: LabelId): string => labels[id] ?? english.labels[id] ?? id;
  return Object.freeze({
    action: word('action'),
    details: word('details'),
    code: word('code'),
    'server-text': word('server-text'),
    copy: word('copy'),
    copied: word('copied'),
    close: word('close'),
  });
}

/** Written out because a spread is twenty times slower. */
function withTexts(plain: UserMessage, title: string, message: string, action: string): UserMessage {
  const { code, name, known, category, severity, cause, reach, fixableBy, retry, actions, locale, dir } = plain;
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

/** A base form has no arguments, so it is always a string; `bundleFor` has made sure that it is there. */
function baseForm(text: CompiledText | undefined): string {
  return typeof text === 'string' ? text : '';
}
