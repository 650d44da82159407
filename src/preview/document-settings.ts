import { LOCALES } from '../compiled/locales.ts';
import { matchAmong } from '../locale/match.ts';
import type { Settings } from './settings.ts';

/** The language of the page: the reader’s choice, else the one of the reader’s languages that it has. */
export function pageLanguage({ language }: Settings): string {
  return matchAmong(
    language ?? navigator.languages,
    LOCALES.map(({ tag }) => tag),
  );
}

/** Tells the style sheet and screen readers what is set. */
export function showSettings(settings: Settings): void {
  const { documentElement: html } = document;
  const language = pageLanguage(settings);
  // Every message looks at it again when it is set, also to what it was.
  if (html.lang !== language) html.lang = language;
  html.dir = LOCALES.find(({ tag }) => tag === language)?.dir ?? 'ltr';
  for (const name of ['colors', 'width', 'text', 'notes'] as const) html.dataset[name] = settings[name];
}

/** Tells the style sheet what the toolbar takes of the screen, so that nothing which the reader goes to lies under it. */
export function measureToolbar({ offsetHeight }: HTMLElement): void {
  document.documentElement.style.setProperty('--toolbar', `${offsetHeight}px`);
}
