'use client';

import type { ComponentPropsWithoutRef, ReactElement } from 'react';
import type { ActionId } from '../codes/actions.ts';
import type { MessageValues } from '../codes/values.ts';
import { liveRole } from '../dialog/live-role.ts';
import { shownServerText } from '../dialog/server-text.ts';
import type { UserMessage } from '../resolver/message.ts';
import { CopyButton } from './copy-button.tsx';
import { useResolver } from './resolver-context.ts';
import { useUserMessage } from './use-user-message.ts';

type SectionProps = Omit<
  ComponentPropsWithoutRef<'section'>,
  'children' | 'dangerouslySetInnerHTML' | 'dir' | 'lang' | 'part'
>;

/** What `LicenseMessage` takes, besides the attributes of its root, a `section`. */
export interface LicenseMessageProps extends SectionProps {
  /** The number, the numeric string or the name. */
  readonly code: number | string;
  /** The facts that enrich the message. */
  readonly values?: MessageValues | undefined;
  /** What the server said, shown in the details as plain text. */
  readonly serverText?: string | undefined;
  /** Called when the user takes one of the actions. Default: none, and no buttons, since they would do nothing. */
  readonly onAction?: ((id: ActionId, message: UserMessage) => void) | undefined;
  /** The level of the title among the headings of the page. Default: 2. */
  readonly headingLevel?: 1 | 2 | 3 | 4 | 5 | 6 | undefined;
}

/**
 * A message with what to do, a button for each action, and details to copy for support. It brings no styles, and renders nothing
 * while the first language loads.
 *
 * ```tsx
 * <LicenseMessage code={209} values={{ expiryDate: '2026-10-31' }} onAction={(id) => handlers[id]?.()} />
 * ```
 */
export function LicenseMessage(props: LicenseMessageProps): ReactElement | null {
  const { code, values, serverText, onAction, headingLevel = 2, className, ...attributes } = props;
  const labels = useResolver()?.labels;
  const message = useUserMessage(code, values);
  if (labels === undefined || message === undefined) return null;
  const Title = `h${headingLevel}` as const;
  const said = shownServerText(serverText);
  return (
    <section
      {...attributes}
      className={className ? `qlm-message ${className}` : 'qlm-message'}
      part="root"
      data-severity={message.severity}
      lang={message.locale}
      dir={message.dir}
    >
      <div part="text" role={liveRole(message.severity)}>
        <Title part="title">{message.title}</Title>
        <p part="message">{message.message}</p>
        <p part="advice-label">{labels.action}</p>
        <p part="advice">{message.action}</p>
      </div>
      {onAction && (
        <div part="actions">
          {message.actions.map(({ id, label }, index) => (
            <button
              key={id}
              type="button"
              part={index === 0 ? 'action primary' : 'action'}
              data-action={id}
              onClick={() => onAction(id, message)}
            >
              {label}
            </button>
          ))}
        </div>
      )}
      <details part="details">
        <summary part="summary">{labels.details}</summary>
        <dl part="facts">
          <dt>{labels.code}</dt>
          <dd>
            <bdi dir="ltr">{`${message.code} ${message.name}`}</bdi>
          </dd>
          {said && (
            <>
              <dt>{labels['server-text']}</dt>
              <dd dir="auto">{said}</dd>
            </>
          )}
        </dl>
        <CopyButton message={message} labels={labels} />
      </details>
    </section>
  );
}
