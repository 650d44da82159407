import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { check } from '../../src/check/check.ts';
import type { Problem } from '../../src/check/problem.ts';
import { readTerms } from '../../src/check/read-terms.ts';
import type { Speller } from '../../src/check/speller.ts';
import type { Terms } from '../../src/check/terms.ts';
import { CoreSearch } from '../../src/check/words/core-search.ts';
import { coresOf, placeOf } from '../../src/check/words/cores.ts';
import { findWords } from '../../src/check/words/find-words.ts';
import { WORDS_CHECKS } from '../../src/check/words/index.ts';
import { loadSpellers } from '../../src/cli/load-spellers.ts';
import { CODE_NAMES, CODES } from '../../src/codes/index.ts';
import { flatten, LOCALES_DIR, readBundle, TAGS } from '../locales.ts';

const KINDS = WORDS_CHECKS.map(({ kind }) => kind);

const TERMS: Readonly<Record<string, Terms>> = Object.fromEntries(TAGS.map((tag) => [tag, termsOf(tag)]));

let spellers: Readonly<Record<string, Speller>> = {};
beforeAll(async () => {
  spellers = await loadSpellers(['de', 'en', 'es', 'fr', 'it', 'sv'], silent);
}, 60_000);

const silent = {
  stdout: () => undefined,
  stderr: () => undefined,
  stdin: () => Promise.resolve(new Uint8Array()),
  colors: false,
};

function termsOf(tag: string): Terms {
  const { terms, error } = readTerms(readFileSync(join(LOCALES_DIR, 'terms', `${tag}.json`)));
  if (terms === undefined) throw new Error(`${tag}: ${error.reason}`);
  return terms;
}

/** A correct bundle in which one text is another. */
function plant(locale: string, key: string, text: string): string {
  const replace = (value: object, path: string): object =>
    Object.fromEntries(
      Object.entries(value).map(([name, child]) => {
        const childPath = `${path}${name}`;
        if (typeof child === 'object') return [name, replace(child, `${childPath}.`)];
        return [name, childPath === key ? text : child];
      }),
    );
  return `${JSON.stringify(replace(readBundle(locale), ''), null, 2)}\n`;
}

function find(locale: string, key: string, text: string, options: Parameters<typeof check>[1] = {}): Problem[] {
  const content = plant(locale, key, text);
  return check({ [`${locale}.json`]: content }, { terms: TERMS, spellers, only: KINDS, ...options });
}

/** What a problem points at. */
function pointedAt(content: string, { line, column, endLine, endColumn }: Problem): string {
  expect(endLine).toBe(line);
  return (content.split('\n')[line - 1] ?? '').slice(column - 1, endColumn - 1);
}

type FoundRow = readonly [kind: string, locale: string, key: string, text: string, at: string];

const MESSAGE = 'codes.License_NotProvided.message';
const ACTION = 'codes.License_NotProvided.action';
const NEVER = 'codes.License_Revoked.action';

const FOUND: readonly FoundRow[] = [
  ['banned-word', 'en', MESSAGE, 'This step needs a license key, and yours is invalid.', 'invalid'],
  ['banned-word', 'en', MESSAGE, 'This step needs a license key. Sorry.', 'Sorry'],
  [
    'banned-word',
    'en',
    ACTION,
    'Enter the license key from your order email, not the activation key, then try again.',
    'activation key',
  ],
  ['banned-word', 'de', MESSAGE, 'Dieser Schritt braucht einen Lizenzschlüssel, der nicht UNGÜLTIG ist.', 'UNGÜLTIG'],
  [
    'banned-word',
    'de',
    MESSAGE,
    'Für diesen Schritt braucht es einen Lizenzschlüssel, sonst wird abgebrochen.',
    'abgebrochen',
  ],
  ['banned-word', 'ja', MESSAGE, 'この手順にはライセンスキーが必要ですが、無効です。', '無効'],
  ['banned-word', 'zh-Hans', MESSAGE, '此步骤需要许可证密钥，但发生错误。', '错误'],
  ['banned-word', 'ar', MESSAGE, 'تتطلب هذه الخطوة مفتاح الترخيص، وكان هناك الفشل.', 'الفشل'],
  [
    'banned-word',
    'sv',
    'codes.License_NoMoreActivations.message_maxActivations',
    '{maxActivations, plural, one {Licensnyckeln gäller # enhet, fel.} other {Licensnyckeln gäller # enheter.}}',
    'fel',
  ],
  ['register', 'de', MESSAGE, 'Für diesen Schritt brauchst du einen Lizenzschlüssel.', 'du'],
  ['register', 'fr', MESSAGE, 'Cette étape nécessite ta clé de licence.', 'ta'],
  ['register', 'ja', MESSAGE, 'この手順にはライセンスキーが必要である。', 'である。'],
  ['register', 'pl', MESSAGE, 'Ten krok wymaga klucza licencyjnego, a żadnego nie wpisałeś.', 'wpisałeś'],
  ['missing-term', 'de', MESSAGE, 'Für diesen Schritt wird ein Schlüssel benötigt.', '*'],
  ['missing-term', 'ja', ACTION, '注文確認メールのキーを入力してから、もう一度お試しください。', '*'],
  ['missing-term', 'fr', 'actions.buy', 'Acheter', '*'],
  ['missing-term', 'ar', MESSAGE, 'تتطلب هذه الخطوة رمزًا.', '*'],
  ['retry-advice', 'en', NEVER, 'Try again, or contact support and have your license key ready.', 'Try again'],
  [
    'retry-advice',
    'de',
    NEVER,
    'Versuchen Sie es erneut oder wenden Sie sich an den Support. Halten Sie Ihren Lizenzschlüssel bereit.',
    'Versuchen Sie es',
  ],
  ['retry-advice', 'zh-Hans', NEVER, '重试，或联系支持人员，并备好许可证密钥。', '重试'],
  [
    'retry-advice',
    'ja',
    NEVER,
    'もう一度お試しになるか、ライセンスキーを用意してサポートにお問い合わせください。',
    'もう一度お試し',
  ],
  ['spelling', 'en', MESSAGE, 'This stepp needs a license key, and none was entered.', 'stepp'],
  ['spelling', 'de', MESSAGE, 'Für diesen Schrit wird ein Lizenzschlüssel benötigt.', 'Schrit'],
  ['spelling', 'fr', MESSAGE, 'Cette étappe nécessite une clé de licence.', 'étappe'],
  ['spelling', 'sv', MESSAGE, 'Det här stegget kräver en licensnyckel.', 'stegget'],
];

describe('is found, at its place, and as nothing else', () => {
  test.each(FOUND)('%s: %s %s: %s', (kind, locale, key, text, at) => {
    const problems = find(locale, key, text);
    expect(problems.map((problem) => [problem.kind, problem.key])).toEqual([[kind, key]]);
    const [problem] = problems;
    const written = JSON.stringify(text).slice(1, -1);
    if (problem !== undefined) expect(pointedAt(plant(locale, key, text), problem)).toBe(at === '*' ? written : at);
  });
});

type SilentRow = readonly [kind: string, locale: string, key: string, text: string];

const SILENT: readonly SilentRow[] = [
  // A part of another word, a placeholder’s name, a word that a value belongs to.
  ['banned-word', 'en', MESSAGE, 'The badge needs a license key, and none was entered.'],
  ['banned-word', 'en', 'codes.Email_Error.message_emailAddress', 'The license server couldn’t send it to {error}.'],
  [
    'banned-word',
    'sv',
    'codes.License_NoMoreActivations.message',
    'Licensnyckeln gäller {name}fel på så många enheter.',
  ],
  ['banned-word', 'de', MESSAGE, 'This step needs a license key, and none was entered.'],
  ['register', 'de', MESSAGE, 'Für diesen Schritt wird Ihr Lizenzschlüssel in der Dusche benötigt.'],
  ['register', 'it', MESSAGE, 'Per questo passaggio serve una chiave di licenza.'],
  // Inflected forms, another order, a compound, and a term in one branch of a plural.
  ['missing-term', 'pl', MESSAGE, 'Bez klucza licencyjnego ten krok nie jest możliwy.'],
  ['missing-term', 'de', MESSAGE, 'Ohne Lizenzschlüssels geht dieser Schritt nicht.'],
  ['missing-term', 'ar', MESSAGE, 'تتطلب هذه الخطوة بمفتاح الترخيص.'],
  [
    'missing-term',
    'fr',
    'codes.License_NoMoreActivations.message_maxActivations',
    '{maxActivations, plural, =1 {Cette clé de licence permet un seul appareil.} one {Cette clé de licence permet # appareil.} other {Elle en permet # autres.}}',
  ],
  // “License key” does not ask for “license” besides.
  ['missing-term', 'it', ACTION, 'Inserisci la chiave di licenza dell’ordine, poi riprova.'],
  ['missing-term', 'de', MESSAGE, 'This step needs a license key, and none was entered.'],
  ['missing-term', 'de', 'labels.server-text', 'Nachricht vom Server'],
  ['retry-advice', 'en', ACTION, 'Enter the license key again, then try again.'],
  ['retry-advice', 'en', NEVER, 'Contact support if it happens again and have your license key ready.'],
  ['retry-advice', 'de', ACTION, 'Geben Sie den Lizenzschlüssel ein und versuchen Sie es dann erneut.'],
  ['retry-advice', 'en', 'actions.retry', 'Try again'],
  // Compounds with a hyphen, elision, accepted words, abbreviations of the list, digits, glued values, a language without a dictionary.
  ['spelling', 'de', MESSAGE, 'Für diesen Schritt wird ein Lizenzschlüssel und eine Geräte-ID benötigt.'],
  ['spelling', 'fr', MESSAGE, 'L’application n’a pas de clé de licence aujourd’hui.'],
  ['spelling', 'it', MESSAGE, 'Per l’app e nell’app serve una chiave di licenza offline.'],
  ['spelling', 'en', MESSAGE, 'This step doesn’t need a license key over a VPN, IPv4 or {deviceName}xyz.'],
  ['spelling', 'ja', MESSAGE, 'この手順にはライセンスキーが必要です。'],
  ['spelling', 'de', MESSAGE, 'This step needs a license key, and none was entered.'],
];

describe('stays silent', () => {
  test.each(SILENT)('%s: %s %s: %s', (kind, locale, key, text) => {
    expect(find(locale, key, text).filter((problem) => problem.kind === kind)).toEqual([]);
  });

  test.each(KINDS)('%s on all shipped bundles', (kind) => {
    const bundles = Object.fromEntries(TAGS.map((tag) => [tag, readBundle(tag)]));
    expect(check(bundles, { terms: TERMS, spellers, only: [kind] })).toEqual([]);
  });
});

test.each(KINDS)('%s has rows of both sorts', (kind) => {
  expect(FOUND.map(([found]) => found)).toContain(kind);
  expect(SILENT.map(([silentKind]) => silentKind)).toContain(kind);
});

describe('missing-term', () => {
  test('names the accepted forms', () => {
    const [problem] = find('fr', 'actions.buy', 'Acheter');
    expect(problem).toMatchObject({ expected: 'licence*', english: 'Buy license', severity: 'warning' });
  });

  test('asks nothing of an app’s own texts', () => {
    const overrides = { codes: { License_NotProvided: { message: 'Rufen Sie uns an.' } } };
    expect(check({ de: overrides }, { terms: TERMS, partial: true, only: KINDS })).toEqual([]);
  });

  test('asks nothing of a language whose term file has no forms yet', () => {
    const terms = { ...TERMS, de: { register: { form: '', never: [] }, terms: { 'license key': [] }, never: [] } };
    expect(find('de', MESSAGE, 'Etwas fehlt.', { terms, spellers: {} })).toEqual([]);
  });
});

describe('retry-advice', () => {
  const vain = CODE_NAMES.filter((name) => ['never', 'not-needed'].includes(CODES[name].retry));

  test.each(vain)('finds it in an override of %s', (name) => {
    const overrides = { codes: { [name]: { action: 'Réessayez dans quelques minutes.' } } };
    const problems = check({ fr: overrides }, { terms: TERMS, partial: true, only: KINDS });
    expect(problems.map(({ kind }) => kind)).toEqual(['retry-advice']);
  });
});

describe('spelling', () => {
  test('suggests what may be meant', () => {
    expect(find('en', MESSAGE, 'This step needs a licnse key.')[0]?.expected).toContain('license');
  });

  test('is not looked at without a dictionary', () => {
    expect(find('en', MESSAGE, 'This stepp needs a license key.', { spellers: undefined })).toEqual([]);
  });

  test('says which languages have no dictionary', async () => {
    const said: string[] = [];
    const loaded = await loadSpellers(['sv', 'ja', 'zh-Hans', '../x'], {
      ...silent,
      stderr: (text) => said.push(text),
    });
    expect(Object.keys(loaded)).toEqual(['sv']);
    expect(said).toEqual([expect.stringMatching(/no dictionary is installed for ja, zh-Hans, \.\.\/x;/)]);
  });
});

describe('findWords', () => {
  test.each<[patterns: string[], text: string, found: string[]]>([
    [['license*', 'license key*'], 'A license key for a license.', ['license key', 'license']],
    [['bad'], 'Bad, badge, not bad', ['Bad', 'bad']],
    [['*fehl*'], 'Serverfehler und fehlt', ['Serverfehler', 'fehlt']],
    [['c++', '(x)'], 'c++ (x)', ['c++', '(x)']],
    [['错误'], '发生错误。', ['错误']],
    // A letter of two code units is a letter.
    [['bad'], '𝐱bad, bad', ['bad']],
    [[], 'anything', []],
    // A pattern of nothing finds nothing, and ends.
    [['', '*', '**'], 'anything', []],
  ])('%j in %j', (patterns, text, found) => {
    expect(findWords(patterns, text).map(({ start, end }) => text.slice(start, end))).toEqual(found);
  });

  test('takes time in proportion to the text', () => {
    expect(findWords(TERMS['de']?.never ?? [], 'fehler '.repeat(2000))).toHaveLength(2000);
  });
});

test('a term behind a letter of two code units is a part of another word', () => {
  const problems = find('de', MESSAGE, 'Für diesen Schritt fehlt ein 𝐱Lizenzschlüssel.', { spellers: undefined });
  expect(problems.map(({ kind }) => kind)).toContain('missing-term');
});

test('one look along a text finds what a search for each pattern finds', () => {
  const letters = fc.constantFrom(...Array.from('abc 错误éß’😀'));
  const patterns = fc.array(
    fc
      .tuple(fc.constantFrom('', '*'), fc.array(letters, { maxLength: 4 }), fc.constantFrom('', '*'))
      .map(([start, core, end]) => start + core.join('') + end),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(fc.array(patterns, { maxLength: 5 }), fc.array(letters, { maxLength: 20 }), (lists, text) => {
      const lower = text.join('').toLowerCase();
      const listed = lists.flatMap((list, index) => coresOf(list).map((core) => ({ core, bit: 1 << index })));
      const found = new CoreSearch(listed).find(lower);
      for (const [index, list] of lists.entries()) {
        const isThere = coresOf(list).some((core) => placeOf(core, lower) >= 0);
        expect((found & (1 << index)) !== 0).toBe(isThere);
      }
    }),
    { numRuns: 500 },
  );
});

test('a language with more concepts than one look can tell apart has them all checked', () => {
  const terms: Terms = {
    register: { form: '', never: [] },
    terms: Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`concept ${index}`, [`word${index}`]])),
    never: [],
  };
  const english = { codes: { NoError: { title: 'A concept 1, a concept 38 and a concept 39' } } };
  const own = { codes: { NoError: { title: 'word1 word38' } } };
  const englishTerms = { ...terms, terms: Object.fromEntries(Object.keys(terms.terms).map((key) => [key, [key]])) };
  const problems = check(
    { de: own },
    { english: JSON.stringify(english), terms: { de: terms, en: englishTerms }, only: ['missing-term'] },
  );
  expect(problems.map(({ expected }) => expected)).toEqual(['word39']);
});

const CONCEPTS = Object.entries(TERMS['en']?.terms ?? {});

test.each(CONCEPTS)('English speaks of “%s”', (_concept, patterns) => {
  expect(findWords(patterns, [...flatten(readBundle('en')).values()].join('\n'))).not.toEqual([]);
});

test.each(TAGS)('the term file of %s has the concepts of English', (tag) => {
  expect(Object.keys(TERMS[tag]?.terms ?? {})).toEqual(CONCEPTS.map(([concept]) => concept));
});
