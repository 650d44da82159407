import type { CheckContext } from './context.ts';
import type { TextSelect } from './define-check.ts';
import { Glance } from './glance.ts';
import { keptByBundle } from './kept.ts';
import { renderingsOf } from './rendering.ts';
import { bitOf, LISTS, NEIGHBOURS, type Sign } from './signs.ts';
import type { Text } from './text.ts';
import { shownText } from './words/shown-text.ts';

/** A text in which some sign was seen. */
interface Seen {
  readonly text: Text;
  readonly found: number;
}

const glances = new Map<string, Glance>();

/**
 * Selects the texts that have one of some signs, none with one left out. One look along each text tells the signs of all checks; so
 * they have to be named while modules are loaded.
 */
export function textsWith(...signs: readonly Sign[]): TextSelect {
  const wanted = signs.reduce((sum, sign) => sum | bitOf(sign), 0);
  return (context) => {
    const selected: Text[] = [];
    for (const { text, found } of lookAtTexts(context)) if ((found & wanted) !== 0) selected.push(text);
    return selected;
  };
}

const lookAtTexts = keptByBundle((context: CheckContext): readonly Seen[] => {
  const glance = glanceOf(context.rulesFrom);
  const seen: Seen[] = [];
  for (const text of context.texts) {
    const found = text.isPlain ? glance.look(text.value) : lookAtSyntax(text, glance, context);
    if (found !== 0) seen.push({ text, found });
  }
  return seen;
});

/** The signs of a text that is more than words. Its syntax has no words; what it is shown as has neighbours that it has not. */
function lookAtSyntax(text: Text, glance: Glance, context: CheckContext): number {
  const found = (glance.look(text.value) & ~LISTS) | (glance.look(shownText(text)) & LISTS);
  return renderingsOf(text, context).reduce((sum, shown) => sum | (glance.look(shown.text) & NEIGHBOURS), found);
}

function glanceOf(tag: string): Glance {
  const hit = glances.get(tag);
  if (hit !== undefined) return hit;
  const made = new Glance(tag);
  glances.set(tag, made);
  return made;
}
