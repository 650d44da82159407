import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { PreviewData } from '../preview/preview-data.ts';
import { inlineJson, pageHtml } from '../preview/page-html.ts';
import { PAGE_STYLE } from '../preview/style.ts';
import { errorCodeOf, fileErrorReason } from './file-error.ts';
import { UsageError } from './io.ts';
import { saveFile } from './save-file.ts';

/** How every such file begins, so that it can be told from any other. */
const MARK = '<!doctype html>\n<!-- qlm-messages preview -->\n';

/**
 * Writes the page with its data, script and style sheet into one file, which needs no network. Throws a `UsageError` of one line, also
 * where another file than such a page has the name.
 */
export async function savePreview(path: string, data: PreviewData, script: string): Promise<void> {
  const before = await readFile(path).catch((error: unknown) => {
    if (errorCodeOf(error) === 'ENOENT') return undefined;
    throw new UsageError(`${path} was not written: ${fileErrorReason(error)}.`);
  });
  if (before !== undefined && !before.toString('utf8', 0, MARK.length).startsWith(MARK)) {
    throw new UsageError(`${path} was not written: it exists and is no preview.`);
  }
  await saveFile(path, previewFile(data, script), before);
}

/** The document. Only what it was written with can run in it. */
export function previewFile(data: PreviewData, script: string): string {
  const policy = [
    "default-src 'none'",
    `script-src ${hashOf(script)}`,
    `style-src ${hashOf(PAGE_STYLE)}`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
  return pageHtml({
    head: `<meta http-equiv="Content-Security-Policy" content="${policy}">\n<style>${PAGE_STYLE}</style>`,
    end: `<script type="application/json" id="data">${inlineJson(data)}</script>\n<script>${script}</script>`,
  }).replace('<!doctype html>\n', () => MARK);
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
