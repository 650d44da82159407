import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import { describe, expect, test } from 'vitest';
import { createBundleSchema, createTermsSchema } from '../../src/check/schema.ts';
import { GUIDANCE } from '../../src/guidance/index.ts';
import { LOCALES_DIR, readBundle, TAGS } from '../locales.ts';

function readTerms(tag: string): never {
  return JSON.parse(readFileSync(join(LOCALES_DIR, 'terms', `${tag}.json`), 'utf8')) as never;
}

const bundleSchema = createBundleSchema(readBundle('en'), GUIDANCE);
const isBundle: ValidateFunction = new Ajv().compile(bundleSchema);
const isTerms: ValidateFunction = new Ajv().compile(createTermsSchema(readTerms('en')));

test.each(TAGS)('%s and its terms suit their schemas', (tag) => {
  isBundle(readBundle(tag));
  isTerms(readTerms(tag));
  expect([isBundle.errors, isTerms.errors]).toEqual([null, null]);
});

describe('the schema of bundles refuses', () => {
  test.each<[what: string, bundle: unknown]>([
    ['an unknown section', { code: {} }],
    ['an unknown code', { codes: { License_Expird: {} } }],
    ['a variant that the code does not have', { codes: { NoError: { title_expiryDate: 'x' } } }],
    ['a text that is no string', { codes: { NoError: { title: 1 } } }],
    ['an empty text', { codes: { NoError: { title: '' } } }],
    ['an unknown action', { actions: { buyNow: 'x' } }],
  ])('%s', (_, bundle) => {
    expect(isBundle(bundle)).toBe(false);
  });
});

test('an editor shows the English text and the note', () => {
  const schema = JSON.parse(JSON.stringify(bundleSchema));
  const { description } = schema.properties.codes.properties.License_Expired.properties.title;
  expect(description).toContain(readBundle('en').codes.License_Expired.title);
  expect(description).toContain(GUIDANCE.License_Expired.note);
});
