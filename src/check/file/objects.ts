import type { CheckContext } from '../context.ts';
import { keptByBundle } from '../kept.ts';
import { membersOf, type Member } from '../json-document.ts';

/** An object of a bundle's file, with what stands in it. */
export interface JsonObject {
  readonly path: readonly string[];
  readonly members: readonly Member[];
}

/** Every object of a document, the root first, in the order of the file. */
export const objectsIn = keptByBundle(({ document: { root } }: CheckContext): readonly JsonObject[] => {
  const objects: JsonObject[] = [];
  if (typeof root?.value === 'object') collect(root, [], objects);
  return objects;
});

function collect(member: Member, path: readonly string[], objects: JsonObject[]): void {
  const members = membersOf(member);
  objects.push({ path, members });
  for (const child of members) if (typeof child.value === 'object') collect(child, [...path, child.key], objects);
}
