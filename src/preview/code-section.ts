import { CODES, type CodeName } from '../codes/index.ts';
import type { MessageValues } from '../codes/values.ts';
import { GUIDANCE } from '../guidance/index.ts';
import { createCodeName } from './code-name.ts';
import { createElement } from './create-element.ts';
import { createLanguageCell, type LanguageCell } from './language-cell.ts';
import type { ShownLocale } from './shown-locale.ts';

/** A code with its message in all chosen languages. */
export interface CodeSection {
  readonly name: CodeName;
  readonly root: HTMLElement;
  /** Leads to this section. */
  readonly link: HTMLAnchorElement;
  readonly show: (locales: readonly ShownLocale[], values: MessageValues) => void;
}

export function createCodeSection(name: CodeName): CodeSection {
  const { severity, category, cause, reach, retry } = CODES[name];
  const link = createElement('a', {}, ...createCodeName(name));
  const facts = [severity, category, `cause: ${cause}`, `reach: ${reach}`, `retry: ${retry}`].join(' · ');
  const cells = createElement('div', { class: 'cells' });
  const root = createElement(
    'section',
    { class: 'message', id: name },
    createElement('h2', { lang: 'en', dir: 'ltr' }, link),
    createElement('p', { class: 'facts', lang: 'en', dir: 'ltr' }, facts),
    createElement('p', { class: 'note', lang: 'en', dir: 'ltr' }, GUIDANCE[name].note),
    cells,
  );
  const byTag = new Map<string, LanguageCell>();
  return {
    name,
    root,
    link,
    show(locales, values) {
      const wanted = locales.map((locale) => {
        const cell = byTag.get(locale.tag) ?? createLanguageCell(name);
        byTag.set(locale.tag, cell);
        cell.show(locale, values);
        return cell.root;
      });
      // Elements that stay where they are keep their focus.
      const isSame = wanted.length === cells.children.length && wanted.every((cell, i) => cells.children[i] === cell);
      if (!isSame) cells.replaceChildren(...wanted);
    },
  };
}
