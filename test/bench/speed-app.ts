import type { TextsOf } from './apps/texts.ts';
import type { Input } from './inputs.ts';

/**
 * Resolves all inputs some times over and uses the texts. Built into each candidate's app: with one loop for all, the engine
 * could inline none of them.
 */
export function consume(textsOf: TextsOf, inputs: readonly Input[], passes: number): number {
  let length = 0;
  for (let pass = 0; pass < passes; pass++) {
    for (const { code, values } of inputs) {
      const { title, message, action } = textsOf(code, values);
      length += title.length + message.length + action.length;
    }
  }
  return length;
}
