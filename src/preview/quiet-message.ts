import type { QlmMessageElement } from '../element/message-element.ts';

const observer = new MutationObserver((changes) => {
  for (const { target } of changes) if (target instanceof Element) target.removeAttribute('role');
});

/** Keeps screen readers from announcing a message: a page full of them is no page on which all of them have just happened. */
export function keepQuiet({ shadowRoot }: QlmMessageElement): void {
  const text = shadowRoot?.querySelector('[part=text]');
  if (!text) return;
  text.removeAttribute('role');
  observer.observe(text, { attributeFilter: ['role'] });
}
