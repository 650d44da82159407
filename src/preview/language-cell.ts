import type { CodeName } from '../codes/index.ts';
import type { MessageValues } from '../codes/values.ts';
import { cleanTag } from '../locale/clean-tag.ts';
import { createElement } from './create-element.ts';
import { createProblemList } from './problem-list.ts';
import { keepQuiet } from './quiet-message.ts';
import { isInEnglish, problemsOfCode, type ShownLocale } from './shown-locale.ts';
import { createWord } from './translate-page.ts';

/** A message in one language, with what is wrong with it. */
export interface LanguageCell {
  readonly root: HTMLElement;
  readonly show: (locale: ShownLocale, values: MessageValues) => void;
}

export function createLanguageCell(code: CodeName): LanguageCell {
  const message = createElement('qlm-message', { code, 'heading-level': '3' });
  keepQuiet(message);
  const caption = createElement('p', { class: 'caption' });
  const problems = createElement('div');
  const frame = createElement('div', { class: 'frame' }, message);
  const root = createElement('div', { class: 'cell', role: 'group' }, caption, frame, problems);
  let shown: ShownLocale | undefined;
  return {
    root,
    show(locale, values) {
      if (message.values !== values) message.values = values;
      if (shown === locale) return;
      shown = locale;
      message.resolver = locale.resolver;
      root.setAttribute('aria-label', locale.name);
      caption.replaceChildren(...captionOf(locale, code));
      const found = problemsOfCode(locale, code);
      problems.replaceChildren(...(found.length > 0 ? [createProblemList(found)] : []));
    },
  };
}

function captionOf(locale: ShownLocale, code: CodeName): (Node | string)[] {
  return [
    createLanguageName(locale),
    ...(isInEnglish(locale, code) ? [' ', createWord('span', 'in-english', { class: 'badge' })] : []),
  ];
}

/** The name of a language with its tag, both as they stand in the file's name at worst. */
export function createLanguageName({ tag, name }: Pick<ShownLocale, 'tag' | 'name'>): HTMLElement {
  const lang: Readonly<Record<string, string>> = cleanTag(tag) === tag ? { lang: tag } : {};
  return createElement(
    'span',
    {},
    createElement('bdi', lang, name),
    ' ',
    createElement('code', {}, createElement('bdi', {}, tag)),
  );
}
