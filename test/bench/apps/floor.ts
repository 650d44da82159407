// The floor: what a person writes who needs these messages in English and nothing else.
import { TEXTS } from './floor-texts.js';
import type { Texts, TextsOf } from './texts.ts';

const UNKNOWN: Texts = TEXTS[3000] ?? { title: '', message: '', action: '' };

export const textsOf: TextsOf = (code, values) => {
  const texts = TEXTS[code];
  if (texts === undefined) return UNKNOWN;
  return values === undefined || texts.enrich === undefined ? texts : texts.enrich(values);
};
