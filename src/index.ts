export { CODES } from './codes/index.ts';
export { LOCALES } from './compiled/locales.ts';
export { matchLocale } from './locale/match-locale.ts';
export { createResolver } from './resolver/create-resolver.ts';
export { createResolverSync } from './resolver/create-resolver-sync.ts';
export { maskKey } from './resolver/mask-key.ts';
export { supportDetails } from './resolver/support-details.ts';

export type { ActionId } from './codes/actions.ts';
export type { Category, Cause, Definition, Fixer, Reach, Retry, Severity } from './codes/definition.ts';
export type { CodeName } from './codes/index.ts';
export type { DateValue, MessageValues, Operation, ValueName } from './codes/values.ts';
export type { CompiledBundle, LabelId, PartialBundle } from './bundle/bundle.ts';
export type { LocaleInfo } from './locale/locale-info.ts';
export type { ResolverOptions } from './resolver/create-resolver.ts';
export type { SyncResolverOptions } from './resolver/create-resolver-sync.ts';
export type { MessageAction, UserMessage } from './resolver/message.ts';
export type { ResolverProblem } from './resolver/problem.ts';
export type { Resolver } from './resolver/resolver.ts';
