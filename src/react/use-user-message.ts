'use client';

import { useMemo } from 'react';
import { isValueName, VALUE_TYPES, type MessageValues } from '../codes/values.ts';
import type { UserMessage } from '../resolver/message.ts';
import { useResolver } from './resolver-context.ts';

/**
 * What a code means, in the language of the surrounding `MessagesProvider` (without one, in English); `undefined` while the first
 * language loads. Gives the same object until the language, the code or a value changes, so `values` may be written inline.
 *
 * ```tsx
 * const message = useUserMessage(209, { expiryDate: '2026-10-31' });
 * ```
 */
export function useUserMessage(code: number | string, values?: MessageValues): UserMessage | undefined {
  const resolver = useResolver();
  return useMemo(() => resolver?.resolve(code, values), [resolver, code, ...contentOf(values)]);
}

const NAMES = ['operation', ...Object.keys(VALUE_TYPES).filter(isValueName)] as const;

/** The values one by one, always as many, a date as its milliseconds: React compares them. */
function contentOf(values: MessageValues | undefined): unknown[] {
  return NAMES.map((name) => {
    try {
      const value: unknown = values?.[name];
      return value instanceof Date ? value.getTime() : (value ?? undefined);
    } catch {
      // Values whose getters throw say nothing.
      return undefined;
    }
  });
}
