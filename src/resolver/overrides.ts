import { FIELDS, type CompiledBundle, type KeyedTexts, type PartialBundle } from '../bundle/bundle.ts';
import { compileTexts, type CompiledTexts } from '../bundle/compile.ts';
import { packTexts, unpackTexts } from '../bundle/pack.ts';
import { CODE_NAMES } from '../codes/index.ts';
import type { ReportProblem } from './problem.ts';

/**
 * A function that lays the app's wording over a bundle and changes no input. All overrides are checked at once, also those
 * of languages that are not in use now, so that a mistake shows early; what is not usable is reported and left out.
 */
export function compileOverrides(
  overrides: Readonly<Record<string, PartialBundle>>,
  knownTags: readonly string[],
  report: ReportProblem,
): (bundle: CompiledBundle) => CompiledBundle {
  const compiled = new Map<string, CompiledTexts>();
  for (const [locale, part] of Object.entries(overrides)) {
    if (!knownTags.includes(locale)) {
      report({ kind: 'override-ignored', locale, reason: 'no shipped language has this tag' });
      continue;
    }
    const texts = compileTexts(part, ({ key, reason }) => {
      report({ kind: 'override-ignored', locale, key, reason });
    });
    compiled.set(locale, texts);
  }
  return (bundle) => overlay(bundle, compiled.get(bundle.locale));
}

function overlay(bundle: CompiledBundle, own: CompiledTexts | undefined): CompiledBundle {
  if (own === undefined) return bundle;
  const codes = bundle.codes.map((texts, index) => {
    const name = CODE_NAMES[index];
    const ownTexts = name === undefined ? undefined : own.codes[name];
    return ownTexts === undefined
      ? texts
      : packTexts({ ...withoutReplacedVariants(unpackTexts(texts), ownTexts), ...ownTexts });
  });
  return {
    ...bundle,
    codes,
    actions: { ...bundle.actions, ...own.actions },
    labels: { ...bundle.labels, ...own.labels },
  };
}

/** Without this, the bundle's richer form would win over the wording that the app wants to see. */
function withoutReplacedVariants(texts: KeyedTexts, own: KeyedTexts): KeyedTexts {
  const replaced = FIELDS.filter((field) => own[field] !== undefined);
  return Object.fromEntries(
    Object.entries(texts).filter(([key]) => !replaced.some((field) => key.startsWith(`${field}_`))),
  );
}
