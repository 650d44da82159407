import type { SUCCESS_CODES } from '../codes/success.ts';
import type { Guidance } from './guidance.ts';

/** What translators and support staff need to know about the code of a call that worked. */
export const SUCCESS_GUIDANCE = {
  NoError: {
    note: 'Confirms that a request worked, so it must reassure. The hint to activate again is for a license that was renewed or changed on the server. License_ActivationCountDecremented_Ok (226) is the other success code, but it is only about closing the app.',
    remedy:
      'Nothing has to change. If a customer misses a renewal, a feature or a seat, look at NewExpiryDate, NewFeatures and NewFloatingSeats in the answer and have the customer activate again.',
  },
} as const satisfies Record<keyof typeof SUCCESS_CODES, Guidance>;
