import type { CUSTOMER_CODES } from '../codes/customer.ts';
import type { Guidance } from './guidance.ts';

/** What translators and support staff need to know about the codes that concern the customer record. */
export const CUSTOMER_GUIDANCE = {
  Customer_Error: {
    note: 'General code for trouble with the customer’s data (name, email address) on the server, met when registering or asking for a trial; unknown numbers from 1900 to 1999 get this text too. The other customer codes are more exact: Customer_Exists (1901), Customer_Add_Error (1902), Customer_NotFound (1904).',
    remedy:
      'Read the server’s own text and look the customer up by email address; the event log of the server probably shows more. Correct the record and have the customer try again.',
  },
  Customer_Exists: {
    note: 'Someone registers or asks for a trial with an email address that is already on record, often their own from earlier. It is a friendly hint. Customer_NotFound (1904) is the opposite, and License_Exists_Already (229) is about a license.',
    remedy:
      'Send the customer the key that belongs to the existing record. If registering again should update it, call AddUserEx3 with updateIfExists on, or turn on updateExistingUserInformation.',
  },
  Customer_Add_Error: {
    note: 'A new customer could not be saved, so the registration is not complete. The address is not taken, unlike in Customer_Exists (1901). The reader’s details may be fine.',
    remedy:
      'Check the fields that were sent and the server’s own text. If they are in order, saving on the server is probably the problem; look at its event log and database.',
  },
  Customer_Cannot_Update_Builtin_Customer: {
    note: 'Only people who manage customers see this: they tried to change a customer that comes with the system and stands for licenses without an owner. It is never about the reader’s own account.',
    remedy:
      'Leave the customer named None as it is. Choose or create a real customer, and assign the licenses to that one.',
  },
  Customer_NotFound: {
    note: 'The email address leads to no customer, mostly when someone activates by email instead of by license key. It is about the person’s record; License_NotFound (203) is about the key. Customer_Exists (1901) is the opposite.',
    remedy:
      'Find out which address the purchase was made with, and correct it in the customer record if needed. If activating with a new address should create the customer, turn on autoCreateCustomerDuringActivation.',
  },
  Customer_Organization_Error_Adding: {
    note: 'Only people who manage customers see this: a new organization was not created. An organization is a company or institution that groups customers. The three codes 1906 to 1908 report the same for changing, deleting and opening one.',
    remedy:
      'Check the name and ID passed to AddOrganization, and try again. The server’s event log probably shows the reason.',
  },
  Customer_Organization_Error_Updating: {
    note: 'Only people who manage customers, or a customer’s contact in the portal, see this: changes to an organization were not saved. Creating one is Customer_Organization_Error_Adding (1905).',
    remedy:
      'Check the organization and the values passed to UpdateOrganization, and try again. The server’s event log probably shows the reason.',
  },
  Customer_Organization_Error_Deleting: {
    note: 'Only people who manage customers see this: an organization could not be deleted. It concerns the organization’s record, not its customers or licenses.',
    remedy:
      'Check the ID passed to DeleteOrganization, which is probably wrong, and try again. If it is right, look at the server’s event log.',
  },
  Customer_Organization_Error_Retrieving: {
    note: 'People who manage customers, or a customer’s contact in the portal, see this: the details of an organization could not be shown. Nothing was changed, unlike in the attempts behind 1905 to 1907.',
    remedy:
      'Check the ID or name passed to GetOrganization; probably there is no such organization. If there is, look at the server’s event log.',
  },
} as const satisfies Record<keyof typeof CUSTOMER_CODES, Guidance>;
