import type { OTHER_CODES } from '../codes/other.ts';
import type { Guidance } from './guidance.ts';

/** What translators and support staff need to know about the codes outside every reserved range. */
export const OTHER_GUIDANCE = {
  UnknownError: {
    note: 'Stands for everything that no other code describes, and for unknown numbers that belong to no other group. Keep it general and calm. License_Error (200) and RequestBlocked_Error (1) are general too, but say which area is concerned.',
    remedy:
      'Ask for the number, the server’s own text and the time, and look at the server’s event log for that time. A number outside the known list probably comes from a newer QLM release.',
  },
  Qlm_License_Error: {
    note: 'The license of the vendor’s own licensing tool (QLM) is missing or has ended; the customer’s license is not meant. A customer should never see this, so the text must not sound like License_Expired (209).',
    remedy:
      'Renew or activate the QLM license on the server or portal. On a developer’s computer activate QLM, make the app refer to the current QLM library and put all its DLLs beside the app.',
  },
} as const satisfies Record<keyof typeof OTHER_CODES, Guidance>;
