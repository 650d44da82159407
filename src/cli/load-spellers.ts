import type { Speller } from '../check/speller.ts';
import { cleanTag } from '../locale/clean-tag.ts';
import type { Io } from './io.ts';

/**
 * The installed dictionaries of languages, by tag: hunspell and one package `dictionary-<language>` each, which a project installs
 * for itself. Says on stderr which languages have none.
 */
export async function loadSpellers(tags: readonly string[], io: Io): Promise<Readonly<Record<string, Speller>>> {
  const createSpeller = await loadHunspell();
  if (createSpeller === undefined) {
    io.stderr('qlm-messages: spelling is not checked, since hunspell-asm is not installed\n');
    return {};
  }
  const loaded = await Promise.all(
    tags.map(async (tag) => ({ tag, dictionary: await loadDictionary(dictionaryNames(tag)) })),
  );
  const spellers = new Map(
    loaded.flatMap(({ tag, dictionary }) =>
      dictionary === undefined ? [] : [[tag, createSpeller(dictionary)] as const],
    ),
  );
  const without = tags.filter((tag) => !spellers.has(tag));
  if (without.length > 0) {
    io.stderr(`qlm-messages: no dictionary is installed for ${without.join(', ')}; spelling is not checked there\n`);
  }
  return Object.fromEntries(spellers);
}

/** The files of a hunspell dictionary. */
interface Dictionary {
  readonly aff: Uint8Array;
  readonly dic: Uint8Array;
}

async function loadHunspell(): Promise<((dictionary: Dictionary) => Speller) | undefined> {
  try {
    const { loadModule } = await import('hunspell-asm');
    const factory = await loadModule();
    return ({ aff, dic }) => {
      const hunspell = factory.create(factory.mountBuffer(aff), factory.mountBuffer(dic));
      return {
        isCorrect: (word) => hunspell.spell(word),
        suggest: (word) => hunspell.suggest(word),
      };
    };
  } catch {
    return undefined;
  }
}

/** The first of them that is installed. */
async function loadDictionary([name, ...others]: readonly string[]): Promise<Dictionary | undefined> {
  if (name === undefined) return undefined;
  try {
    const loaded: unknown = await import(`dictionary-${name}`);
    if (isDictionaryModule(loaded)) return loaded.default;
  } catch {
    // Not installed.
  }
  return loadDictionary(others);
}

/** `pt-br`, `pt` for `pt-BR`. The dictionary of a language is written in its usual script. */
function dictionaryNames(tag: string): string[] {
  const clean = cleanTag(tag);
  if (clean === undefined) return [];
  const { language, script } = new Intl.Locale(clean).maximize();
  const isUsualScript = script === new Intl.Locale(language).maximize().script;
  return [clean.toLowerCase(), ...(isUsualScript ? [language] : [])];
}

function isDictionaryModule(value: unknown): value is { readonly default: Dictionary } {
  if (typeof value !== 'object' || value === null || !('default' in value)) return false;
  const { default: dictionary } = value;
  return (
    typeof dictionary === 'object' &&
    dictionary !== null &&
    'aff' in dictionary &&
    'dic' in dictionary &&
    dictionary.aff instanceof Uint8Array &&
    dictionary.dic instanceof Uint8Array
  );
}
