import { createElement } from './create-element.ts';
import type { PreviewProblem } from './preview-data.ts';

/** A list of problems, in English as `check` reports them. */
export function createProblemList(problems: readonly PreviewProblem[]): HTMLUListElement {
  return createElement('ul', { class: 'problems', lang: 'en', dir: 'ltr' }, ...problems.map(createItem));
}

function createItem({ kind, severity, key, message, expected, place }: PreviewProblem): HTMLLIElement {
  return createElement(
    'li',
    { 'data-severity': severity },
    createElement('span', { class: 'kind' }, `${severity} ${kind}`),
    ' ',
    createElement('bdi', {}, message),
    ...(expected === undefined ? [] : [createElement('p', {}, 'Expected: ', createElement('bdi', {}, expected))]),
    createElement(
      'p',
      {},
      createElement('code', {}, createElement('bdi', {}, key === '' ? place : `${key} (${place})`)),
    ),
  );
}
