import type { Check } from '../define-check.ts';
import { byteOrderMark } from './byte-order-mark.ts';
import { crlf } from './crlf.ts';
import { duplicateKey } from './duplicate-key.ts';
import { indentation } from './indentation.ts';
import { invalidJson } from './invalid-json.ts';
import { keyOrder } from './key-order.ts';
import { mergeConflict } from './merge-conflict.ts';
import { noFinalNewline } from './no-final-newline.ts';
import { notUtf8 } from './not-utf8.ts';
import { prototypeKey } from './prototype-key.ts';
import { wrongTag } from './wrong-tag.ts';
import { wrongType } from './wrong-type.ts';

export const FILE_CHECKS: readonly Check[] = [
  wrongTag,
  notUtf8,
  byteOrderMark,
  crlf,
  noFinalNewline,
  mergeConflict,
  invalidJson,
  duplicateKey,
  prototypeKey,
  wrongType,
  keyOrder,
  indentation,
];
