import { FIELDS } from '../../bundle/bundle.ts';
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
    const first = new Map<string, Member>();
    const codes = membersOf(document.root).filter(({ key }) => key === 'codes');
    for (const member of codes.flatMap(membersOf)) {
      const texts = joinTexts(member);
      if (texts === undefined) continue;
      const other = first.get(texts);
      if (other === undefined) first.set(texts, member);
      // The same code twice is a duplicate key.
      else if (other.key !== member.key) {
        yield {
          span: member.keySpan,
          key: `codes.${member.key}`,
          message: `${member.key} has the same title, message and action as ${other.key}.`,
          expected: 'texts that say what differs',
        };
      }
    }
  },
});

/** The three texts of a code as one string; nothing where one is absent. */
function joinTexts(code: Member): string | undefined {
  const texts = FIELDS.flatMap((field) => {
    const text = membersOf(code).find(({ key }) => key === field)?.value;
    return typeof text === 'string' && text.trim() !== '' ? [text] : [];
  });
  return texts.length === FIELDS.length ? texts.join('\0') : undefined;
}
