import type { CodeName } from '../codes/index.ts';

/** QLM's `ELicenseStatus`, failing bits only, the most telling first; an expired trial also has a bit that is no failure. */
const FAILING_BITS: readonly { readonly bit: number; readonly name: CodeName }[] = [
  { bit: 2048, name: 'License_Revoked' },
  { bit: 128, name: 'ConnectionToServer_TimeDifferenceExceedsThreshold' },
  { bit: 64, name: 'License_Expired' },
  { bit: 16, name: 'License_ActivationKeyForWrongProduct' },
  { bit: 32, name: 'License_ActivationKeyForWrongVersion' },
  { bit: 256, name: 'License_AlreadyActivatedOnAnotherSystem' },
  { bit: 1024, name: 'License_NoMoreActivations' },
  { bit: 512, name: 'License_NotActivatedOnServer' },
  { bit: 8, name: 'License_NotValid' },
];

// 2 is a permanent license, 4 a trial or subscription.
const WORKING_BITS = 2 | 4;

/** What a status says: the nearest code of its most telling failing bit, `NoError` for a working license, else nothing. */
export function codeOfStatus(status: number): CodeName | undefined {
  const failing = FAILING_BITS.find(({ bit }) => (status & bit) !== 0);
  if (failing !== undefined) return failing.name;
  return (status & WORKING_BITS) === 0 ? undefined : 'NoError';
}
