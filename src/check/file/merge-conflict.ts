import { defineCheck } from '../define-check.ts';

// No line of JSON begins with one of these characters.
const MARKER = /^(?<marker><{7}|\|{7}|={7}|>{7})(?: .*)?$/gm;

const MARKERS = ['<', '|', '=', '>'].map((character) => character.repeat(7));

/** Whether a file has lines that version control left behind. */
export function hasMergeConflict(text: string): boolean {
  return mayHaveConflict(text) && text.search(MARKER) >= 0;
}

export const mergeConflict = defineCheck({
  kind: 'merge-conflict',
  severity: 'error',
  title: 'Merge conflict',
  explanation:
    'Version control left both sides of a conflict in the file. Keep the right one and delete the lines with the markers.',
  example: { wrong: '<<<<<<< HEAD', right: 'one of the two sides, without markers' },
  *run({ file: { text } }) {
    if (!mayHaveConflict(text)) return;
    // One problem for each conflict; a marker that was left alone is a conflict too.
    let isInside = false;
    for (const { index, 0: line, groups } of text.matchAll(MARKER)) {
      const marker = groups?.['marker'] ?? '';
      if (!isInside || marker.startsWith('<')) {
        yield {
          span: { start: index, end: index + line.length },
          message: `The line is a conflict marker (${marker}).`,
          expected: 'one side of the conflict, without markers',
        };
      }
      isInside = !marker.startsWith('>');
    }
  },
});

/** Much faster than the expression, for the many files without any. */
function mayHaveConflict(text: string): boolean {
  return MARKERS.some((marker) => text.includes(marker));
}
