import { FIELDS, type Field } from '../../bundle/bundle.ts';
import { defineCheck } from '../define-check.ts';
import { membersOf, type Member } from '../json-document.ts';

export const sameTexts = defineCheck({
  kind: 'same-texts',
  severity: 'error',
  title: 'Same texts for two codes',
  explanation:
    'Two codes have the same title, message and action, so that a reader cannot tell two causes apart. Say in one of them what differs.',
  example: {
    wrong: 'License_Expired and License_Revoked: "License not usable" with the same message and action',
    right: '"Your license has expired" and "Your license has been withdrawn"',
  },
  // An app may choose to say the same about several codes.
  partial: false,
  *run({ document }) {
    const byTitle = new Map<string, Texts[]>();
    const codes = membersOf(document.root).filter(({ key }) => key === 'codes');
    for (const code of codes.flatMap(membersOf)) {
      const texts = textsOf(code);
      if (texts === undefined) continue;
      const others = byTitle.get(texts.title) ?? [];
      byTitle.set(texts.title, others);
      const other = others.find(({ message, action }) => message === texts.message && action === texts.action);
      if (other === undefined) others.push(texts);
      // The same code twice is a duplicate key.
      else if (other.code.key !== code.key) {
        yield {
          span: code.keySpan,
          key: `codes.${code.key}`,
          message: `${code.key} has the same title, message and action as ${other.code.key}.`,
          expected: 'texts that say what differs',
        };
      }
    }
  },
});

type Texts = Readonly<Record<Field, string>> & { readonly code: Member };

/** The three texts of a code; nothing where one is absent. */
function textsOf(code: Member): Texts | undefined {
  const [title, message, action] = FIELDS.map((field) => membersOf(code).find(({ key }) => key === field)?.value);
  return isThere(title) && isThere(message) && isThere(action) ? { code, title, message, action } : undefined;
}

function isThere(value: Member['value']): value is string {
  return typeof value === 'string' && value.trim() !== '';
}
