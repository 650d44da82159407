/** Does something with each item, one after the other; the first that fails ends it. */
export function inOrder<T>(items: Iterable<T>, run: (item: T) => Promise<void>): Promise<void> {
  return [...items].reduce(async (previous, item) => {
    await previous;
    return run(item);
  }, Promise.resolve());
}
