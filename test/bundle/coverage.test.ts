// What every bundle must have, derived from the definitions and from English, never from a list of its own: a list would be
// forgotten when a code is added.
import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { describe, expect, test } from 'vitest';
import { CODE_NAMES, CODES } from '../../src/codes/index.ts';
import { ACTION_IDS } from '../../src/codes/actions.ts';
import { formsOf } from '../../src/bundle/form-keys.ts';
import { FIELDS, LABEL_IDS } from '../../src/bundle/bundle.ts';
import { PREVIEW_WORD_IDS } from '../../src/bundle/preview-words.ts';
import { flatten, readBundle, TAGS, TRANSLATIONS } from '../locales.ts';

const english = readBundle('en');

test('English has every code, action, label and word of the preview, in the order of the definitions', () => {
  expect(Object.keys(english)).toEqual(['codes', 'actions', 'labels', 'preview']);
  expect(Object.keys(english.codes)).toEqual(CODE_NAMES);
  expect(Object.keys(english.actions)).toEqual(ACTION_IDS);
  expect(Object.keys(english.labels)).toEqual(LABEL_IDS);
  expect(Object.keys(english.preview)).toEqual(PREVIEW_WORD_IDS);
});

describe.each(CODE_NAMES)('English %s', (name) => {
  const keys: string[] = Object.keys(english.codes[name]);
  const forms = formsOf(name);

  test('has the three texts, and only forms that the definition declares, in its order', () => {
    expect(keys).toEqual(expect.arrayContaining([...FIELDS]));
    expect(keys).toEqual(forms.map(({ key }) => key).filter((key) => keys.includes(key)));
  });

  test('has a text for each variant that the definition declares', () => {
    const missing = CODES[name].variants.filter((variant) => !keys.some((key) => key.endsWith(`_${variant}`)));
    expect(missing).toEqual([]);
  });
});

describe.each(TRANSLATIONS)('%s', (tag) => {
  const texts = flatten(readBundle(tag));
  const source = flatten(english);

  test('has exactly the keys of English, in its order', () => {
    expect([...texts.keys()]).toEqual([...source.keys()]);
  });

  test('has the same placeholders with the same types in every text', () => {
    const different = [...source].flatMap(([key, text]) => {
      const [ours, theirs] = [argumentsOf(texts.get(key) ?? ''), argumentsOf(text)];
      return ours === theirs ? [] : [`${key}: ${ours} instead of ${theirs}`];
    });
    expect(different).toEqual([]);
  });
});

describe.each(TAGS)('%s', (tag) => {
  const texts = flatten(readBundle(tag));

  test('has in every plural exactly the categories of the language', () => {
    const categories = new Intl.PluralRules(tag).resolvedOptions().pluralCategories.toSorted().join();
    const wrong = [...texts].flatMap(([key, text]) =>
      pluralsIn(parse(text, { ignoreTag: true }))
        .map((options) =>
          options
            .filter((option) => !option.startsWith('='))
            .toSorted()
            .join(),
        )
        .filter((options) => options !== categories)
        .map((options) => `${key}: ${options} instead of ${categories}`),
    );
    expect(wrong).toEqual([]);
  });

  test('no two codes have the same three texts', () => {
    const { codes } = readBundle(tag);
    const triples = CODE_NAMES.map((name) => FIELDS.map((field) => codes[name][field]).join('\n'));
    expect(new Set(triples).size).toBe(CODE_NAMES.length);
  });
});

/** The arguments of a text with their types and styles, each once, in a fixed order. */
function argumentsOf(text: string): string {
  const found = new Set<string>();
  walk(parse(text, { ignoreTag: true }), (element) => {
    const style = 'style' in element ? JSON.stringify(element.style) : '';
    if (element.type !== TYPE.pound) found.add(`{${element.value}} ${TYPE[element.type]} ${style}`);
  });
  return [...found].toSorted().join(', ');
}

function pluralsIn(elements: readonly MessageFormatElement[]): string[][] {
  const plurals: string[][] = [];
  walk(elements, (element) => {
    if (element.type === TYPE.plural) plurals.push(Object.keys(element.options));
  });
  return plurals;
}

function walk(elements: readonly MessageFormatElement[], visit: (element: MessageFormatElement) => void): void {
  for (const element of elements) {
    if (element.type === TYPE.literal) continue;
    visit(element);
    if ('options' in element) for (const option of Object.values(element.options)) walk(option.value, visit);
  }
}
