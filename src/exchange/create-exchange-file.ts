import { readBundleFile } from '../check/context.ts';
import { readState } from '../check/read-state.ts';
import { SOURCE_LOCALE } from '../locale/match.ts';
import { UNIT_STATES, type ExchangeFile, type Unit, type UnitState } from './exchange.ts';
import { maxLengthOf, notesOf } from './notes.ts';
import { unitStateOf } from './unit-state.ts';

/** The files that a translation consists of, as text or bytes. What cannot be read has no texts. */
export interface TranslationFiles {
  /** The tag of the language. */
  readonly locale: string;
  readonly bundle: string | Uint8Array;
  /** Absent where nothing is recorded. */
  readonly state?: string | Uint8Array | undefined;
  /** The English bundle. */
  readonly english: string | Uint8Array;
}

/** The texts of a language that are in one of some states, for its translators. Default: all. Never throws. */
export function createExchangeFile(
  { locale, bundle, state, english }: TranslationFiles,
  only: readonly UnitState[] = UNIT_STATES,
): ExchangeFile {
  const texts = new Map(readBundleFile('', bundle).texts.map(({ key, value }) => [key, value]));
  const records = (state === undefined ? undefined : readState(state)?.texts) ?? {};
  const units = readBundleFile('', english).texts.map((source): Unit => {
    const { key, value } = source;
    const text = texts.get(key);
    const record = Object.hasOwn(records, key) ? records[key] : undefined;
    const unitState = unitStateOf({ text, english: value, record });
    const maxLength = maxLengthOf(source, locale);
    return {
      key,
      english: value,
      ...(text === undefined || unitState === 'untranslated' ? {} : { target: text }),
      state: unitState,
      ...(unitState === 'stale' && record !== undefined ? { previousEnglish: record.english } : {}),
      notes: notesOf(source, locale, maxLength),
      ...(maxLength === undefined ? {} : { maxLength }),
    };
  });
  return {
    sourceLocale: SOURCE_LOCALE,
    targetLocale: locale,
    units: units.filter((unit) => only.includes(unit.state)),
  };
}

/** The English texts as if they were a translation: the file of English of a format that shows it nowhere else. */
export function createEnglishFile(english: string | Uint8Array): ExchangeFile {
  const units = readBundleFile('', english).texts.map((source): Unit => ({
    key: source.key,
    english: source.value,
    target: source.value,
    state: 'reviewed',
    notes: notesOf(source, SOURCE_LOCALE, maxLengthOf(source, SOURCE_LOCALE)),
  }));
  return { sourceLocale: SOURCE_LOCALE, targetLocale: SOURCE_LOCALE, units };
}
