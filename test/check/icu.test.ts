// What the checks of the syntax must find, at the right characters, and what they must never complain about.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readText } from '../../src/bundle/text.ts';
import { check, type Problem } from '../../src/check/index.ts';
import { ICU_CHECKS } from '../../src/check/icu/index.ts';
import { readBundle, TAGS } from '../locales.ts';

const KINDS = ICU_CHECKS.map(({ kind }) => kind);

/** The texts that the rows replace, by the value that each has. */
const KEYS = {
  none: 'codes.License_Expired.message',
  floating: 'codes.License_NoMoreActivations.message_floating',
  label: 'labels.code',
  date: 'codes.License_Expired.message_expiryDate',
  count: 'codes.License_NoMoreActivations.message_maxActivations',
  name: 'codes.License_AlreadyActivatedOnAnotherSystem.message_activatedDeviceName',
  /** Declared, but without an English text. */
  unwritten: 'codes.License_Expired.title_expiryDate',
} as const;

interface Planted {
  /** Replaces the English text of the same key. */
  readonly english?: string;
  /** Whether the text is an app's own. */
  readonly partial?: boolean;
}

type Wrong = readonly [
  kind: string,
  locale: string,
  key: keyof typeof KEYS,
  text: string,
  part: string,
  more?: Planted & {
    readonly expected?: string;
    /** A select has this fault in any case: no value can be written as one. */
    readonly also?: 'placeholder-type';
  },
];

type Right = readonly [kind: string, locale: string, key: keyof typeof KEYS, text: string, more?: Planted];

const WRONG: readonly Wrong[] = [
  // Braces and what stands in them.
  ['icu-syntax', 'fr', 'date', 'Expirée le {expiryDate, date, long.', '{expiryDate, date, long.'],
  ['icu-syntax', 'de', 'date', 'Abgelaufen am {expiryDate.', '{expiryDate'],
  ['icu-syntax', 'ar', 'name', 'مستخدم على {activatedDeviceName', '{activatedDeviceName'],
  ['icu-syntax', 'sv', 'date', 'Gick ut {expiryDate, date, long}}.', '}'],
  ['icu-syntax', 'es', 'date', 'Caducó el expiryDate, date, long}.', '}'],
  ['icu-syntax', 'ja', 'date', '{}に終了しました。', '{}'],
  ['icu-syntax', 'it', 'date', 'Scaduta il {{expiryDate, date, long}}.', '{'],
  ['icu-syntax', 'pl', 'date', 'Wygasła {expiryDate, }.', '}'],
  ['icu-syntax', 'de', 'date', 'Am {expiryDate, dat, long}.', 'dat', { expected: 'date' }],
  [
    'icu-syntax',
    'de',
    'count',
    '{maxActivations, Plural, one {# Gerät} other {# Geräte}}',
    'Plural',
    { expected: 'plural' },
  ],
  ['icu-syntax', 'zh-Hans', 'count', '{maxActivations, plural， other {# 台}}', 'plural，', { expected: 'plural' }],
  ['icu-syntax', 'fr', 'date', 'Le {expiryDate,\u00a0date, long}.', '\u00a0', { expected: ' ' }],
  ['icu-syntax', 'ja', 'count', '{maxActivations, plural, other {#台} other {#個}}', 'other'],
  ['icu-syntax', 'pl', 'count', '{maxActivations, plural, one # few {#} many {#} other {#}}', '#'],
  ['icu-syntax', 'zh-Hans', 'count', '{maxActivations, plural}', '}'],
  ['icu-syntax', 'en', 'date', 'Ended on {expiryDate, date, long', '{expiryDate, date, long'],

  // Bombs.
  ['too-complex', 'fr', 'none', 'a'.repeat(10_001), 'a'],
  ['too-complex', 'de', 'count', nested(11), nested(1)],
  ['too-complex', 'ja', 'count', nested(300), nested(290)],
  ['too-complex', 'it', 'name', '{activatedDeviceName} '.repeat(51).trim(), '{activatedDeviceName}'],

  // Apostrophes.
  ['swallowed-placeholder', 'fr', 'name', "Active sur l'{activatedDeviceName}.", "'{activatedDeviceName}."],
  [
    'swallowed-placeholder',
    'it',
    'name',
    "Attiva sull'{activatedDeviceName} e l'altra.",
    "'{activatedDeviceName} e l'",
  ],
  ['swallowed-placeholder', 'it', 'date', "È scaduta l'{expiryDate, date, long}", "'{expiryDate, date, long}"],
  ['swallowed-placeholder', 'fr', 'count', "{maxActivations, plural, one {l'{x} appareil} other {# appareils}}", "'"],
  ['swallowed-placeholder', 'fr', 'count', "{maxActivations, plural, one {d'# appareil} other {de # appareils}}", "'"],
  ['swallowed-placeholder', 'it', 'count', "{maxActivations, plural, one {l'# dell'app} other {# app}}", "'# dell'"],
  ['swallowed-placeholder', 'de', 'none', "Die App '{0}' läuft.", "'{0}'"],
  ['swallowed-placeholder', 'en', 'date', "Ended on '{expiryDate, date, long}'.", "'{expiryDate, date, long}'"],
  [
    'swallowed-placeholder',
    'fr',
    'date',
    "Fin l'{expiryDate, date, long}",
    "'{expiryDate, date, long}",
    { partial: true },
  ],

  // Placeholders that are not those of English.
  [
    'missing-placeholder',
    'de',
    'date',
    'Die Lizenz ist abgelaufen.',
    'Die Lizenz ist abgelaufen.',
    { expected: '{expiryDate, date, long}' },
  ],
  ['missing-placeholder', 'ar', 'name', 'المفتاح مستخدم.', 'المفتاح مستخدم.', { expected: '{activatedDeviceName}' }],
  [
    'missing-placeholder',
    'ja',
    'count',
    '上限に達しています。',
    '上限に達しています。',
    { expected: '{maxActivations, plural, …}' },
  ],
  ['missing-placeholder', 'zh-Hans', 'date', '已于｛expiryDate, date, long｝到期。', 'expiryDate'],
  ['missing-placeholder', 'pl', 'date', 'Wygasła [expiryDate, date, long].', 'expiryDate'],
  ['missing-placeholder', 'th', 'date', 'หมดอายุแล้ว', 'หมดอายุแล้ว'],
  ['missing-placeholder', 'fr', 'date', 'C’est fini.', 'C’est fini.', { partial: true }],

  ['misspelt-placeholder', 'fr', 'date', 'Le {expirydate, date, long}.', 'expirydate', { expected: 'expiryDate' }],
  [
    'misspelt-placeholder',
    'de',
    'name',
    'Auf { ActivatedDeviceName }.',
    'ActivatedDeviceName',
    { expected: 'activatedDeviceName' },
  ],
  ['misspelt-placeholder', 'sv', 'name', 'På {activatedDevicename}.', 'activatedDevicename'],
  [
    'misspelt-placeholder',
    'ja',
    'count',
    '{maxActivation, plural, other {#台}}',
    'maxActivation',
    { expected: 'maxActivations' },
  ],
  [
    'misspelt-placeholder',
    'zh-Hans',
    'date',
    '{expiryDate，date，long}到期。',
    'expiryDate，date，long',
    { expected: '{expiryDate, date, long}' },
  ],
  ['icu-syntax', 'ar', 'date', 'في {expiryDate، date، long}.', '{expiryDate، '],
  ['misspelt-placeholder', 'en', 'date', 'Ended on {expiry_date, date, long}.', 'expiry_date'],
  ['misspelt-placeholder', 'ko', 'date', '{expiryData, date, long}에 끝났습니다.', 'expiryData'],
  ['misspelt-placeholder', 'fr', 'unwritten', 'Le {expirydate, date, long}', 'expirydate', { partial: true }],

  [
    'extra-placeholder',
    'de',
    'none',
    'Abgelaufen am {expiryDate, date, long}.',
    'expiryDate',
    { expected: 'message_expiryDate' },
  ],
  [
    'extra-placeholder',
    'fr',
    'floating',
    'Toutes les {maxActivations, number} places.',
    'maxActivations',
    { expected: 'message_maxActivations' },
  ],
  ['extra-placeholder', 'it', 'label', 'Codice {maxTrials, number}', 'maxTrials'],
  [
    'extra-placeholder',
    'es',
    'date',
    'El {offlineUntil, date, long}.',
    'offlineUntil',
    { expected: '{expiryDate, date, long}' },
  ],
  ['extra-placeholder', 'pl', 'date', '{expiryDate, date, long}: {licensedProductName}', 'licensedProductName'],
  ['extra-placeholder', 'ja', 'count', '{maxDeactivations, plural, other {#台}}', 'maxDeactivations'],
  ['extra-placeholder', 'de', 'date', 'Für {maxTrial, number}, {expiryDate, date, long}.', 'maxTrial'],
  ['extra-placeholder', 'en', 'none', 'Ended on {expiryDate, date, long}.', 'expiryDate'],
  ['extra-placeholder', 'sv', 'date', 'Den {expiryDate, date, long}.', 'expiryDate', { english: 'It is over.' }],
  ['extra-placeholder', 'de', 'none', 'Am {expiryDate, date, long}.', 'expiryDate', { partial: true }],

  ['undeclared-value', 'de', 'date', 'Abgelaufen am {Datum}.', 'Datum', { expected: '{expiryDate, date, long}' }],
  ['undeclared-value', 'ar', 'none', 'مرحبا {user}.', 'user'],
  ['undeclared-value', 'ja', 'date', '{0}に終了しました。', '0'],
  ['undeclared-value', 'pl', 'date', '{expiryDate, date, long} {constructor}', 'constructor'],
  ['undeclared-value', 'en', 'label', 'Code {code}', 'code'],
  ['undeclared-value', 'fr', 'none', 'Bonjour {prénom}.', 'prénom', { partial: true }],

  ['placeholder-type', 'de', 'date', 'Am {expiryDate}.', '{expiryDate}', { expected: '{expiryDate, date, long}' }],
  ['placeholder-type', 'fr', 'date', 'Le {expiryDate, date, short}.', '{expiryDate, date, short}'],
  ['placeholder-type', 'it', 'date', 'Il {expiryDate, date}.', '{expiryDate, date}'],
  ['placeholder-type', 'sv', 'date', 'Den {expiryDate, time, short}.', '{expiryDate, time, short}'],
  ['placeholder-type', 'ja', 'date', '{expiryDate, date, ::yMMM}まで。', '{expiryDate, date, ::yMMM}'],
  [
    'placeholder-type',
    'pl',
    'count',
    'Limit: {maxActivations, number}.',
    '{maxActivations, number}',
    { expected: '{maxActivations, plural, …}' },
  ],
  ['placeholder-type', 'ja', 'count', '{maxActivations}台まで。', '{maxActivations}'],
  [
    'placeholder-type',
    'zh-Hans',
    'count',
    '{maxActivations, number, ::percent}',
    '{maxActivations, number, ::percent}',
  ],
  [
    'placeholder-type',
    'fr',
    'count',
    '{maxActivations, selectordinal, one {#} other {#}}',
    '{maxActivations, selectordinal',
  ],
  ['placeholder-type', 'ar', 'name', 'على {activatedDeviceName, number}.', '{activatedDeviceName, number}'],
  ['placeholder-type', 'es', 'date', 'El {expiryDate, plural, one {#} other {#}}.', '{expiryDate, plural'],
  ['placeholder-type', 'en', 'date', 'Ended on {expiryDate, number}.', '{expiryDate, number}'],
  [
    'placeholder-type',
    'de',
    'unwritten',
    'Am {expiryDate}',
    '{expiryDate}',
    { partial: true, expected: '{expiryDate, date, long}' },
  ],

  ['unknown-format', 'de', 'date', 'Am {expiryDate, date, lang}.', 'lang', { expected: '{expiryDate, date, long}' }],
  ['unknown-format', 'fr', 'date', 'Le {expiryDate, date, dd.MM.yyyy}.', 'dd.MM.yyyy'],
  ['unknown-format', 'es', 'date', 'El {expiryDate, date, ::YYYYMMdd}.', '::YYYYMMdd'],
  ['unknown-format', 'it', 'date', 'Il {expiryDate, date, ::dMMMMMMy}.', '::dMMMMMMy'],
  ['unknown-format', 'ja', 'date', '{expiryDate, date, ::}まで。', '{expiryDate, date, ::}'],
  ['unknown-format', 'zh-Hans', 'count', '{maxActivations, number, procent}', 'procent', { partial: true }],
  ['unknown-format', 'ja', 'count', '{maxActivations, number, ::currency/XX}', '::currency/XX'],
  ['unknown-format', 'ja', 'count', '{maxActivations, number, ::unit/foo}', '::unit/foo'],
  ['unknown-format', 'ja', 'count', '{maxActivations, number, ::group-off compackt}', '::group-off compackt'],
  ['unknown-format', 'ja', 'count', '{maxActivations, number, ::}', '::'],
  ['unknown-format', 'ja', 'count', '{maxActivations, number, ::.00//w}', '::.00//w'],
  ['unknown-format', 'ja', 'count', '{maxActivations, number, ::integer-width}', '::integer-width'],
  ['unknown-format', 'ja', 'count', '{maxActivations, number, ::scale}', '::scale'],
  ['unknown-format', 'pl', 'date', '{expiryDate, date, constructor}', 'constructor'],
  ['unknown-format', 'en', 'date', 'Ended on {expiryDate, date, lng}.', 'lng', { expected: 'long' }],

  // Plurals.
  ['missing-other', 'de', 'count', '{maxActivations, plural, one {# Gerät}}', '{maxActivations, plural'],
  ['missing-other', 'pl', 'count', '{maxActivations, plural, one {#} few {#} many {#}}', '{maxActivations, plural'],
  ['missing-other', 'ja', 'count', '{maxActivations, plural, =1 {1台}}', '{maxActivations, plural'],
  ['missing-other', 'en', 'count', '{maxActivations, plural, one {# device}}', '{maxActivations, plural'],
  [
    'missing-other',
    'fr',
    'name',
    '{activatedDeviceName, select, a {A}}',
    '{activatedDeviceName, select',
    { english: '{activatedDeviceName, select, a {A} other {B}}', also: 'placeholder-type' },
  ],

  [
    'missing-plural-category',
    'de',
    'count',
    '{maxActivations, plural, other {# Geräte}}',
    '{maxActivations, plural',
    { expected: 'one' },
  ],
  [
    'missing-plural-category',
    'pl',
    'count',
    '{maxActivations, plural, one {#} other {#}}',
    '{maxActivations, plural',
    { expected: 'few, many' },
  ],
  [
    'missing-plural-category',
    'ar',
    'count',
    '{maxActivations, plural, one {#} two {#} few {#} many {#} other {#}}',
    '{maxActivations, plural',
    { expected: 'zero' },
  ],
  [
    'missing-plural-category',
    'ar',
    'count',
    '{maxActivations, plural, zero {#} one {#} few {#} many {#} other {#}}',
    '{maxActivations, plural',
    { expected: 'two' },
  ],
  [
    'missing-plural-category',
    'fr',
    'count',
    '{maxActivations, plural, =1 {un} many {#} other {#}}',
    '{maxActivations, plural',
    { expected: 'one' },
  ],
  [
    'missing-plural-category',
    'ru',
    'count',
    '{maxActivations, plural, =1 {один} few {#} many {#} other {#}}',
    '{maxActivations, plural',
    { expected: 'one' },
  ],
  [
    'missing-plural-category',
    'he',
    'count',
    '{maxActivations, plural, one {#} other {#}}',
    '{maxActivations, plural',
    { expected: 'two' },
  ],
  [
    'missing-plural-category',
    'hi',
    'count',
    '{maxActivations, plural, other {#}}',
    '{maxActivations, plural',
    { expected: 'one' },
  ],
  [
    'missing-plural-category',
    'en',
    'count',
    '{maxActivations, plural, other {#}}',
    '{maxActivations, plural',
    { expected: 'one' },
  ],
  [
    'missing-plural-category',
    'sv',
    'count',
    '{maxActivations, plural, offset:1 =0 {#} other {#}}',
    '{maxActivations, plural',
    { expected: 'one' },
  ],
  [
    'missing-plural-category',
    'it',
    'count',
    '{maxActivations, selectordinal, other {#º}}',
    '{maxActivations, selectordinal',
    { expected: 'many', english: '{maxActivations, selectordinal, one {#st} two {#nd} few {#rd} other {#th}}' },
  ],

  [
    'unknown-plural-category',
    'ja',
    'count',
    '{maxActivations, plural, one {#台} other {#台}}',
    'one',
    { expected: 'other' },
  ],
  [
    'unknown-plural-category',
    'de',
    'count',
    '{maxActivations, plural, eins {#} other {#}}',
    'eins',
    { expected: 'one' },
  ],
  ['unknown-plural-category', 'sv', 'count', '{maxActivations, plural, One {#} other {#}}', 'One', { expected: 'one' }],
  [
    'unknown-plural-category',
    'fr',
    'count',
    '{maxActivations, plural, one {#} othr {#}}',
    'othr',
    { expected: 'other' },
  ],
  [
    'unknown-plural-category',
    'pl',
    'count',
    '{maxActivations, plural, one {#} two {#} many {#} other {#}}',
    'two',
    { expected: 'few' },
  ],
  [
    'unknown-plural-category',
    'es',
    'count',
    '{maxActivations, plural, zero {#} one {#} other {#}}',
    'zero',
    { expected: 'one, many, other' },
  ],
  ['unknown-plural-category', 'ko', 'count', '{maxActivations, plural, few {#} other {#}}', 'few'],
  ['unknown-plural-category', 'vi', 'count', '{maxActivations, plural, one {#} other {#}}', 'one'],
  ['unknown-plural-category', 'xx', 'count', '{maxActivations, plural, foo {#} other {#}}', 'foo'],

  ['wrong-exact-match', 'de', 'count', '{maxActivations, plural, =1.5 {#} one {#} other {#}}', '=1.5'],
  ['wrong-exact-match', 'fr', 'count', '{maxActivations, plural, =-1 {#} one {#} other {#}}', '=-1'],
  [
    'wrong-exact-match',
    'it',
    'count',
    '{maxActivations, plural, =01 {#} one {#} other {#}}',
    '=01',
    { expected: '=1' },
  ],
  [
    'wrong-exact-match',
    'es',
    'count',
    '{maxActivations, plural, =+1 {#} one {#} other {#}}',
    '=+1',
    { expected: '=1' },
  ],
  ['wrong-exact-match', 'sv', 'count', '{maxActivations, plural, 1 {#} other {#}}', '1', { expected: '=1' }],
  ['wrong-exact-match', 'pl', 'count', '{maxActivations, plural, =one {#} few {#} many {#} other {#}}', '=one'],
  ['wrong-exact-match', 'ar', 'count', '{maxActivations, plural, =١ {#} other {#}}', '=١'],
  [
    'wrong-exact-match',
    'ja',
    'count',
    '{maxActivations, plural, =99999999999999999999 {#} other {#}}',
    '=99999999999999999999',
  ],

  // Selects.
  [
    'select-option',
    'de',
    'name',
    '{activatedDeviceName, select, büro {A} other {B}}',
    'büro',
    { expected: 'office', english: '{activatedDeviceName, select, office {A} other {B}}', also: 'placeholder-type' },
  ],
  [
    'select-option',
    'fr',
    'name',
    '{activatedDeviceName, select, ofice {A} home {C} other {B}}',
    'ofice',
    {
      expected: 'office',
      english: '{activatedDeviceName, select, home {C} office {A} other {B}}',
      also: 'placeholder-type',
    },
  ],
  [
    'select-option',
    'ja',
    'name',
    '{activatedDeviceName, select, other {B}}',
    '{activatedDeviceName, select',
    { expected: 'office', english: '{activatedDeviceName, select, office {A} other {B}}', also: 'placeholder-type' },
  ],
  [
    'select-option',
    'pl',
    'name',
    '{activatedDeviceName, select, office {A} inne {B}}',
    'inne',
    { expected: 'other', english: '{activatedDeviceName, select, office {A} other {B}}', also: 'placeholder-type' },
  ],
  // Also where English has the same one, and in an app's own text.
  [
    'placeholder-type',
    'de',
    'name',
    '{activatedDeviceName, select, office {Im Büro wird sie verwendet.} other {Sie wird verwendet.}}',
    '{activatedDeviceName, select',
    {
      expected: '{activatedDeviceName}',
      english: '{activatedDeviceName, select, office {It is in use at the office.} other {It is in use.}}',
    },
  ],
  [
    'placeholder-type',
    'en',
    'name',
    'In use on {activatedDeviceName, select, x {X} other {Y}}.',
    '{activatedDeviceName, select',
  ],
  [
    'placeholder-type',
    'fr',
    'name',
    '{activatedDeviceName, select, x {X} other {Y}}',
    '{activatedDeviceName, select',
    { partial: true, expected: '{activatedDeviceName}' },
  ],

  ['plural-without-number', 'de', 'count', '{maxActivations, plural, one {# Gerät} other {Geräte}}', 'other'],
  ['plural-without-number', 'ja', 'count', '{maxActivations, plural, other {台まで}}', 'other'],
  [
    'plural-without-number',
    'ru',
    'count',
    '{maxActivations, plural, one {один день} few {# дня} many {# дней} other {# дня}}',
    'one',
  ],
];

const RIGHT: readonly Right[] = [
  ['icu-syntax', 'fr', 'date', 'Le {expiryDate , date,long} ; c’est tout.'],
  ['icu-syntax', 'de', 'none', 'Mit < und > und \' und "; 100 %, # und \\.'],
  ['icu-syntax', 'ar', 'date', '{expiryDate, date, long} انتهى الترخيص.'],
  ['icu-syntax', 'en', 'none', "A brace: '}'."],
  ['too-complex', 'fr', 'none', 'a'.repeat(10_000)],
  ['too-complex', 'ja', 'count', nested(10)],
  ['too-complex', 'it', 'name', '{activatedDeviceName} '.repeat(50)],
  ['swallowed-placeholder', 'fr', 'name', "L'appareil ''{activatedDeviceName}'' n'est pas l''autre."],
  ['swallowed-placeholder', 'fr', 'name', 'Active sur l’{activatedDeviceName}.'],
  ['swallowed-placeholder', 'de', 'none', "Die Klammer '{' fehlt.", { english: "The brace '{' is missing." }],
  ['swallowed-placeholder', 'de', 'none', "Die Klammern '{x}'.", { english: "The braces '{'x'}'." }],
  ['swallowed-placeholder', 'it', 'name', "L'altro: {activatedDeviceName}, dell'ufficio."],
  ['swallowed-placeholder', 'it', 'none', "Il numero '# 1'."],
  ['swallowed-placeholder', 'en', 'none', "A pair of braces: '{}'."],
  ['swallowed-placeholder', 'de', 'none', "Eigene Klammern: '{x}'.", { partial: true }],
  ['missing-placeholder', 'ja', 'date', '{expiryDate, date, long}にライセンスが終了しました。'],
  [
    'missing-placeholder',
    'ar',
    'count',
    '{maxActivations, plural, zero {لا} one {جهاز} two {جهازان} few {# أجهزة} many {# جهازًا} other {# جهاز}}',
  ],
  ['missing-placeholder', 'de', 'date', 'Vorbei.', { english: 'Over.' }],
  ['missing-placeholder', 'de', 'date', 'Vorbei.', { english: 'Over on {expiryDate, date, long.' }],
  ['missing-placeholder', 'fr', 'unwritten', 'Terminé', { partial: true }],
  ['misspelt-placeholder', 'tr', 'date', '{expiryDate, date, long} tarihinde sona erdi.'],
  ['extra-placeholder', 'fr', 'unwritten', 'Le {expiryDate, date, long}', { partial: true }],
  ['extra-placeholder', 'de', 'date', 'Am {expiryDate, date, long}.', { english: 'On {expirydate, date, long}.' }],
  ['extra-placeholder', 'de', 'date', 'Am {expiryDate, date, long}.', { english: 'It is over.', partial: true }],
  ['undeclared-value', 'de', 'none', "Die Klammern '{name}'.", { english: "The braces '{name}'." }],
  ['placeholder-type', 'fr', 'date', '{expiryDate,date,long}'],
  [
    'placeholder-type',
    'fr',
    'date',
    'Le {expiryDate, date, long} ({expiryDate, date, short}).',
    { english: 'On {expiryDate, date, short}, {expiryDate, date, long}.' },
  ],
  ['placeholder-type', 'ja', 'date', '{expiryDate, date, ::dMMMMy}', { english: '{expiryDate, date, ::yMMMMd}' }],
  ['placeholder-type', 'ja', 'count', 'デバイスは{maxActivations, number}台までです。'],
  ['placeholder-type', 'th', 'count', 'ไม่เกิน {maxActivations, number} เครื่อง'],
  [
    'placeholder-type',
    'pl',
    'count',
    '{maxActivations, plural, one {#} few {#} many {#} other {#}}',
    { english: 'Limit: {maxActivations, number}' },
  ],
  ['placeholder-type', 'de', 'date', 'Am {expiryDate, date, short}.', { partial: true }],
  ['placeholder-type', 'de', 'count', 'Limit: {maxActivations, number}.', { partial: true }],
  [
    'unknown-format',
    'ja',
    'count',
    '{maxActivations, number, ::group-off .00 sign-always}',
    { english: '{maxActivations, number, ::.00 group-off sign-always}' },
  ],
  [
    'unknown-format',
    'fr',
    'date',
    'Le {expiryDate, date, ::EEEEdMMMMy}.',
    { english: 'On {expiryDate, date, ::yMMMMEEEEd}.' },
  ],
  ['unknown-format', 'de', 'date', 'Am {expiryDate, date, full}.', { partial: true }],
  ['missing-other', 'ja', 'count', '{maxActivations, plural, other {#台}}'],
  ['missing-plural-category', 'fr', 'count', '{maxActivations, plural, one {# appareil} other {# appareils}}'],
  [
    'missing-plural-category',
    'fr',
    'count',
    '{maxActivations, plural, one {# appareil} many {# d’appareils} other {# appareils}}',
  ],
  ['missing-plural-category', 'es', 'count', '{maxActivations, plural, one {#} other {#}}'],
  ['missing-plural-category', 'it', 'count', '{maxActivations, plural, one {#} other {#}}'],
  ['missing-plural-category', 'pt-BR', 'count', '{maxActivations, plural, one {#} other {#}}'],
  ['missing-plural-category', 'ca', 'count', '{maxActivations, plural, one {#} other {#}}'],
  ['missing-plural-category', 'cs', 'count', '{maxActivations, plural, one {#} few {#} other {#}}'],
  ['missing-plural-category', 'lt', 'count', '{maxActivations, plural, one {#} few {#} other {#}}'],
  ['missing-plural-category', 'de', 'count', '{maxActivations, plural, =1 {ein Gerät} other {# Geräte}}'],
  [
    'missing-plural-category',
    'fr',
    'count',
    '{maxActivations, plural, =0 {aucun} =1 {un appareil} other {# appareils}}',
  ],
  [
    'missing-plural-category',
    'ar',
    'count',
    '{maxActivations, plural, =0 {لا} =1 {جهاز} =2 {جهازان} few {#} many {#} other {#}}',
  ],
  [
    'missing-plural-category',
    'sv',
    'count',
    '{maxActivations, plural, offset:1 =0 {ingen} =1 {bara du} one {du och # till} other {du och # till}}',
  ],
  ['missing-plural-category', 'xx', 'count', '{maxActivations, plural, one {#} other {#}}'],
  [
    'unknown-plural-category',
    'ar',
    'count',
    '{maxActivations, plural, zero {#} one {#} two {#} few {#} many {#} other {#}}',
  ],
  ['unknown-plural-category', 'ga', 'count', '{maxActivations, plural, one {#} two {#} few {#} many {#} other {#}}'],
  ['unknown-plural-category', 'xx', 'count', '{maxActivations, plural, two {#} other {#}}'],
  [
    'select-option',
    'de',
    'name',
    'Aktiv auf {activatedDeviceName}.',
    { english: '{activatedDeviceName, select, office {In use at the office.} other {In use.}}' },
  ],
  [
    'wrong-exact-match',
    'de',
    'count',
    '{maxActivations, plural, =0 {kein Gerät} =1 {ein Gerät} one {#} =12{ein Dutzend} other {#}}',
  ],
  [
    'plural-without-number',
    'ar',
    'count',
    '{maxActivations, plural, zero {لا أجهزة} one {جهاز واحد} two {جهازان} few {# أجهزة} many {# جهازًا} other {# جهاز}}',
  ],
  ['plural-without-number', 'fr', 'count', '{maxActivations, plural, one {un appareil} other {# appareils}}'],
  ['plural-without-number', 'pl', 'count', '{maxActivations, plural, one {jeden} few {#} many {#} other {urządzenia}}'],
  [
    'plural-without-number',
    'de',
    'count',
    '{maxActivations, plural, one {Gerät} other {Geräte}}: {maxActivations, plural, one {#} other {#}}',
  ],
  [
    'plural-without-number',
    'de',
    'count',
    '{maxActivations, plural, one {Gerät} other {Geräte}}',
    { english: '{maxActivations, plural, one {a device} other {devices}}' },
  ],
  ['plural-without-number', 'de', 'count', '{maxActivations, plural, one {Gerät} other {Geräte}}', { partial: true }],
];

/** A plural within a plural, so many deep. */
function nested(depth: number): string {
  return depth === 0 ? '#' : `{maxActivations,plural,other{${nested(depth - 1)}}}`;
}

/** A bundle that is right but for one text; in a language that is not shipped, that text alone. */
function plant(tag: string, key: string, text: string, isPartial = false): string {
  const bundle: object = TAGS.includes(tag) && !isPartial ? readBundle(tag) : {};
  const path = key.split('.');
  const last = path.pop() ?? '';
  let parent = bundle as Record<string, object | string>;
  for (const name of path) parent = (parent[name] ??= {}) as typeof parent;
  parent[last] = text;
  return JSON.stringify(bundle, null, 2);
}

function titled<Row extends Wrong | Right>(rows: readonly Row[]): (readonly [title: string, row: Row])[] {
  return rows.map((row) => {
    const [kind, locale, name, text] = row;
    return [`${kind} in ${locale}, ${name}: ${text.length < 200 ? text : `${text.slice(0, 50)}…`}`, row];
  });
}

function find(locale: string, name: keyof typeof KEYS, text: string, { english, partial = false }: Planted = {}) {
  const key = KEYS[name];
  const content = plant(locale, key, text, partial);
  const problems = check(
    { [`${locale}.json`]: content },
    { only: KINDS, partial, ...(english === undefined ? {} : { english: plant('en', key, english) }) },
  );
  return { content, key, problems };
}

/** The problems of a text that nothing is compared with. */
function findAlone(text: string, name: keyof typeof KEYS = 'count'): readonly Problem[] {
  return check({ fr: plant('fr', KEYS[name], text, true) }, { only: KINDS, partial: true, english: '{}' });
}

/** The characters that a problem points at. */
function pointedAt({ line, column, endLine, endColumn }: Problem, content: string): string {
  const lines = content.split('\n');
  expect(endLine).toBe(line);
  return JSON.parse(`"${lines[line - 1]?.slice(column - 1, endColumn - 1)}"`);
}

describe('finds', () => {
  test.each(titled(WRONG))('%s', (_, [kind, locale, name, text, part, more]) => {
    const { content, key, problems } = find(locale, name, text, more);
    const also = more?.also === undefined ? [] : [more.also];
    expect(problems.map((problem) => problem.kind).toSorted()).toEqual([kind, ...also].toSorted());
    const [problem] = problems.filter((found) => found.kind === kind) as [Problem];
    expect(problem).toMatchObject({ key, locale });
    expect(pointedAt(problem, content)).toBe(part);
    expect(problem.message).toMatch(/^.+\.$/su);
    if (more?.expected !== undefined) expect(problem.expected).toBe(more.expected);
  });
});

describe('is silent', () => {
  test.each(titled(RIGHT))('%s', (_, [kind, locale, name, text, more]) => {
    expect(KINDS).toContain(kind);
    expect(find(locale, name, text, more).problems).toEqual([]);
  });

  test.each(TAGS)('about the bundle of %s', (tag) => {
    expect(check({ [tag]: readBundle(tag) }, { only: KINDS })).toEqual([]);
    expect(check({ [tag]: readBundle(tag) }, { only: KINDS, partial: true })).toEqual([]);
  });
});

test.each(KINDS)('%s has a case on either side', (kind) => {
  expect(WRONG.filter((row) => row[0] === kind).length).toBeGreaterThan(2);
  expect(RIGHT.filter((row) => row[0] === kind).length).toBeGreaterThan(0);
});

test('two faults in one text are two problems', () => {
  const { problems } = find('pl', 'count', '{maxActivations, plural, one {#} =01 {#} other {#}} {x}');
  expect(problems.map(({ kind }) => kind)).toEqual([
    'missing-plural-category',
    'wrong-exact-match',
    'undeclared-value',
  ]);
});

test('a bundle whose language cannot be told has no rules for plurals', () => {
  const content = plant('xx', KEYS.count, '{maxActivations, plural, other {#}}');
  expect(check({ '!.json': content }, { only: KINDS })).toEqual([]);
});

test('hostile texts are read in no time', () => {
  const texts = [
    "'{".repeat(5000),
    "'#".repeat(5000),
    '{'.repeat(10_000),
    '}'.repeat(10_000),
    '{a,plural,other{'.repeat(600),
    `{${'a'.repeat(9990)}}`,
    `{a, plural, ${'=1'.repeat(4000)}}`,
    '\ud800{',
    '{__proto__, select, __proto__ {a}}',
  ];
  const start = performance.now();
  for (const text of texts) findAlone(text);
  expect(performance.now() - start).toBeLessThan(2000);
});

/** What right and wrong texts are made of. */
const PIECES = [
  ...Array.from("{}'# ,é分\ud83d"),
  '{maxActivations',
  '{maxActivations, number, ',
  '{maxActivations, plural, ',
  '{maxActivations, plural, one {#} other {#}}',
  '{expiryDate, date, long}',
  '{activatedDeviceName}',
  '{activatedDeviceName, select, ',
  'offset:1 ',
  'one {',
  'other {',
  'many {#}',
  '=',
  '=1',
  'date',
  'number',
  'plural',
  'select',
  'long',
  '::',
  'yMd',
  'Q',
  '.00',
];

test.each([
  ['count', 'maxActivations'],
  ['date', 'expiryDate'],
  ['name', 'activatedDeviceName'],
] as const)('whatever the resolver cannot show in the text of a %s is found', (name, variant) => {
  const piece = fc.constantFrom(...PIECES);
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 12 }), (pieces) => {
      const text = pieces.join('');
      const problems = findAlone(text, name);
      const { problem } = readText(text, variant);
      if (problem !== undefined && problem !== 'the text is empty') expect(problems).not.toEqual([]);
    }),
    { numRuns: 500 },
  );
});
