import { membersOf, type Member } from '../json-document.ts';

/** An object of a bundle's file, with what stands in it. */
export interface JsonObject {
  readonly path: readonly string[];
  readonly members: readonly Member[];
}

const objectsOfRoots = new WeakMap<Member, readonly JsonObject[]>();

/** Every object of a document, the root first, in the order of the file. */
export function objectsIn(root: Member | undefined): readonly JsonObject[] {
  if (typeof root?.value !== 'object') return [];
  const hit = objectsOfRoots.get(root);
  if (hit !== undefined) return hit;
  const objects: JsonObject[] = [];
  collect(root, [], objects);
  objectsOfRoots.set(root, objects);
  return objects;
}

function collect(member: Member, path: readonly string[], objects: JsonObject[]): void {
  const members = membersOf(member);
  objects.push({ path, members });
  for (const child of members) if (typeof child.value === 'object') collect(child, [...path, child.key], objects);
}
