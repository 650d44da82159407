import { defineTextCheck } from '../define-check.ts';
import { textsWith } from '../select-texts.ts';
import { findGarbled, GARBLED } from './garbled.ts';
import { writingOf } from './writing.ts';

export const mojibake = defineTextCheck({
  kind: 'mojibake',
  severity: 'error',
  title: 'Garbled characters',
  explanation:
    'A program read the text with a wrong encoding and saved what it saw, or lost characters on the way (U+FFFD). Restore the text and save it as UTF-8.',
  example: { wrong: 'Votre clÃ© de licence', right: 'Votre clé de licence' },
  select: textsWith(/\ufffd/, ...GARBLED),
  *runText({ literals }, context) {
    const writing = writingOf(context);
    for (const { text, start } of literals) {
      if (context.file.isUtf8) {
        for (const { index, 0: lost } of text.matchAll(/\ufffd+/g)) {
          yield {
            start: start + index,
            end: start + index + lost.length,
            message: 'A character was lost; U+FFFD stands in its place.',
          };
        }
      }
      if (writing === undefined) continue;
      for (const garbled of findGarbled(text, writing)) {
        yield {
          start: start + garbled.start,
          end: start + garbled.end,
          message: `“${text.slice(garbled.start, garbled.end)}” is “${garbled.decoded}”, read with a wrong encoding.`,
          expected: garbled.decoded,
        };
      }
    }
  },
});
