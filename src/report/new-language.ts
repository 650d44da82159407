import type { PluralForm } from '../check/new-language.ts';

/** What a translator needs to know who begins a language. */
export function formatNewLanguage(
  {
    tag,
    englishName,
    ownName,
    dir,
  }: {
    readonly tag: string;
    readonly englishName: string;
    readonly ownName: string;
    readonly dir: 'ltr' | 'rtl';
  },
  pluralForms: readonly PluralForm[],
  folder: string,
): string {
  const direction = dir === 'rtl' ? ', written from right to left' : '';
  const width = Math.max(...pluralForms.map(({ category }) => category.length));
  return `${englishName} (${tag}), in itself ${ownName}${direction}

Plural forms:
${pluralForms.map((form) => `  ${form.category.padEnd(width)}  ${formatExamples(form)}\n`).join('')}
What to do next:
  1. Decide on the register and the terms in ${folder}/terms/${tag}.json.
  2. Translate the texts in ${folder}/${tag}.json. All of them are English still.
  3. See what is left to do: qlm-messages check ${tag}
  4. Record what the translations are made from: qlm-messages accept ${tag}
`;
}

function formatExamples({ category, examples, hasMore }: PluralForm): string {
  if (examples.length === 0) {
    // ICU wants it in every plural.
    return category === 'other' ? 'fractions; needed in every plural all the same' : 'only fractions; not needed here';
  }
  return [...examples.map(String), ...(hasMore ? ['…'] : [])].join(', ');
}
