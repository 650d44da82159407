import type { MessageValues } from '../../../dist/index.js';

/** The forms of one field of a code: which to show depends on what the app knows. */
export interface Forms<T> {
  readonly base: T;
  /** The preferred one first, which is the order of the file. */
  readonly variants: readonly { readonly name: string; readonly form: T }[];
}

/** The forms of each field. */
export interface CodeForms<T> {
  readonly title: Forms<T>;
  readonly message: Forms<T>;
  readonly action: Forms<T>;
}

/** Takes the texts of a code apart once, so that a candidate builds no key while it resolves. */
export function readForms<Text, T>(
  texts: Readonly<Record<string, Text>>,
  toForm: (text: Text, key: string) => T,
): CodeForms<T> {
  const read = (field: string): Forms<T> => {
    const base = texts[field];
    if (base === undefined) throw new Error(`no ${field}`);
    const prefix = `${field}_`;
    const variants = Object.entries(texts)
      .filter(([key]) => key.startsWith(prefix))
      .map(([key, text]) => ({ name: key.slice(prefix.length), form: toForm(text, key) }));
    return { base: toForm(base, field), variants };
  };
  return { title: read('title'), message: read('message'), action: read('action') };
}

/** The first form whose value or operation the app gave, else the base form. */
export function chooseForm<T>({ base, variants }: Forms<T>, values: MessageValues | undefined): T {
  if (values === undefined) return base;
  const given: Readonly<Record<string, unknown>> = values;
  for (const { name, form } of variants) {
    if (given[name] !== undefined || given['operation'] === name) return form;
  }
  return base;
}
