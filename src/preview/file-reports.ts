import { CODE_NAMES } from '../codes/index.ts';
import { createElement } from './create-element.ts';
import { createLanguageName } from './language-cell.ts';
import { createProblemList } from './problem-list.ts';
import { problemsOfFile, type ShownLocale } from './shown-locale.ts';
import { createWord } from './translate-page.ts';

/** Shows what is wrong with the files of languages as a whole. What the reader has opened stays open. */
export function showFileReports(parent: HTMLElement, locales: readonly ShownLocale[]): void {
  const opened = parent.querySelectorAll<HTMLElement>('[open]');
  const open = new Set(Array.from(opened, ({ dataset }) => dataset['locale']));
  const focused = Array.from(parent.children).findIndex((report) => report.contains(document.activeElement));
  const reports = locales.flatMap((locale) => createReport(locale, open.has(locale.tag)));
  parent.replaceChildren(...reports);
  if (focused >= 0) reports[focused]?.querySelector('summary')?.focus();
}

/** Nothing for a file that is fine. One that cannot be read stands open. */
function createReport(locale: ShownLocale, isOpen: boolean): readonly HTMLElement[] {
  const problems = problemsOfFile(locale, CODE_NAMES);
  if (problems.length === 0 && !locale.isUnreadable) return [];
  const summary = createElement(
    'summary',
    {},
    createLanguageName(locale),
    ' ',
    createWord('span', 'file-problems'),
    ` (${problems.length})`,
  );
  const unreadable = locale.isUnreadable ? [createWord('p', 'last-readable')] : [];
  const report = createElement('details', { class: 'file' }, summary, ...unreadable, createProblemList(problems));
  report.dataset['locale'] = locale.tag;
  report.open = isOpen || locale.isUnreadable;
  return [report];
}
