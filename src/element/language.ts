/**
 * The languages that an element should speak: its `locale`, else the nearest `lang` of itself or what it stands in, across shadow roots,
 * else the user's.
 */
export function languagesFor(element: Element): string | readonly string[] {
  const nearest = withHosts(element).flatMap((each) => each.closest('[lang]') ?? []);
  return element.getAttribute('locale') || nearest[0]?.getAttribute('lang') || navigator.languages;
}

/** The trees that an element stands in: its own, that of the shadow host around it, and so on. */
export function treesAround(element: Element): readonly Node[] {
  return withHosts(element).map((each) => each.getRootNode());
}

function withHosts(element: Element): readonly Element[] {
  const root = element.getRootNode();
  return [element, ...(root instanceof ShadowRoot ? withHosts(root.host) : [])];
}
