// i18next with its ICU plugin and the file of the language as its resources, set up for a synchronous start.
import { createInstance } from 'i18next';
import ICU from 'i18next-icu';
import en from '../../../locales/en.json' with { type: 'json' };
import type { MessageValues } from '../../../dist/index.js';
import { CODE_NAMES } from './code-names.js';
import { chooseForm, readForms, type CodeForms } from './forms.ts';
import type { TextsOf } from './texts.ts';

const codes: Readonly<Record<string, Readonly<Record<string, string>>>> = en.codes;
// Full keys, and not i18next's `context`: the plugin remembers a message by its key without the context.
const cache = new Map<number, CodeForms<string>>();

const i18next = createInstance();
void i18next.use(ICU).init({
  lng: 'en',
  fallbackLng: 'en',
  resources: { en: { translation: en } },
  keySeparator: '.',
  initAsync: false,
});
const { t } = i18next;

export const textsOf: TextsOf = (code, values) => {
  const { title, message, action } = cache.get(code) ?? readCode(code);
  return {
    title: translate(chooseForm(title, values), values),
    message: translate(chooseForm(message, values), values),
    action: translate(chooseForm(action, values), values),
  };
};

function readCode(code: number): CodeForms<string> {
  const name = CODE_NAMES[code] ?? 'UnknownError';
  const forms = readForms(codes[name] ?? {}, (_, key) => `codes.${name}.${key}`);
  cache.set(code, forms);
  return forms;
}

function translate(key: string, values: MessageValues | undefined): string {
  return values === undefined ? t(key) : t(key, values);
}
