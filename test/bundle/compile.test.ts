import { describe, expect, test } from 'vitest';
import { compileTexts, type BundleProblem } from '../../src/bundle/compile.ts';
import { readBundle, TAGS } from '../locales.ts';

function compile(data: unknown): { texts: ReturnType<typeof compileTexts>; problems: BundleProblem[] } {
  const problems: BundleProblem[] = [];
  const texts = compileTexts(data, (problem) => problems.push(problem));
  return { texts, problems };
}

test.each(TAGS)('every text of %s compiles', (tag) => {
  expect(compile(readBundle(tag)).problems).toEqual([]);
});

test('a text without arguments compiles to a string, one with arguments to a syntax tree', () => {
  const { codes } = compile({
    codes: { License_Expired: { title: 'It’s over', message_expiryDate: 'Until {expiryDate, date, long}.' } },
  }).texts;
  expect(codes.License_Expired).toEqual({
    title: 'It’s over',
    message_expiryDate: [
      { type: 0, value: 'Until ' },
      { type: 3, value: 'expiryDate', style: 'long' },
      { type: 0, value: '.' },
    ],
  });
});

describe('refuses', () => {
  const cases: [what: string, data: unknown, key: string, reason: RegExp][] = [
    ['a bundle that is no object', [], '', /expected an object/],
    ['an unknown section', { code: {} }, 'code', /unknown key/],
    ['an unknown code', { codes: { License_Expird: {} } }, 'codes.License_Expird', /unknown key/],
    ['a prototype name', JSON.parse('{"codes":{"__proto__":{"title":"x"}}}'), 'codes.__proto__', /unknown key/],
    [
      'an undeclared variant',
      { codes: { NoError: { message_expiryDate: 'x' } } },
      'codes.NoError.message_expiryDate',
      /unknown key/,
    ],
    ['a code that is no object', { codes: { NoError: 'x' } }, 'codes.NoError', /expected an object/],
    ['a text that is no string', { codes: { NoError: { title: 1 } } }, 'codes.NoError.title', /found number/],
    ['an empty text', { codes: { NoError: { title: ' \n' } } }, 'codes.NoError.title', /empty/],
    ['a syntax error', { codes: { NoError: { title: '{' } } }, 'codes.NoError.title', /not valid ICU/],
    [
      'a placeholder in a base form',
      { codes: { License_Expired: { title: '{expiryDate, date}' } } },
      'codes.License_Expired.title',
      /expiryDate/,
    ],
    [
      'another value’s placeholder',
      { codes: { License_Expired: { title_expiryDate: '{maxTrials, number}' } } },
      'codes.License_Expired.title_expiryDate',
      /maxTrials/,
    ],
    [
      'one hidden in a plural',
      {
        codes: {
          License_NoMoreActivations: { message_maxActivations: '{maxActivations, plural, other {{toString}}}' },
        },
      },
      'codes.License_NoMoreActivations.message_maxActivations',
      /toString/,
    ],
    [
      'a placeholder in the form of an operation',
      { codes: { License_NotValid: { message_validate: '{validate}' } } },
      'codes.License_NotValid.message_validate',
      /validate/,
    ],
    [
      'a date as a number',
      { codes: { License_Expired: { title_expiryDate: '{expiryDate, number}' } } },
      'codes.License_Expired.title_expiryDate',
      /is a date/,
    ],
    [
      'a number as plain text',
      { codes: { License_NoMoreActivations: { message_maxActivations: '{maxActivations}' } } },
      'codes.License_NoMoreActivations.message_maxActivations',
      /is a number/,
    ],
    [
      'an unknown date style',
      { codes: { License_Expired: { title_expiryDate: '{expiryDate, date, big}' } } },
      'codes.License_Expired.title_expiryDate',
      /is a date/,
    ],
    [
      'a style that only a prototype has',
      { codes: { License_Expired: { title_expiryDate: '{expiryDate, date, constructor}' } } },
      'codes.License_Expired.title_expiryDate',
      /is a date/,
    ],
    ['an unknown action', { actions: { 'buy-now': 'x' } }, 'actions.buy-now', /unknown key/],
    ['a label with a placeholder', { labels: { code: '{code}' } }, 'labels.code', /code/],
    [
      'a bomb of nesting',
      { codes: { NoError: { title: '{a, plural, other {'.repeat(9000) } } },
      'codes.NoError.title',
      /longer/,
    ],
    [
      'a deep plural',
      { codes: { NoError: { title: '{a,plural,other{'.repeat(600) + '}}'.repeat(100) } } },
      'codes.NoError.title',
      /./,
    ],
  ];
  test.each(cases)('%s', (_, data, key, reason) => {
    const { problems, texts } = compile(data);
    expect(problems).toEqual([{ key, reason: expect.stringMatching(reason) }]);
    expect(Object.values(texts.codes).flatMap((own) => Object.values(own))).toEqual([]);
  });
});

test('keeps the good texts beside a bad one', () => {
  const { texts, problems } = compile({
    codes: { NoError: { title: 'Fine', message: '{' } },
    actions: { retry: 'Again' },
  });
  expect(problems).toHaveLength(1);
  expect(texts).toEqual({
    codes: { NoError: { title: 'Fine' } },
    actions: { retry: 'Again' },
    labels: {},
    preview: {},
  });
});
