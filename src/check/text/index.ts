import type { Check } from '../define-check.ts';
import { doubleSpace } from './double-space.ts';
import { bidiControl } from './bidi-control.ts';
import { controlCharacter } from './control-character.ts';
import { edgeSpace } from './edge-space.ts';
import { foreignDigits } from './foreign-digits.ts';
import { foreignLetter } from './foreign-letter.ts';
import { foreignScript } from './foreign-script.ts';
import { foreignWord } from './foreign-word.ts';
import { halfwidth } from './halfwidth.ts';
import { invisibleCharacter } from './invisible-character.ts';
import { joiner } from './joiner.ts';
import { link } from './link.ts';
import { markup } from './markup.ts';
import { mixedDigits } from './mixed-digits.ts';
import { mojibake } from './mojibake.ts';
import { notNfc } from './not-nfc.ts';
import { numberDiffers } from './number-differs.ts';
import { endPunctuation } from './end-punctuation.ts';
import { quotationMarks } from './quotation-marks.ts';
import { apostropheStyle } from './apostrophe-style.ts';
import { punctuationSpacing } from './punctuation-spacing.ts';
import { foreignPunctuation } from './foreign-punctuation.ts';
import { repeatedWord } from './repeated-word.ts';
import { ellipsis } from './ellipsis.ts';
import { exclamationMark } from './exclamation-mark.ts';
import { allCaps } from './all-caps.ts';
import { tooLong } from './too-long.ts';
import { tooManySentences } from './too-many-sentences.ts';
import { otherLanguage } from './other-language.ts';
import { englishWord } from './english-word.ts';

export const TEXT_CHECKS: readonly Check[] = [
  doubleSpace,
  edgeSpace,
  mojibake,
  controlCharacter,
  invisibleCharacter,
  bidiControl,
  joiner,
  notNfc,
  markup,
  link,
  foreignScript,
  foreignWord,
  foreignLetter,
  foreignDigits,
  mixedDigits,
  numberDiffers,
  halfwidth,
  endPunctuation,
  quotationMarks,
  apostropheStyle,
  punctuationSpacing,
  foreignPunctuation,
  repeatedWord,
  ellipsis,
  exclamationMark,
  allCaps,
  tooLong,
  tooManySentences,
  otherLanguage,
  englishWord,
];
