import type { PreviewWordId } from '../bundle/preview-words.ts';
import { createElement } from './create-element.ts';
import { createWord } from './translate-page.ts';

/** The keys that do something on the page, with the word for it. */
export const SHORTCUTS = {
  '/': 'search',
  j: 'next',
  k: 'previous',
  f: 'show',
  v: 'values',
  o: 'operation',
  c: 'colors',
  p: 'phone',
  t: 'large',
  n: 'notes',
} as const satisfies Readonly<Record<string, PreviewWordId>>;

export type ShortcutKey = keyof typeof SHORTCUTS;

/** Calls a function for each key of the list that is pressed alone and not meant for a control, while shortcuts are on. */
export function listenForShortcuts(isOn: () => boolean, take: (key: ShortcutKey) => void): void {
  document.addEventListener('keydown', (event) => {
    const [target] = event.composedPath();
    const { key, ctrlKey, altKey, metaKey, isComposing } = event;
    if (ctrlKey || altKey || metaKey || isComposing || !isShortcut(key)) return;
    if (target instanceof Element && target.matches('input:not([type=checkbox]), select, textarea')) return;
    if (!isOn()) return;
    event.preventDefault();
    take(key);
  });
}

/** The list of the keys, for the reader. */
export function createShortcutList(): HTMLElement {
  const items = Object.entries(SHORTCUTS).map(([key, word]) =>
    createElement(
      'div',
      {},
      createElement('dt', {}, createElement('kbd', {}, key)),
      createElement('dd', {}, createWord('span', word)),
    ),
  );
  return createElement('dl', { class: 'shortcuts' }, ...items);
}

function isShortcut(key: string): key is ShortcutKey {
  return Object.hasOwn(SHORTCUTS, key);
}
