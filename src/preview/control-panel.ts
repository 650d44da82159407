import { LOCALES } from '../compiled/locales.ts';
import { createChoice, createLabel, createSwitch, type Change } from './controls.ts';
import { createElement } from './create-element.ts';
import { createLanguageName } from './language-cell.ts';
import type { PreviewLocale } from './preview-data.ts';
import { parseNumber, type Settings } from './settings.ts';
import { createShortcutList } from './shortcuts.ts';
import { createWord } from './translate-page.ts';

/** All controls of the page, in the three parts of it that they stand in. */
export interface ControlPanel {
  /** Holds the language of the page. */
  readonly title: HTMLElement;
  /** What is set now and then. */
  readonly options: HTMLElement;
  /** What is used all the time. */
  readonly toolbar: HTMLElement;
  readonly search: HTMLInputElement;
  /** Says what was found. */
  readonly status: HTMLElement;
  /** Brings all controls in line with the settings. */
  readonly show: (settings: Settings, languages: Languages) => void;
}

interface Languages {
  /** The language of the page itself. */
  readonly page: string;
  /** All languages but English. */
  readonly available: readonly PreviewLocale[];
  readonly chosen: readonly string[];
}

/** Makes the controls. They set nothing themselves but call `change`. */
export function createControlPanel(change: Change): ControlPanel {
  const search = createElement('input', { type: 'search', autocomplete: 'off', spellcheck: 'false' });
  search.addEventListener('input', () => change({ search: search.value }, true));
  const number = createElement('input', { type: 'number', min: '1', max: '999999' });
  number.addEventListener('input', () => {
    const value = parseNumber(number.value);
    if (value !== undefined) change({ number: value }, true);
  });
  const pageLanguage = createElement(
    'select',
    {},
    ...LOCALES.map(({ tag, ownName }) => createElement('option', { value: tag, lang: tag }, ownName)),
  );
  pageLanguage.addEventListener('change', () => change({ language: pageLanguage.value }));
  const languages = createElement('fieldset', {}, createWord('legend', 'languages'));
  languages.addEventListener('change', () => {
    const checked = languages.querySelectorAll<HTMLInputElement>('input:checked');
    change({ locales: Array.from(checked, ({ value }) => value) });
  });
  let boxes: readonly HTMLInputElement[] = [];

  const show = createChoice('show', 'show', change);
  const values = createChoice('values', 'values', change);
  const operation = createChoice('operation', 'operation', change);
  const colors = createChoice('colors', 'colors', change);
  const width = createSwitch('width', { on: 'phone', off: 'full' }, 'phone', change);
  const text = createSwitch('text', { on: 'large', off: 'normal' }, 'large', change);
  const notes = createSwitch('notes', { on: 'on', off: 'off' }, 'notes', change);
  const shortcuts = createSwitch('shortcuts', { on: 'on', off: 'off' }, 'shortcuts-on', change);
  const controls = [show, values, operation, colors, width, text, notes, shortcuts];
  const status = createElement('p', { role: 'status', class: 'status' });

  return {
    search,
    status,
    title: createElement(
      'div',
      { class: 'title' },
      createWord('h1', 'preview'),
      createLabel('page-language', pageLanguage),
    ),
    options: createElement(
      'div',
      { class: 'options' },
      languages,
      createElement(
        'fieldset',
        {},
        createWord('legend', 'appearance'),
        ...[colors, width, text, notes].map(({ root }) => root),
      ),
      createElement('details', {}, createWord('summary', 'shortcuts'), shortcuts.root, createShortcutList()),
    ),
    toolbar: createElement(
      'search',
      { class: 'toolbar' },
      createLabel('search', search),
      ...[show, values].map(({ root }) => root),
      createLabel('number', number),
      operation.root,
      status,
    ),
    show(settings, { page, available, chosen }) {
      for (const control of controls) control.show(settings);
      search.value = settings.search;
      // A number that is being typed is not to be changed under the reader's hands.
      if (parseNumber(number.value) !== settings.number) number.value = String(settings.number);
      number.disabled = settings.values === 'none';
      pageLanguage.value = page;
      if (!isSameList(available, boxes)) {
        boxes = available.map(({ tag }) => createElement('input', { type: 'checkbox', value: tag }));
        const labels = boxes.map((box, index) => {
          const locale = available[index];
          return createElement(
            'label',
            { class: 'switch' },
            box,
            ...(locale === undefined ? [] : [createLanguageName(locale)]),
          );
        });
        languages.replaceChildren(...languages.querySelectorAll('legend'), ...labels);
      }
      for (const box of boxes) box.checked = chosen.includes(box.value);
    },
  };
}

function isSameList(locales: readonly PreviewLocale[], boxes: readonly HTMLInputElement[]): boolean {
  return locales.length === boxes.length && locales.every(({ tag }, index) => boxes[index]?.value === tag);
}
