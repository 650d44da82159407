import { TYPE } from '@formatjs/icu-messageformat-parser';
import { defineIcuCheck } from './define-icu-check.ts';
import { branchesOf, judgeSelect, selectorPart } from './branch.ts';
import { isOfType, placeholdersOf, referenceOf } from './placeholder.ts';

export const selectOption = defineIcuCheck({
  kind: 'select-option',
  severity: 'error',
  title: 'Unknown or missing option of a select',
  explanation:
    'The options of a select are names that the app knows, the same in every language: an option that English does not have is never chosen, one that only English has falls back to “other”. Translate the texts of the branches only.',
  example: {
    wrong: '{edition, select, prüfung {Testversion} other {Lizenz}}',
    right: '{edition, select, trial {Testversion} other {Lizenz}}',
  },
  *runText(text, context) {
    for (const placeholder of placeholdersOf(text)) {
      if (!isOfType(placeholder, TYPE.select)) continue;
      const reference = referenceOf(text, context);
      if (reference === undefined) return;
      const english = placeholdersOf(reference);
      const { unknown, missing } = judgeSelect(placeholder, english);
      const branches = new Map(branchesOf(placeholder));
      for (const { key, meaning } of unknown) {
        const branch = branches.get(key);
        if (branch === undefined) continue;
        const message = `English has no option “${key}”.`;
        yield {
          ...selectorPart(key, branch, text.value),
          message,
          ...(meaning === undefined ? {} : { expected: meaning }),
        };
      }
      const absent = missing.filter((key) => key !== 'other');
      if (absent.length === 0) continue;
      yield { ...placeholder.head, message: 'Options of the English select are missing.', expected: absent.join(', ') };
    }
  },
});
