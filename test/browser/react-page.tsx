// The page of the React tests: one message, and `window.reactPage` for the test to change it.
import { memo, StrictMode, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { LicenseMessage, MessagesProvider, useUserMessage, type LicenseMessageProps } from '../../src/react/index.ts';
import { createResolver } from '../../src/resolver/create-resolver.ts';
import type { UserMessage } from '../../src/resolver/message.ts';
import { createSwitchableResolver } from '../react/switchable-resolver.ts';

/** What a test can do on the page. */
export interface ReactPage {
  /** Renders the message anew. */
  readonly show: (props: LicenseMessageProps) => void;
  readonly switchTo: (locale: string) => Promise<void>;
  readonly unmount: () => void;
  /** The actions that were taken, each with the number of its message. */
  readonly taken: readonly string[];
  /** How often a memoized component that is given the same message was rendered. */
  readonly renders: () => number;
  /** How many listeners the resolver has, and how many it ever had. */
  readonly listeners: () => number;
  readonly subscriptions: () => number;
}

declare global {
  interface Window {
    reactPage: ReactPage;
  }
}

let renders = 0;

const Counter = memo(function Counter({ message }: { readonly message: UserMessage | undefined }): ReactNode {
  renders++;
  return message && null;
});

function Probe({ code, values }: LicenseMessageProps): ReactNode {
  return <Counter message={useUserMessage(code, values)} />;
}

/** Shows the first message, in the language of the page. */
export async function startReactPage(): Promise<void> {
  const locale = document.documentElement.lang;
  const resolver = createSwitchableResolver(await createResolver({ locale, timeZone: 'UTC' }));
  const root = createRoot(document.querySelector('#root') ?? document.body);
  const taken: string[] = [];
  const show = (props: LicenseMessageProps): void => {
    flushSync(() => {
      root.render(
        <StrictMode>
          <MessagesProvider resolver={resolver}>
            <LicenseMessage {...props} onAction={(id, { code }) => taken.push(`${id} ${code}`)} />
            <Probe {...props} />
          </MessagesProvider>
        </StrictMode>,
      );
    });
  };
  window.reactPage = {
    show,
    switchTo: async (tag) => resolver.switchTo(await createResolver({ locale: tag, timeZone: 'UTC' })),
    unmount: () => root.unmount(),
    taken,
    renders: () => renders,
    listeners: () => resolver.listeners,
    subscriptions: () => resolver.subscriptions,
  };
  show({ code: 209 });
}
