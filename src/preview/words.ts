import type { PreviewWordId } from '../bundle/preview-words.ts';
import { PREVIEW_WORDS } from '../compiled/preview-words.ts';
import { SOURCE_LOCALE } from '../locale/match.ts';

/** The words of the page that a language has. */
export type PreviewWords = { readonly [Id in PreviewWordId]?: string };

/** A word of the page in a language: the folder's own, so that its translator sees it too, else the package's, else in English. */
export function wordIn(locale: string, id: PreviewWordId, own: PreviewWords = {}): string {
  return own[id] ?? PREVIEW_WORDS[locale]?.[id] ?? PREVIEW_WORDS[SOURCE_LOCALE]?.[id] ?? id;
}
