import { QlmMessageElement } from './message-element.ts';

/**
 * Makes `<qlm-message>` known to the page, or the same under another name. Does nothing where the name is taken already.
 *
 * @throws where there is no page, for a name without a hyphen, and for a second name.
 */
export function defineQlmMessage(name = 'qlm-message'): void {
  if (!customElements.get(name)) customElements.define(name, QlmMessageElement);
}
