import { LABEL_IDS, type CompiledBundle, type CompiledText, type KeyedTexts } from './bundle.ts';
import { ACTION_IDS } from '../codes/actions.ts';
import { packTexts, unpackTexts } from './pack.ts';

/** Languages that nobody speaks: `en-XA` shows what is not translated or too narrow, `ar-XB` what breaks from right to left. */
export type PseudoTag = 'en-XA' | 'ar-XB';

const PLAIN = 'AaBbCcDdEeGgHhIiJjKkLlNnOoRrSsTtUuWwYyZz';
const ACCENTED = 'ÀàßƀÇçĎďÉéĜĝĤĥÎîĴĵĶķĻļÑñÖöŔŕŠšŢţÛûŴŵÝýŽž';

// How much longer than English the longest of the usual languages are.
const EXTRA_LENGTH = 0.4;

/** The bundle as a pseudo-language shows it, still readable for whoever reads the original. Changes no input. */
export function pseudoLocalize(bundle: CompiledBundle, tag: PseudoTag): CompiledBundle {
  const write = (text: CompiledText): CompiledText =>
    tag === 'en-XA' ? lengthen(mapLiterals(text, accent)) : mapLiterals(text, mirror);
  const word = (text = ''): string => [write(text)].find((written) => typeof written === 'string') ?? '';
  return {
    locale: tag,
    dir: tag === 'en-XA' ? 'ltr' : 'rtl',
    codes: bundle.codes.map((texts) => packTexts(mapTexts(unpackTexts(texts), write))),
    actions: Object.fromEntries(ACTION_IDS.map((id) => [id, word(bundle.actions[id])])),
    labels: mapLabels(bundle.labels, word),
  };
}

function mapLabels(labels: CompiledBundle['labels'], word: (text: string) => string): CompiledBundle['labels'] {
  const written = { ...labels };
  for (const id of LABEL_IDS) written[id] = word(labels[id]);
  return written;
}

function mapTexts(texts: KeyedTexts, write: (text: CompiledText) => CompiledText): KeyedTexts {
  return Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, write(text)]));
}

function accent(text: string): string {
  return text.replace(/[a-z]/gi, (letter) => ACCENTED.charAt(PLAIN.indexOf(letter)) || letter);
}

/** Right-to-left override, so that plain English letters behave like Arabic ones. */
function mirror(text: string): string {
  return `\u202e${text}\u202c`;
}

/** In brackets, so that a cut end is seen. */
function lengthen(text: CompiledText): CompiledText {
  const padding = '~'.repeat(Math.ceil(lengthOf(text) * EXTRA_LENGTH));
  if (typeof text === 'string') return `[${text}${padding}]`;
  return [{ type: 0, value: '[' }, ...text, { type: 0, value: `${padding}]` }];
}

function lengthOf(text: CompiledText): number {
  let length = 0;
  mapLiterals(text, (literal) => {
    length += literal.length;
    return literal;
  });
  return length;
}

/** The text with each run of literal characters replaced, those inside plurals included. */
function mapLiterals(text: CompiledText, write: (literal: string) => string): CompiledText {
  if (typeof text === 'string') return write(text);
  return text.map((element) => {
    if ('type' in element && element.type === 0 && 'value' in element)
      return { ...element, value: write(String(element.value)) };
    if (!('options' in element) || typeof element.options !== 'object' || element.options === null) return element;
    const options = Object.entries(element.options).map(
      ([category, option]: [string, { readonly value: CompiledText }]) => [
        category,
        { ...option, value: mapLiterals(option.value, write) },
      ],
    );
    return { ...element, options: Object.fromEntries(options) };
  });
}
