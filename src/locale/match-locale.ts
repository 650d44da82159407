import { TAGS } from '../compiled/tags.ts';
import { matchAmong } from './match.ts';

/**
 * The shipped language that serves a user best, as its tag: `matchLocale(['fr-CA', 'en'])` gives `fr`. Accepts what people
 * really have (`en_US`, `pt_BR.UTF-8`, `iw`), never crosses to another language, falls back to `en` and never throws.
 */
export function matchLocale(requested: string | readonly string[]): string {
  return matchAmong(requested, TAGS);
}
