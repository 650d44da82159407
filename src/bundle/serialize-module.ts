/** The source of a typed module that exports a compiled bundle as `bundle`; the compiler checks whether it is one. */
export function serializeModule(bundle: object): string {
  return `import type { CompiledBundle } from '../../bundle/bundle.ts';

export const bundle: CompiledBundle = ${JSON.stringify(bundle, withoutDefaults)};
`;
}

/** Leaves out what the parser writes into every plural and the formatter takes for granted. */
function withoutDefaults(key: string, value: unknown): unknown {
  return (key === 'offset' && value === 0) || (key === 'pluralType' && value === 'cardinal') ? undefined : value;
}
