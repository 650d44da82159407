import type { CompiledBundle } from './bundle.ts';

/** The source of a typed module that exports a compiled bundle as `bundle`. */
export function serializeModule(bundle: CompiledBundle): string {
  return `import type { CompiledBundle } from '../../bundle/bundle.ts';

export const bundle: CompiledBundle = ${JSON.stringify(bundle, null, 1)};
`;
}
