import type { ActionId } from '../codes/actions.ts';
import type { MessageValues } from '../codes/values.ts';
import { bundle as english } from '../compiled/locales/en.ts';
import { shownServerText } from '../dialog/server-text.ts';
import { DIALOG_STYLE } from '../dialog/style.ts';
import { isLive, type LiveResolver } from '../resolver/live-resolver.ts';
import type { UserMessage } from '../resolver/message.ts';
import type { ResolverProblem } from '../resolver/problem.ts';
import { buildResolver, type Resolver } from '../resolver/resolver.ts';
import { languagesFor, treesAround } from './language.ts';
import { shareResolver } from './shared-resolvers.ts';
import { VALUE_ATTRIBUTES, valuesOf } from './values.ts';
import { createView, HEADING_LEVELS } from './view.ts';

/** The user took an action. Bubbles out of shadow roots and can be canceled. */
export type QlmActionEvent = CustomEvent<{ readonly id: ActionId; readonly message: UserMessage }>;

/** Something, such as a bundle, could not be used; the user sees English. Bubbles out of shadow roots. */
export type QlmProblemEvent = CustomEvent<ResolverProblem>;

// On a server there are no elements; importing this module must work there too.
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- nobody can make an element there
const Base = globalThis.HTMLElement ?? (Object as unknown as typeof HTMLElement);

/** What the first text takes the space of while its language loads. */
const ENGLISH = /* @__PURE__ */ buildResolver(english, english, undefined, () => undefined);

const PROPERTIES = ['code', 'values', 'resolver'] as const;

let style: CSSStyleSheet | undefined;

/**
 * `<qlm-message code="209" locale="fr" expiry-date="2026-10-31">`: a message with what to do, a button for each action, and details
 * to copy for support. Attributes: `code`, `locale`, `time-zone`, `operation`, `server-text`, `heading-level` and one for each value,
 * such as `expiry-date`. Without `code` it shows nothing. Fires `qlm-action` and `qlm-problem`.
 */
export class QlmMessageElement extends Base {
  static readonly observedAttributes: readonly string[] = [
    'code',
    'locale',
    'time-zone',
    'server-text',
    'heading-level',
    ...VALUE_ATTRIBUTES,
  ];

  readonly #view = createView((id) => {
    if (this.#message) this.#emit('qlm-action', { id, message: this.#message });
  });
  #message: UserMessage | undefined;
  /** Answers in the language that is on the screen. */
  #current: Resolver = ENGLISH;
  #values: MessageValues | undefined;
  #resolver: Resolver | LiveResolver | undefined;
  #scheduled = false;
  #turn = 0;
  #disconnect: (() => void) | undefined;

  constructor() {
    super();
    if (!style) {
      style = new CSSStyleSheet();
      style.replaceSync(`:host{display:block}:host([hidden]){display:none}${DIALOG_STYLE}`);
    }
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [style];
    root.append(this.#view.root);
    for (const name of PROPERTIES) {
      if (!Object.hasOwn(this, name)) continue;
      // Set before the element was defined: taken away, it no longer hides the accessor.
      const value: unknown = this[name];
      Reflect.deleteProperty(this, name);
      Reflect.set(this, name, value);
    }
  }

  /** The attribute `code`: number or name. Takes numbers too; `null` or `undefined` removes it. */
  get code(): string | null {
    return this.getAttribute('code');
  }
  set code(code: string | number | null | undefined) {
    if (code === null || code === undefined) this.removeAttribute('code');
    // Whatever else a script without types hands over is no code.
    else this.setAttribute('code', typeof code === 'string' || typeof code === 'number' ? `${code}` : '');
  }

  /** Values for the message. They win over the attributes. */
  get values(): MessageValues | undefined {
    return this.#values;
  }
  set values(values: MessageValues | null | undefined) {
    this.#values = values ?? undefined;
    this.#schedule();
  }

  /** The app's own resolver, for example with its wording. The element then loads nothing, and follows the resolver's changes. */
  get resolver(): Resolver | LiveResolver | undefined {
    return this.#resolver;
  }
  set resolver(resolver: Resolver | LiveResolver | null | undefined) {
    this.#resolver = resolver ?? undefined;
    if (this.isConnected) this.connectedCallback();
  }

  /** The message on the screen. */
  get message(): UserMessage | undefined {
    return this.#message;
  }

  connectedCallback(): void {
    this.disconnectedCallback();
    const update = (): void => this.#schedule();
    const languages = new MutationObserver(update);
    for (const tree of treesAround(this)) languages.observe(tree, { subtree: true, attributeFilter: ['lang'] });
    const unsubscribe = this.#resolver && isLive(this.#resolver) ? this.#resolver.subscribe(update) : undefined;
    window.addEventListener('languagechange', update);
    window.addEventListener('online', update);
    this.#disconnect = () => {
      languages.disconnect();
      unsubscribe?.();
      window.removeEventListener('languagechange', update);
      window.removeEventListener('online', update);
    };
    update();
  }

  disconnectedCallback(): void {
    // What loads comes too late.
    this.#turn++;
    this.#disconnect?.();
    this.#disconnect = undefined;
  }

  attributeChangedCallback(): void {
    this.#schedule();
  }

  /** Changes that are made together are shown together. */
  #schedule(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    queueMicrotask(() => {
      this.#scheduled = false;
      if (this.isConnected) void this.#update();
    });
  }

  async #update(): Promise<void> {
    const turn = ++this.#turn;
    if (this.#resolver || this.code === null) {
      this.#show(this.#resolver ?? this.#current);
      return;
    }
    const wanted = shareResolver(languagesFor(this), this.getAttribute('time-zone') ?? undefined);
    if (!wanted.resolver) {
      // The text on the screen stays in its language till the new one is there, but never about another code.
      if (this.#message) this.#show(this.#current);
      else this.#show(ENGLISH, true);
      await wanted.loaded;
      if (turn !== this.#turn) return;
    }
    this.#show(wanted.resolver ?? ENGLISH);
    for (const problem of wanted.problems.splice(0)) this.#emit('qlm-problem', problem);
  }

  #show(resolver: Resolver, busy = false): void {
    const { code } = this;
    const message = code === null ? undefined : resolver.resolve(code, valuesOf(this, this.#values));
    const wantedLevel = this.getAttribute('heading-level');
    this.#view.show({
      message,
      labels: resolver.labels,
      serverText: shownServerText(this.getAttribute('server-text')),
      headingLevel: HEADING_LEVELS.find((level) => level === wantedLevel) ?? '2',
      busy,
    });
    if (busy) return;
    this.#message = message;
    this.#current = resolver;
  }

  #emit(type: 'qlm-action' | 'qlm-problem', detail: unknown): void {
    this.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, cancelable: true, detail }));
  }
}
