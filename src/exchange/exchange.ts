/** How far the translation of a text is. Where a format has states of its own, each of these four has one of them. */
export type UnitState = 'untranslated' | 'stale' | 'unreviewed' | 'reviewed';

/** The states, the least advanced first. */
export const UNIT_STATES: readonly UnitState[] = ['untranslated', 'stale', 'unreviewed', 'reviewed'];

/** One text on its way to a translator. */
export interface Unit {
  /** Dotted path of the text and its permanent id: `codes.License_Expired.message_expiryDate`. */
  readonly key: string;
  /** The English text of today, ICU MessageFormat. */
  readonly english: string;
  /** The translation as it stands in the bundle. Absent exactly where the state is `untranslated`. Never empty. */
  readonly target?: string;
  readonly state: UnitState;
  /** The English text that the translation was made from. Present exactly where the state is `stale`. */
  readonly previousEnglish?: string;
  /**
   * For the translator, in English, each one paragraph without line breaks: when the text appears, its length budget, its
   * placeholders, the plural forms of the language. Never read back.
   */
  readonly notes: readonly string[];
  /** How many characters the text may have when it is shown. Absent for buttons and labels. */
  readonly maxLength?: number;
}

/** The texts of one language on their way out. */
export interface ExchangeFile {
  /** BCP 47 tag of the texts in `english`: always `en`. */
  readonly sourceLocale: string;
  /** BCP 47 tag of the texts in `target`: the name of the bundle. */
  readonly targetLocale: string;
  /** In the order of the bundle. Keys are unique. */
  readonly units: readonly Unit[];
}

/** One text on its way back, as the file has it. Keys and texts are anything that a hostile file can hold. */
export interface ReadUnit {
  readonly key: string;
  /** The English text that the file shows to the translator. Absent in a format that has none. */
  readonly english?: string;
  /** Absent or empty: not translated. */
  readonly target?: string;
  /** Absent where the file does not say it, or says something that none of the four is. */
  readonly state?: UnitState;
  /** 1-based line of the unit in the file. */
  readonly line: number;
}

/** What a file of a translator says. */
export interface ReadFile {
  /** As written in the file; absent where the format has no place for it. */
  readonly sourceLocale?: string;
  /** As written in the file; absent where the format has no place for it: then the name of the file tells. */
  readonly targetLocale?: string;
  /** In the order of the file, duplicates and unknown keys included: judging them is not the parser's business. */
  readonly units: readonly ReadUnit[];
}

/** A place in a file that cannot be read. */
export interface FileProblem {
  /** 1-based. */
  readonly line: number;
  /** 1-based, in UTF-16 code units. */
  readonly column: number;
  /** Why, in a few words without a full stop that stand behind the place: `the element <target> is not closed`. */
  readonly reason: string;
}

export type ParseResult =
  | { readonly file: ReadFile; readonly problem?: undefined }
  | { readonly file?: undefined; readonly problem: FileProblem };

/** A text, or a part of what goes with it, that a format cannot carry as it is. */
export interface Refusal {
  readonly key: string;
  /** What and why, in a few words without a full stop: `the translation has the character U+0000, which XML cannot carry`. */
  readonly reason: string;
}

/** The content of a file, or everything that keeps it from being one: nothing is altered to make it fit. */
export type SerializeResult =
  | {
      readonly text: string;
      /** Texts that the format has no way to express and that are not in the file; absent where all are. */
      readonly leftOut?: readonly Refusal[];
      readonly refused?: undefined;
    }
  | { readonly text?: undefined; readonly leftOut?: undefined; readonly refused: readonly Refusal[] };

/** What a user may choose about a file that is written. */
export interface SerializeOptions {
  /** What stands between the cells of a table. Default: a comma. */
  readonly delimiter?: Delimiter;
}

export const DELIMITERS = [',', ';', '\t'] as const;

export type Delimiter = (typeof DELIMITERS)[number];

/** In UTF-16 code units. All texts of a language are a hundredth of it. `parse` is never given more. */
export const MAX_FILE_LENGTH = 20_000_000;

/** A file format: one pair of pure functions. */
export interface Format {
  /** As in `--to`. */
  readonly id: string;
  /** The name of the file of a language, without a folder: `fr.po`. */
  readonly fileName: (locale: string) => string;
  /** Whether a file name is that of such a file. */
  readonly hasName: (name: string) => boolean;
  /** The language in the name of such a file, as written there; `undefined` where the name has none. */
  readonly localeIn: (name: string) => string | undefined;
  /**
   * Whether the file of a translation shows its English texts. Where it does not, an export writes the file of English too, and an
   * import reads it: beside the file, named `fileName('en')`.
   */
  readonly carriesEnglish: boolean;
  /**
   * The content of a file, without a byte order mark. Never throws. Whatever it writes, `parse` reads with the same keys, English
   * texts, targets and states, character by character; what cannot be carried so is refused.
   */
  readonly serialize: (file: ExchangeFile, options?: SerializeOptions) => SerializeResult;
  /**
   * Reads the text of a file, without a byte order mark, as any tool of the format may have saved it. Never throws, takes time in
   * proportion to the length, and is bounded in depth. A file of another kind or of an unknown version is a problem.
   */
  readonly parse: (text: string) => ParseResult;
  /** A file that goes with those of the languages and is the same for all: code that looks the texts up. Absent where there is none. */
  readonly companion?: () => { readonly name: string; readonly text: string };
}
