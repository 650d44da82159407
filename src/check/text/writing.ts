import { textDirection } from '../../locale/direction.ts';
import type { CheckContext } from '../context.ts';
import { languageOf } from '../language.ts';

/** What the checks of characters ask about a language. The expressions have no state. */
export interface Writing {
  readonly tag: string;
  /** Without script and region. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** The scripts of its letters, as Unicode names them: `Hani`, `Hira` and `Kana` for Japanese. */
  readonly scripts: readonly string[];
  /** Its letters and combining marks according to CLDR, in lower case; empty where CLDR lists none. */
  readonly letters: ReadonlySet<string>;
  /** Whether words stand side by side without a space, so that a foreign word touches the words around it. */
  readonly joinsWords: boolean;
  /** A letter of its scripts. */
  readonly ownLetter: RegExp;
  /** A letter or mark that belongs to one script, and not to one of these. */
  readonly foreignLetter: RegExp;
  /** A letter of these scripts that CLDR does not list; matches nothing where CLDR lists none. */
  readonly unlistedLetter: RegExp;
  /** Everyday characters of the language, but those of Han. */
  readonly everyday: ReadonlySet<string>;
}

/** What is written with several scripts, or under another name. */
const SCRIPTS: Readonly<Record<string, readonly string[]>> = {
  Aran: ['Arab'],
  Hanb: ['Hani', 'Bopo'],
  Hans: ['Hani', 'Bopo'],
  Hant: ['Hani', 'Bopo'],
  Hrkt: ['Hira', 'Kana'],
  Jamo: ['Hang'],
  Jpan: ['Hani', 'Hira', 'Kana'],
  Kore: ['Hang', 'Hani'],
};

/** Scripts whose letters may all begin a line according to CLDR, for they set no spaces between words; and Korean's particles. */
const JOINING_SCRIPTS: ReadonlySet<string> = new Set(
  'Bopo Hang Hani Hira Kana Khmr Lana Laoo Mymr Tale Talu Tavt Thai Tibt Yiii'.split(' '),
);

// With what surrounds the names of inserted values; without what markup and addresses are made of.
const EVERYDAY = ` !"#%'(),-.0123456789;?{}¡¿«»‘’‚“”„‹›–—…،؛؟।、。「」『』！（），：；？\u00a0\u202f`;
const LATIN = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
// Without the compatibility characters, which have another normal form.
const EVERYDAY_HAN = /[\u3005\u3006\u30fb\u30fc\u3400-\u4dbf\u4e00-\u9fff]/;

const NOTHING = /(?!)/u;

const writings = new Map<string, Writing | undefined>();

/** How the language of a bundle is written; `undefined` where its tag tells no language, or one of an unknown script. */
export function writingOf({ rulesFrom, locale }: Pick<CheckContext, 'rulesFrom' | 'locale'>): Writing | undefined {
  if (!writings.has(rulesFrom)) writings.set(rulesFrom, createWriting(rulesFrom));
  const writing = writings.get(rulesFrom);
  // Where a file's name has no tag the rules are those of English, which its texts need not follow.
  return writing?.language === 'en' && !/^en(?![a-z\d])/i.test(locale) ? undefined : writing;
}

function createWriting(tag: string): Writing | undefined {
  const { language, script } = new Intl.Locale(tag).maximize();
  const scripts = script === undefined ? [] : (SCRIPTS[script] ?? [script]);
  if (scripts.length === 0 || !scripts.every(isKnownScript)) return undefined;
  const { letters } = languageOf(tag);
  const own = scripts.map((name) => String.raw`\p{scx=${name}}`).join('');
  const shared = String.raw`\p{sc=Zyyy}\p{sc=Zinh}`;
  const listed = [...letters].flatMap((letter) => [letter, letter.toLocaleUpperCase(tag)]).join('');
  // Han has too many characters to list, modifier letters are signs, and names and abbreviations may have any letter of ASCII.
  const unlisted = String.raw`(?![${shared}\p{sc=Hani}\p{Lm}\p{Default_Ignorable_Code_Point}A-Za-z${listed}])(?=\p{L})[${own}]`;
  return {
    tag,
    language,
    direction: textDirection(tag),
    scripts,
    letters,
    joinsWords: scripts.some((name) => JOINING_SCRIPTS.has(name)),
    ownLetter: new RegExp(String.raw`(?=\p{L})[${own}]`, 'u'),
    foreignLetter: new RegExp(String.raw`(?![${shared}${own}${[...letters].join('')}])[\p{L}\p{M}]`, 'u'),
    everyday: new Set(EVERYDAY + listed + (scripts.includes('Latn') ? LATIN : '')),
    unlistedLetter: letters.size === 0 ? NOTHING : new RegExp(unlisted, 'u'),
  };
}

/** Whether a character is an everyday one of the language; those beyond U+FFFF are none. */
export function isEveryday(character: string, { everyday, scripts }: Writing): boolean {
  return everyday.has(character) || (scripts.includes('Hani') && EVERYDAY_HAN.test(character));
}

/** Not every script of ISO 15924 is one that Unicode has letters of. */
function isKnownScript(name: string): boolean {
  try {
    return new RegExp(String.raw`\p{sc=${name}}`, 'u').unicode;
  } catch {
    return false;
  }
}
