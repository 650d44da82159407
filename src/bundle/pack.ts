import type { CompiledCodeTexts, CompiledText, KeyedTexts } from './bundle.ts';

/** Texts by their keys in the form that a compiled bundle holds them in. A base form that is absent becomes empty. */
export function packTexts({ title, message, action, ...variants }: KeyedTexts): CompiledCodeTexts {
  const base = [baseForm(title), baseForm(message), baseForm(action)] as const;
  return Object.keys(variants).length === 0 ? base : [...base, variants];
}

/** The inverse of `packTexts`. */
export function unpackTexts([title, message, action, variants]: CompiledCodeTexts): KeyedTexts {
  return { title, message, action, ...variants };
}

/** A base form has no arguments, so it is always a string. */
function baseForm(text: CompiledText | undefined): string {
  return typeof text === 'string' ? text : '';
}
