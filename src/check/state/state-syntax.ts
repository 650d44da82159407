import { defineCheck } from '../define-check.ts';
import { parseDocument } from '../json-document.ts';

export const stateSyntax = defineCheck({
  kind: 'state-syntax',
  severity: 'error',
  title: 'State file is not JSON',
  explanation:
    'What the state file records cannot be read, so no outdated translation is noticed and no excuse counts. Mend the file, or write it anew with qlm-messages accept.',
  example: { wrong: '{ "texts": { } "excuses": { } }', right: '{ "texts": { }, "excuses": { } }' },
  *run({ stateFile }) {
    if (stateFile === undefined) return;
    const { syntaxError } = parseDocument(stateFile.text);
    if (syntaxError === undefined) return;
    const { offset, reason } = syntaxError;
    yield { span: { start: offset, end: offset }, file: stateFile, message: `The state file is not JSON: ${reason}` };
  },
});
