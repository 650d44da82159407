// The app that the hydration tests render on the server and take over in the browser.
import type { ReactNode } from 'react';
import { LicenseMessage, MessagesProvider } from '../../src/react/index.ts';
import type { Resolver } from '../../src/resolver/resolver.ts';

export function HydratedApp({ resolver }: { readonly resolver: Resolver }): ReactNode {
  return (
    <MessagesProvider resolver={resolver}>
      <LicenseMessage
        code={209}
        values={{ expiryDate: Date.UTC(2026, 9, 31, 23, 30) }}
        serverText="The license has expired."
        onAction={(id) => {
          document.title = id;
        }}
      />
    </MessagesProvider>
  );
}
