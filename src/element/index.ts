import type { QlmActionEvent, QlmMessageElement, QlmProblemEvent } from './message-element.ts';

export { defineQlmMessage } from './define.ts';
export { QlmMessageElement, type QlmActionEvent, type QlmProblemEvent } from './message-element.ts';

declare global {
  interface HTMLElementTagNameMap {
    'qlm-message': QlmMessageElement;
  }
  interface GlobalEventHandlersEventMap {
    'qlm-action': QlmActionEvent;
    'qlm-problem': QlmProblemEvent;
  }
}
