import { PREVIEW_WORD_IDS, type PreviewWordId } from '../bundle/preview-words.ts';
import { createElement } from './create-element.ts';
import { CHOICES, type Choice, type Settings } from './settings.ts';
import { createWord } from './translate-page.ts';

/** Takes what the reader has changed; `isTyping` while that is not a step to come back to. */
export type Change = (changed: Partial<Settings>, isTyping?: boolean) => void;

/** A control with its label, and what brings it in line with the settings. */
export interface Control {
  readonly root: HTMLElement;
  readonly show: (settings: Settings) => void;
}

/** A choice among the options of a setting. */
export function createChoice(choice: Choice, word: PreviewWordId, change: Change): Control {
  const select = createElement('select', {}, ...CHOICES[choice].map((option) => createOption(choice, option)));
  select.addEventListener('change', () => {
    change({ [choice]: select.value });
  });
  return {
    root: createLabel(word, select),
    show(settings) {
      select.value = settings[choice];
    },
  };
}

/** A switch between the two options of a setting. */
export function createSwitch(
  choice: Choice,
  { on, off }: { readonly on: string; readonly off: string },
  word: PreviewWordId,
  change: Change,
): Control {
  const box = createElement('input', { type: 'checkbox' });
  box.addEventListener('change', () => {
    change({ [choice]: box.checked ? on : off });
  });
  return {
    root: createElement('label', { class: 'switch' }, box, createWord('span', word)),
    show(settings) {
      box.checked = settings[choice] === on;
    },
  };
}

/** A control below its label. */
export function createLabel(word: PreviewWordId, control: HTMLElement): HTMLLabelElement {
  return createElement('label', {}, createWord('span', word), control);
}

const OPTION_WORDS: Readonly<Record<string, PreviewWordId>> = {
  'values none': 'without-values',
  'values all': 'all-values',
};

/** Values are known by their names in every language. */
function createOption(choice: Choice, option: string): HTMLOptionElement {
  const word = OPTION_WORDS[`${choice} ${option}`] ?? PREVIEW_WORD_IDS.find((id) => id === option);
  return word === undefined
    ? createElement('option', { value: option }, option)
    : createWord('option', word, { value: option });
}
