import { CODES, type CodeName } from '../codes/index.ts';
import { createElement } from './create-element.ts';

/** Number and name of a code. The name can break between its words. */
export function createCodeName(name: CodeName): HTMLElement[] {
  const words = name.split(/(?<=_)|(?<=[a-z])(?=[A-Z])/);
  return [
    createElement('span', { class: 'number' }, `${CODES[name].value} `),
    createElement('span', {}, ...words.flatMap((word) => [createElement('wbr'), word])),
  ];
}
