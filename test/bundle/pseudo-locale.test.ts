import { expect, test } from 'vitest';
import { FIELDS } from '../../src/bundle/bundle.ts';
import { CODE_NAMES } from '../../src/codes/index.ts';
import { createResolver, LOCALES, matchLocale } from '../../src/index.ts';
import { SAMPLE_VALUES } from '../locales.ts';

const english = await createResolver({ locale: 'en' });

test('en-XA is accented, in brackets and 40 % longer', async () => {
  const resolver = await createResolver({ locale: 'en-XA' });
  expect(resolver).toMatchObject({ locale: 'en-XA', dir: 'ltr' });
  expect(resolver.resolve(201).title).toMatch(/^\[Ţĥîš ļîçéñšé ŵàš ŵîţĥďŕàŵñ~+\]$/);
  expect(resolver.resolve(210, { maxActivations: 3 }).message).toMatch(/^\[.*\b3\b.*~\]$/);
  for (const name of CODE_NAMES) {
    for (const field of FIELDS) {
      const ratio = resolver.resolve(name)[field].length / english.resolve(name)[field].length;
      expect(ratio).toBeGreaterThanOrEqual(1.4);
    }
  }
});

test('ar-XB runs from right to left', async () => {
  const resolver = await createResolver({ locale: 'ar-XB' });
  expect(resolver).toMatchObject({ locale: 'ar-XB', dir: 'rtl' });
  expect(resolver.resolve(201)).toMatchObject({ dir: 'rtl', title: '\u202eThis license was withdrawn\u202c' });
});

test('both have every text of English, also with values, and no other language', async () => {
  for (const locale of ['en-XA', 'ar-XB']) {
    const resolver = await createResolver({ locale });
    for (const name of CODE_NAMES) {
      const [plain, rich] = [resolver.resolve(name), resolver.resolve(name, SAMPLE_VALUES)];
      expect(plain.locale).toBe(locale);
      for (const { label } of plain.actions) expect(label).toMatch(/^[[\u202e]/);
      const richEnglish = english.resolve(name, SAMPLE_VALUES);
      for (const field of FIELDS) {
        expect(rich[field] === plain[field]).toBe(richEnglish[field] === english.resolve(name)[field]);
      }
    }
  }
});

test('they are never offered to users', () => {
  expect(LOCALES.map(({ tag }) => tag)).not.toContain('en-XA');
  expect(matchLocale('en-XA')).toBe('en');
});
