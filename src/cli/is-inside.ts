import { isAbsolute, relative, sep } from 'node:path';

const PARENT = '..';

/** Whether a path lies in a folder, both with all links followed. Compares segments: `locales` does not hold `locales-old/fr.json`. */
export function isInside(folder: string, path: string): boolean {
  const inside = relative(folder, path);
  return !isAbsolute(inside) && inside.split(sep)[0] !== PARENT;
}
