// The floor: what a person writes who needs these messages in English and nothing else.
import { ENRICHED, TEXTS } from './floor-texts.js';
import type { Texts, TextsOf } from './texts.ts';

const UNKNOWN: Texts = TEXTS.get(3000) ?? { title: '', message: '', action: '' };

export const textsOf: TextsOf = (code, values) => {
  const enrich = values === undefined ? undefined : ENRICHED.get(code);
  return values === undefined || enrich === undefined ? (TEXTS.get(code) ?? UNKNOWN) : enrich(values);
};
