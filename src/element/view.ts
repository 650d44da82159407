import type { LabelId } from '../bundle/bundle.ts';
import type { ActionId } from '../codes/actions.ts';
import { copyText } from '../dialog/copy-text.ts';
import { liveRole } from '../dialog/live-role.ts';
import type { MessageAction, UserMessage } from '../resolver/message.ts';
import { supportDetails } from '../resolver/support-details.ts';

/** The levels that a heading can have, as attributes write them. */
export const HEADING_LEVELS = ['1', '2', '3', '4', '5', '6'] as const;

export type HeadingLevel = (typeof HEADING_LEVELS)[number];

/** What a view shows. */
export interface Content {
  /** Absent: nothing is shown. */
  readonly message: UserMessage | undefined;
  readonly labels: Readonly<Record<LabelId, string>>;
  /** Fit to be shown; empty: none. */
  readonly serverText: string;
  readonly headingLevel: HeadingLevel;
  /** Takes its space, but is neither seen nor announced. */
  readonly busy: boolean;
}

/** The elements that show a message. */
export interface View {
  readonly root: HTMLElement;
  /** Brings the elements up to date. Those that stay keep their focus and state; a text that stays is not touched. */
  readonly show: (content: Content) => void;
}

/** A view that shows nothing yet. Its live region stands empty, so that screen readers announce the first text too. */
export function createView(onAction: (id: ActionId) => void): View {
  let title: HTMLElement = createPart('h2', 'title', '');
  const message = createPart('p', 'message', '');
  const adviceLabel = createPart('p', 'advice-label', '');
  const advice = createPart('p', 'advice', '');
  const text = createPart('div', 'text', title, message, adviceLabel, advice);
  const actions = createPart('div', 'actions');
  const summary = createPart('summary', 'summary', '');
  const codeLabel = createElement('dt', '');
  const code = createElement('bdi', '');
  const serverLabel = createElement('dt', '');
  const server = createElement('dd', '');
  const facts = createPart('dl', 'facts', codeLabel, createElement('dd', code), serverLabel, server);
  const copy = createPart('button', 'copy', '');
  const copied = createPart('span', 'copied', '');
  const details = createPart('details', 'details', summary, facts, copy, copied);
  const root = createPart('section', 'root', text, actions, details);
  root.className = 'qlm-message';
  text.role = copied.role = 'status';
  code.dir = 'ltr';
  server.dir = 'auto';
  copy.type = 'button';

  let shown: Content | undefined;
  const copyDetails = async (): Promise<void> => {
    const copying = shown;
    // Emptied first, since a screen reader says only what changes.
    setText(copied, '');
    if (!copying?.message || !(await copyText(supportDetails(copying.message)))) return;
    if (shown?.message === copying.message) setText(copied, copying.labels.copied);
  };
  copy.addEventListener('click', () => void copyDetails());

  return {
    root,
    show(content) {
      const { message: said, labels, serverText } = content;
      if (said !== shown?.message) setText(copied, '');
      shown = content;
      root.ariaBusy = String(content.busy);
      // The role comes before the text that it announces.
      if (said) {
        text.role = liveRole(said.severity);
        root.dataset['severity'] = said.severity;
        root.lang = said.locale;
        root.dir = said.dir;
      } else delete root.dataset['severity'];
      const heading = `h${content.headingLevel}` as const;
      if (title.localName !== heading) {
        const old = title;
        title = createPart(heading, 'title', '');
        old.replaceWith(title);
      }
      setText(title, said?.title);
      setText(message, said?.message);
      setText(adviceLabel, said && labels.action);
      setText(advice, said?.action);
      setActions(actions, said?.actions ?? [], onAction);
      setText(summary, labels.details);
      setText(codeLabel, labels.code);
      setText(code, said && `${said.code} ${said.name}`);
      setText(serverLabel, labels['server-text']);
      setText(server, serverText);
      serverLabel.hidden = server.hidden = serverText === '';
      setText(copy, labels.copy);
    },
  };
}

/** One button for each action. A button stays as long as its action does. */
function setActions(parent: Element, actions: readonly MessageAction[], onAction: (id: ActionId) => void): void {
  const old = Array.from(parent.querySelectorAll('button'));
  const buttons = actions.map(({ id, label }, index) => {
    const button = old.find(({ dataset }) => dataset['action'] === id) ?? createButton(id, onAction);
    button.setAttribute('part', index === 0 ? 'action primary' : 'action');
    setText(button, label);
    return button;
  });
  for (const button of old) if (!buttons.includes(button)) button.remove();
  for (const [index, button] of buttons.entries()) {
    const present = parent.children[index];
    // A button that is moved loses its focus.
    if (present !== button) parent.insertBefore(button, present ?? null);
  }
}

function createButton(id: ActionId, onAction: (id: ActionId) => void): HTMLButtonElement {
  const button = createElement('button', '');
  button.type = 'button';
  button.dataset['action'] = id;
  button.addEventListener('click', () => onAction(id));
  return button;
}

function setText({ firstChild }: Element, text = ''): void {
  if (firstChild && firstChild.nodeValue !== text) firstChild.nodeValue = text;
}

function createPart<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  part: string,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = createElement(tag, ...children);
  element.setAttribute('part', part);
  return element;
}

function createElement<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  element.append(...children);
  return element;
}
