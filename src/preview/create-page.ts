import { CODE_NAMES, type CodeName } from '../codes/index.ts';
import { createCodeName } from './code-name.ts';
import { createCodeSection } from './code-section.ts';
import { createControlPanel } from './control-panel.ts';
import { createElement } from './create-element.ts';
import { measureToolbar, pageLanguage, showSettings } from './document-settings.ts';
import { showFileReports } from './file-reports.ts';
import type { PreviewData } from './preview-data.ts';
import { sampleValues } from './sample-values.ts';
import { matchesSearch } from './search.ts';
import { nextOption, formatAddress, parseAddress, type Address, type Choice } from './settings.ts';
import { listenForShortcuts, type ShortcutKey } from './shortcuts.ts';
import { concernsOf, defaultLocales, textsOf, toShownLocales, type ShownLocale } from './shown-locale.ts';
import { createWord, translatePage } from './translate-page.ts';

/** The page of the preview. */
export interface PreviewPage {
  /** Shows data, in the place of those before. */
  readonly show: (data: PreviewData) => void;
  /** Says whether the data are the newest that there are. */
  readonly setConnected: (isConnected: boolean) => void;
}

/** Puts the page into an element. What it shows, and how, follows the fragment of the address, and the other way round. */
export function createPage(parent: HTMLElement): PreviewPage {
  let address = parseAddress(location.hash);
  let data: PreviewData | undefined;
  let locales: readonly ShownLocale[] = [];
  let values = sampleValues(address);

  const panel = createControlPanel((changed, isTyping) => go({ ...address, ...changed }, isTyping));
  const sections = CODE_NAMES.map(createCodeSection);
  const entries = sections.map(({ name }) => createEntry(name));
  const disconnected = createWord('p', 'disconnected', { class: 'trouble', hidden: '' });
  const trouble = createElement('p', { class: 'trouble', role: 'alert', lang: 'en', dir: 'ltr' });
  const updated = createElement('span');
  const count = createElement('span');
  const reports = createElement('div', { class: 'files' });
  const nothing = createWord('p', 'no-message', { hidden: '' });
  panel.status.append(count, ' ', updated);
  parent.append(
    createElement('header', {}, panel.title, panel.options),
    panel.toolbar,
    createElement(
      'nav',
      { 'aria-labelledby': 'messages' },
      createWord('h2', 'messages', { id: 'messages' }),
      createElement('ul', {}, ...entries.map(({ item }) => item)),
    ),
    createElement('main', {}, disconnected, trouble, reports, nothing, ...sections.map(({ root }) => root)),
  );
  new ResizeObserver(() => measureToolbar(panel.toolbar)).observe(panel.toolbar);

  window.addEventListener('popstate', () => {
    address = parseAddress(location.hash);
    render();
    reveal();
  });
  listenForShortcuts(() => address.shortcuts === 'on', take);

  function go(next: Address, isReplaced = false): void {
    const fragment = formatAddress(next);
    if (isReplaced) history.replaceState(null, '', fragment);
    else if (fragment !== (location.hash || '#')) history.pushState(null, '', fragment);
    address = next;
    render();
  }

  function render(): void {
    if (data === undefined) return;
    const page = pageLanguage(address);
    showSettings(address);
    const chosen = new Set(address.locales ?? defaultLocales(data, navigator.languages));
    const [english, ...available] = locales;
    const shown = [english, ...Array.from(chosen, (tag) => available.find((locale) => locale.tag === tag))].filter(
      (locale) => locale !== undefined,
    );
    panel.show(address, { page, available, chosen: [...chosen] });
    showFileReports(reports, shown);
    const next = sampleValues(address);
    // Messages whose values stay the same are not made again.
    if (JSON.stringify(next) !== JSON.stringify(values)) values = next;
    let found = 0;
    for (const [index, section] of sections.entries()) {
      section.show(shown, values);
      const isFound = fits(section.name, shown);
      if (isFound) found++;
      section.root.hidden = !isFound;
      const entry = entries[index];
      const fragment = formatAddress({ ...address, code: section.name });
      section.link.href = fragment;
      if (!entry) continue;
      entry.item.hidden = !isFound;
      entry.link.href = fragment;
      entry.link.ariaCurrent = section.name === address.code ? 'location' : null;
    }
    count.textContent = `${found} / ${sections.length}`;
    nothing.hidden = found > 0;
    translatePage(page, locales.find(({ tag }) => tag === page)?.words);
  }

  function fits(name: CodeName, shown: readonly ShownLocale[]): boolean {
    const { show, search } = address;
    if (show !== 'all' && !shown.some((locale) => concernsOf(locale, name).includes(show))) return false;
    return (
      search === '' ||
      matchesSearch(
        search,
        shown.flatMap((locale) => textsOf(locale, name, values)),
      )
    );
  }

  /** Brings the message that the address names into view. */
  function reveal(): void {
    const section = sections.find(({ name }) => name === address.code);
    if (section === undefined) return;
    section.link.focus({ preventScroll: true });
    const scroll = (): void => {
      measureToolbar(panel.toolbar);
      section.root.scrollIntoView();
    };
    scroll();
    // What comes into view takes its real height in the frame that shows it.
    requestAnimationFrame(() => requestAnimationFrame(scroll));
  }

  function take(key: ShortcutKey): void {
    if (key === '/') {
      panel.search.focus();
      panel.search.select();
    } else if (key === 'j' || key === 'k') step(key === 'j' ? 1 : -1);
    else if (key === 'v') go({ ...address, values: address.values === 'none' ? 'all' : 'none' });
    else go({ ...address, ...nextOption(address, CHOICE_OF_KEY[key]) });
  }

  /** Goes to the next message that is shown, or to the one before. */
  function step(by: 1 | -1): void {
    const visible = sections.filter(({ root }) => !root.hidden);
    const focused = visible.findIndex(({ root }) => root.contains(document.activeElement));
    const inView = visible.findIndex(({ root }) => root.getBoundingClientRect().bottom > innerHeight / 2);
    const next = visible[focused >= 0 ? focused + by : inView];
    if (next === undefined) return;
    go({ ...address, code: next.name }, true);
    reveal();
  }

  return {
    show(next) {
      const isFirst = data === undefined;
      data = next;
      locales = toShownLocales(next);
      trouble.textContent = next.trouble ?? '';
      if (!isFirst)
        updated.replaceChildren(
          createWord('span', 'updated'),
          ` ${new Date().toLocaleTimeString(pageLanguage(address))}`,
        );
      render();
      if (isFirst) reveal();
    },
    setConnected(isConnected) {
      disconnected.hidden = isConnected;
    },
  };
}

const CHOICE_OF_KEY = {
  f: 'show',
  o: 'operation',
  c: 'colors',
  p: 'width',
  t: 'text',
  n: 'notes',
} as const satisfies Readonly<Record<Exclude<ShortcutKey, '/' | 'j' | 'k' | 'v'>, Choice>>;

/** A line of the list of messages. */
function createEntry(name: CodeName): { readonly item: HTMLElement; readonly link: HTMLAnchorElement } {
  const link = createElement('a', { lang: 'en', dir: 'ltr' }, ...createCodeName(name));
  return { link, item: createElement('li', {}, link) };
}
