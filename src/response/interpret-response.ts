import { CODES, type CodeName } from '../codes/index.ts';
import { findCode } from '../codes/find-code.ts';
import type { MessageValues } from '../codes/values.ts';
import { plainText } from '../resolver/plain-text.ts';
import { decodeBody } from './decode-body.ts';
import { codeOfText } from './known-texts.ts';
import { readFields, type ResponseFields } from './read-fields.ts';
import { readValues } from './read-values.ts';
import { codeOfStatus } from './status-bits.ts';

/** What a response of a license server says. */
export interface InterpretedResponse {
  /** `unreadable`: this is no answer of a license server, so it says nothing about the license. */
  readonly outcome: 'success' | 'failure' | 'unreadable';
  /** The code's number, ready for `resolve`. A success is 0 or 226. */
  readonly code: number;
  /**
   * Where the code was read: a number in the answer, the `status` bits, a known server text, or the way the answer arrived.
   * `none`: the answer reports a success or a failure without a further word.
   */
  readonly evidence: 'code' | 'status' | 'text' | 'transport' | 'none';
  /** Values for `resolve` that the answer holds. Dates are ISO 8601, without a zone where QLM sent none. */
  readonly values: MessageValues;
  /** The server's own sentence, as one line of plain text, in the server's language. Empty where there is none. */
  readonly serverText: string;
}

/** Where the number may stand. QLM documents no place; these names are seen in its API. */
const CODE_KEYS = ['errorcode', 'servererrorcode', 'code'];

// A sentence fits many times; a page of plain text from a proxy is cut.
const MAX_TEXT_LENGTH = 2000;

// An answer may be wrapped once as XML text and once as a JSON string.
const MAX_UNWRAPPING = 3;

/**
 * Reads what QLM's HTTP methods return: text or bytes, XML as it should be or cut off, wrapped, or no answer of a license server at
 * all. Never throws. The number counts where an element or attribute carries one, else the `status` bits, else a known English
 * server text, else `License_Error`. A page in HTML, an empty body or a proxy's answer means that the server was not reached.
 *
 * ```ts
 * const { outcome, code, values } = interpretResponse(await response.text());
 * if (outcome !== 'success') show(resolver.resolve(code, values));
 * ```
 */
export function interpretResponse(body: unknown): InterpretedResponse {
  const text = decodeBody(body)?.trim() ?? '';
  if (text === '') return unreached('ConnectionToServer_Failed');
  return interpretText(text, MAX_UNWRAPPING);
}

function interpretText(text: string, unwrappings: number): InterpretedResponse {
  const inner = unwrappings > 0 ? unwrap(text) : undefined;
  if (inner !== undefined) return interpretText(inner.trim(), unwrappings - 1);
  if (!text.startsWith('<')) return interpretSentence(text);
  const fields = readFields(text);
  if (fields.isAnswer) return interpretFields(fields);
  if (unwrappings > 0 && /^<|^&lt;/.test(fields.outerText)) return interpretText(fields.outerText, unwrappings - 1);
  const name = codeOfText(fields.outerText);
  return name === undefined ? unreached('ConnectionToServer_Error') : answer(name, 'text', {}, fields.outerText);
}

/** The XML in a JSON string or in escaped form; `undefined` where the text is neither. */
function unwrap(text: string): string | undefined {
  if (text.startsWith('&lt;')) {
    return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
  }
  if (!text.startsWith('"')) return undefined;
  try {
    const inner: unknown = JSON.parse(text);
    return typeof inner === 'string' ? inner : undefined;
  } catch {
    return undefined;
  }
}

/** A bare sentence is the server's only if it is a known one; a proxy speaks in sentences too. */
function interpretSentence(text: string): InterpretedResponse {
  const name = codeOfText(text);
  return name === undefined ? unreached('ConnectionToServer_Error', text) : answer(name, 'text', {}, text);
}

function interpretFields({ elements, attributes, outerText, complete }: ResponseFields): InterpretedResponse {
  const error = elements.get('error') ?? (codeOfText(outerText) === undefined ? undefined : outerText);
  const serverText = error ?? elements.get('result') ?? '';
  const values = readValues(elements);

  const numbers = CODE_KEYS.flatMap((key) => [toNumber(elements.get(key)), toNumber(attributes.get(key))]);
  const number =
    numbers.find((candidate) => candidate !== undefined && candidate > 0) ??
    numbers.find((candidate) => candidate === 0);
  const status = toNumber(elements.get('status'));
  const byStatus = status === undefined ? undefined : codeOfStatus(status);
  const hasFailed = error !== undefined || (byStatus !== undefined && byStatus !== 'NoError');

  // A zero says that the call went well, not that the license is valid.
  if (number !== undefined && !(number === 0 && (hasFailed || !complete))) {
    const { name, known } = findCode(number);
    const success = known && CODES[name].severity === 'success';
    return { ...answer(name, 'code', values, serverText), outcome: success ? 'success' : 'failure', code: number };
  }
  if (byStatus !== undefined && byStatus !== 'NoError') return answer(byStatus, 'status', values, serverText);
  if (error !== undefined) {
    const byText = codeOfText(error);
    return answer(byText ?? 'License_Error', byText === undefined ? 'none' : 'text', values, serverText);
  }
  // Behind the place where an answer is cut off there may have been an error.
  if (!complete) return unreached('ConnectionToServer_Error', serverText);
  if (byStatus === 'NoError') return answer('NoError', 'status', values, serverText);
  if (status !== undefined) return answer('License_Error', 'none', values, serverText);
  // Methods that return no status, such as a release, report a success by their content alone.
  return elements.size > 0
    ? answer('NoError', 'none', values, serverText)
    : unreached('ConnectionToServer_Error', serverText);
}

function answer(
  name: CodeName,
  evidence: InterpretedResponse['evidence'],
  values: MessageValues,
  serverText: string,
): InterpretedResponse {
  const outcome = CODES[name].severity === 'success' ? 'success' : 'failure';
  return {
    outcome,
    code: CODES[name].value,
    evidence,
    values: valuesFor(name, values),
    serverText: plainText(serverText.slice(0, MAX_TEXT_LENGTH)),
  };
}

/** The server counts the activations of the license; the limit of a single device is another number. */
function valuesFor(name: CodeName, { maxActivations, ...others }: MessageValues): MessageValues {
  return maxActivations === undefined || name === 'License_ExceededMaxActivationsPerSystem'
    ? others
    : { ...others, maxActivations };
}

function unreached(name: CodeName, serverText = ''): InterpretedResponse {
  return { ...answer(name, 'transport', {}, serverText), outcome: 'unreadable' };
}

function toNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}
