import { PREVIEW_WORD_IDS, type PreviewWordId } from '../bundle/preview-words.ts';
import { createElement } from './create-element.ts';
import { wordIn, type PreviewWords } from './words.ts';

/** An element that holds a word of the page once `translatePage` has been called. */
export function createWord<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  word: PreviewWordId,
  attributes: Readonly<Record<string, string>> = {},
): HTMLElementTagNameMap[Tag] {
  return createElement(tag, { ...attributes, 'data-word': word });
}

/** Puts the words of a language into all elements that `createWord` has made for the page. `own`: the words of the folder. */
export function translatePage(locale: string, own: PreviewWords | undefined): void {
  for (const element of document.querySelectorAll<HTMLElement>('[data-word]')) {
    const id = PREVIEW_WORD_IDS.find((word) => word === element.dataset['word']);
    const word = id === undefined ? '' : wordIn(locale, id, own);
    if (element.textContent !== word) element.textContent = word;
  }
  document.title = wordIn(locale, 'preview', own);
}
