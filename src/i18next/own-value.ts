/** What stands at a path of own properties; `undefined` where the path ends early. Calls no getter and reaches no prototype. */
export function ownValue(value: unknown, path: readonly string[]): unknown {
  let found = value;
  for (const key of path) {
    if (typeof found !== 'object' || found === null) return undefined;
    found = Object.getOwnPropertyDescriptor(found, key)?.value;
  }
  return found;
}
