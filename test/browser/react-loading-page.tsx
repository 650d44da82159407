// The page of the tests of loading: a provider that loads the language itself, and what was on the screen in the course of time.
import { memo, StrictMode, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { LicenseMessage, MessagesProvider, useResolver, type MessagesProviderProps } from '../../src/react/index.ts';
import { createResolver } from '../../src/resolver/create-resolver.ts';
import type { Resolver } from '../../src/resolver/resolver.ts';

/** What a test can do on the page. */
export interface LoadingPage {
  /** Renders the app anew. */
  readonly show: (options: MessagesProviderProps) => void;
  readonly unmount: () => void;
  /** Resolves when a language has been loaded and what was waiting for it has had its turn. */
  readonly settled: (locale: string) => Promise<void>;
  /** Every title that was on the screen, in order. */
  readonly titles: readonly string[];
  /** Every resolver that was in use, as its language. */
  readonly languages: readonly (string | undefined)[];
  readonly problems: readonly string[];
}

declare global {
  interface Window {
    loadingPage: LoadingPage;
  }
}

const languages: (string | undefined)[] = [];

const Log = memo(function Log({ resolver }: { readonly resolver: Resolver | undefined }): ReactNode {
  languages.push(resolver?.locale);
  return null;
});

function Probe(): ReactNode {
  return <Log resolver={useResolver()} />;
}

/** Shows nothing yet. */
export function startLoadingPage(): void {
  const element = document.querySelector('#root') ?? document.body;
  const root = createRoot(element);
  const titles: string[] = [];
  const problems: string[] = [];
  new MutationObserver(() => {
    const title = element.querySelector('h2')?.textContent ?? '';
    if (title !== (titles.at(-1) ?? '')) titles.push(title);
  }).observe(element, { subtree: true, childList: true, characterData: true });
  window.loadingPage = {
    show: (options) =>
      root.render(
        <StrictMode>
          <MessagesProvider onProblem={({ kind, locale }) => problems.push(`${kind} ${locale}`)} {...options}>
            <p>around</p>
            <LicenseMessage code={209} />
            <Probe />
          </MessagesProvider>
        </StrictMode>,
      ),
    unmount: () => root.unmount(),
    settled: async (locale) => {
      await createResolver({ locale });
      for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
    },
    titles,
    languages,
    problems,
  };
}
