'use client';

import { useState, type ReactElement } from 'react';
import { copyText } from '../dialog/copy-text.ts';
import type { UserMessage } from '../resolver/message.ts';
import type { Resolver } from '../resolver/resolver.ts';
import { supportDetails } from '../resolver/support-details.ts';

/** What `CopyButton` takes. */
interface CopyButtonProps {
  readonly message: UserMessage;
  readonly labels: Resolver['labels'];
}

/** Copies what support needs to know of a message, and says so until the message is another one. */
export function CopyButton({ message, labels }: CopyButtonProps): ReactElement {
  const [copied, setCopied] = useState<UserMessage>();
  async function copy(): Promise<void> {
    // Emptied first, since a screen reader says only what changes.
    setCopied(undefined);
    if (await copyText(supportDetails(message))) setCopied(message);
  }
  return (
    <>
      <button type="button" part="copy" onClick={() => void copy()}>
        {labels.copy}
      </button>
      <span part="copied" role="status">
        {copied === message ? labels.copied : ''}
      </span>
    </>
  );
}
