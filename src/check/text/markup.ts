import { defineTextCheck } from '../define-check.ts';
import { findMarkup } from './find-markup.ts';
import { unusualTexts } from './unusual-texts.ts';

export const markup = defineTextCheck({
  kind: 'markup',
  severity: 'error',
  title: 'Markup',
  explanation:
    'Messages are plain text: apps show HTML, entities and Markdown as they are written. Say it with words and characters alone.',
  example: { wrong: 'Your license has <b>expired</b>', right: 'Your license has expired' },
  select: unusualTexts,
  *runText(text) {
    for (const { start, end, message } of findMarkup(text)) yield { start, end, message };
  },
});
