import type { MESSAGING_CODES } from '../codes/messaging.ts';
import type { Guidance } from './guidance.ts';

/** What translators and support staff need to know about the codes of emails and text messages that were not sent. */
export const MESSAGING_GUIDANCE = {
  Email_Error: {
    note: 'An email from the server did not go out, for example one with an activation code, a trial key or a reminder of a key. The address may be right all the same. Customer_NotFound (1904) would mean that the address is unknown.',
    remedy:
      'Check the email settings of the server (emailProvider and, for SMTP, smtpServer, smtpUser and smtpPassword) and whether the provider refused the message. Meanwhile give the customer the key directly.',
  },
  Sms_Error_NotConfigured: {
    note: 'A text message to a phone was asked for, but the vendor has not set up that service; trying again is pointless. In Sms_Error_Sending (2102) the service exists and one message did not go out. Text message means SMS, not a chat.',
    remedy:
      'Set smsAccountNumber, smsAuthenticationToken and smsPhoneNumber to the values of the Twilio account, or do not offer text messages (activationByAuthorizationCodeEnableSMS).',
  },
  Sms_Error_Sending: {
    note: 'Text messages are set up, but this one was not sent, probably because of the phone number. In Sms_Error_NotConfigured (2101) no text message can be sent at all.',
    remedy:
      'The number is probably wrong or lacks its country code, or Twilio refused it; look at the log of the Twilio account. Let the customer receive the code by email instead.',
  },
} as const satisfies Record<keyof typeof MESSAGING_CODES, Guidance>;
