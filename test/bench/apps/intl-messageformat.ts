// `intl-messageformat` as its manual shows it: one instance for each message, made from its text when first needed and kept.
import { IntlMessageFormat } from 'intl-messageformat';
import en from '../../../locales/en.json' with { type: 'json' };
import type { MessageValues } from '../../../dist/index.js';
import { CODE_NAMES } from './code-names.js';
import { chooseForm, readForms, type CodeForms } from './forms.ts';
import type { TextsOf } from './texts.ts';

interface Message {
  readonly text: string;
  instance?: IntlMessageFormat;
}

const codes: Readonly<Record<string, Readonly<Record<string, string>>>> = en.codes;
const cache = new Map<number, CodeForms<Message>>();

export const textsOf: TextsOf = (code, values) => {
  const { title, message, action } = cache.get(code) ?? readCode(code);
  return {
    title: format(chooseForm(title, values), values),
    message: format(chooseForm(message, values), values),
    action: format(chooseForm(action, values), values),
  };
};

function readCode(code: number): CodeForms<Message> {
  const forms = readForms(codes[CODE_NAMES[code] ?? 'UnknownError'] ?? {}, (text): Message => ({ text }));
  cache.set(code, forms);
  return forms;
}

function format(message: Message, values: MessageValues | undefined): string {
  message.instance ??= new IntlMessageFormat(message.text, 'en', undefined, { ignoreTag: true });
  return message.instance.format(values) as string;
}
