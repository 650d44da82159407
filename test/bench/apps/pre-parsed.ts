// `intl-messageformat` without its parser, on messages that were parsed at build time. A text without arguments needs no formatter.
import { IntlMessageFormat } from 'intl-messageformat';
import type { MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { bundle } from '../../../dist/compiled/locales/en.js';
import type { MessageValues } from '../../../dist/index.js';
import { CODE_NUMBERS } from './code-names.js';
import { chooseForm, readForms, type CodeForms } from './forms.ts';
import type { TextsOf } from './texts.ts';

interface Message {
  readonly text: string | readonly object[];
  instance?: IntlMessageFormat;
}

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
  const [title = '', message = '', action = '', variants] = bundle.codes[CODE_NUMBERS.indexOf(code)] ?? [];
  const forms = readForms({ title, message, action, ...variants }, (text): Message => ({ text }));
  cache.set(code, forms);
  return forms;
}

function format(message: Message, values: MessageValues | undefined): string {
  if (typeof message.text === 'string') return message.text;
  message.instance ??= new IntlMessageFormat(message.text as MessageFormatElement[], 'en');
  return message.instance.format(values) as string;
}
