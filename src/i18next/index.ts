export { createI18nextResolver } from './create-i18next-resolver.ts';
export { qlmFormat } from './qlm-format.ts';

export type { LiveResolver } from '../resolver/live-resolver.ts';
export type { I18nextResolver, I18nextResolverOptions } from './create-i18next-resolver.ts';
export type { QlmResources } from './resources.ts';
export type { I18nextInstance } from './watch.ts';
