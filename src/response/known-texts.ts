import type { CodeName } from '../codes/index.ts';

/**
 * Fragments of QLM's English server texts and the code that they stand for. Vendors can reword some of them, and a server can
 * send them in seven other languages, so a text is the weakest evidence.
 */
const KNOWN_TEXTS: readonly { readonly pattern: RegExp; readonly name: CodeName }[] = [
  {
    pattern: /time between (?:the )?server and (?:the )?client is not synchronized/i,
    name: 'RequestBlocked_TimeDifferenceWithServer',
  },
  { pattern: /failed to decrypt data/i, name: 'RequestBlocked_FailedToDecrypt' },
  { pattern: /all the available licenses have already been activated/i, name: 'License_NoMoreActivations' },
  { pattern: /has already been activated on a system called/i, name: 'License_AlreadyActivatedOnAnotherSystem' },
  {
    pattern: /number of allowed activation keys per client\b.{0,80}\bexceeded/is,
    name: 'License_ExceededNumberOfTrialLicensesPerClient',
  },
  { pattern: /maximum number of activations allowed per system/i, name: 'License_ExceededMaxActivationsPerSystem' },
  { pattern: /could not find product/i, name: 'License_ProductNotFound' },
  { pattern: /does not allow you to call the QLM Pro/i, name: 'Qlm_License_Error' },
  { pattern: /invalid column name/i, name: 'DB_SQL_Query_Error' },
  { pattern: /ExecuteReader requires an open and available Connection/i, name: 'DB_Connection_Failed' },
  { pattern: /private key is not base64-encoded/i, name: 'License_FailedToSign' },
];

/** The code that a server text stands for, if it is a known one. */
export function codeOfText(text: string): CodeName | undefined {
  return KNOWN_TEXTS.find(({ pattern }) => pattern.test(text))?.name;
}
