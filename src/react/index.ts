export { LicenseMessage, type LicenseMessageProps } from './license-message.tsx';
export { MessagesProvider, type MessagesProviderProps } from './messages-provider.tsx';
export { useResolver } from './resolver-context.ts';
export { useUserMessage } from './use-user-message.ts';
