// What remains when there is nothing to do.
import type { Texts, TextsOf } from './texts.ts';

const NOTHING: Texts = { title: '', message: '', action: '' };

export const textsOf: TextsOf = () => NOTHING;
