import { LABEL_IDS, type Bundle } from '../bundle/bundle.ts';
import { PREVIEW_WORD_IDS } from '../bundle/preview-words.ts';
import { formsOf } from '../bundle/form-keys.ts';
import { ACTION_IDS } from '../codes/actions.ts';
import { CODE_NAMES, CODES, type CodeName } from '../codes/index.ts';
import type { Guidance } from '../guidance/guidance.ts';
import type { Terms } from './terms.ts';

/** A JSON Schema (draft 7, which every editor reads). */
export type JsonSchema = Readonly<Record<string, unknown>>;

const DRAFT = 'http://json-schema.org/draft-07/schema#';
const TEXT = { type: 'string', minLength: 1 };

/**
 * The schema of a bundle: an editor completes the keys, underlines a wrong one, and shows the English text and the translator's
 * note on hover. Which texts are required is left to `check`, so that a part of a bundle is not underlined as a whole.
 */
export function createBundleSchema(english: Bundle, guidance: Readonly<Record<CodeName, Guidance>>): JsonSchema {
  return {
    $schema: DRAFT,
    title: 'Bundle of qlm-messages',
    ...objectOf({
      codes: objectOf(Object.fromEntries(CODE_NAMES.map((name) => [name, codeSchema(name, english, guidance[name])]))),
      actions: objectOf(Object.fromEntries(ACTION_IDS.map((id) => [id, textSchema(english.actions[id])]))),
      labels: objectOf(Object.fromEntries(LABEL_IDS.map((id) => [id, textSchema(english.labels[id])]))),
      preview: objectOf(Object.fromEntries(PREVIEW_WORD_IDS.map((id) => [id, textSchema(english.preview[id])]))),
    }),
  };
}

/** The schema of a term file. */
export function createTermsSchema(english: Terms): JsonSchema {
  const patterns = { type: 'array', items: TEXT, description: '`word`, `begin*` or `*part*`' };
  return {
    $schema: DRAFT,
    title: 'Terms of one language of qlm-messages',
    ...objectOf(
      {
        register: objectOf({ form: TEXT, never: patterns }, ['form', 'never']),
        terms: objectOf(Object.fromEntries(Object.keys(english.terms).map((concept) => [concept, patterns]))),
        never: patterns,
        spelling: { ...patterns, description: 'Correct words that the dictionary does not know.' },
      },
      ['register', 'terms', 'never'],
    ),
  };
}

function codeSchema(name: CodeName, { codes }: Bundle, { note }: Guidance): JsonSchema {
  const texts = formsOf(name).map(({ key, variant }) => {
    const use = variant === undefined ? '' : `\n\nUsed when the app supplied ${variant}.`;
    return [key, textSchema(codes[name][key], `${note}${use}`)] as const;
  });
  return { description: `${CODES[name].value}: ${note}`, ...objectOf(Object.fromEntries(texts)) };
}

function textSchema(english: string | undefined, note?: string): JsonSchema {
  const shown = english === undefined ? [] : [`English: ${english}`];
  return { ...TEXT, description: [...shown, ...(note === undefined ? [] : [note])].join('\n\n') };
}

function objectOf(properties: JsonSchema, required: readonly string[] = []): JsonSchema {
  return { type: 'object', additionalProperties: false, required, properties };
}
