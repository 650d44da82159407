import type { COMMUNICATION_CODES } from '../codes/communication.ts';
import type { Guidance } from './guidance.ts';

/** What translators and support staff need to know about the codes of a missing or disturbed connection. */
export const COMMUNICATION_GUIDANCE = {
  ConnectionToServer_Error: {
    note: 'The connection was disturbed or stopped on the way, for example by a proxy that wants a sign-in, a certificate that is not trusted or a line that dropped. In ConnectionToServer_Failed (101) the server was not reached at all. Unknown numbers from 100 to 199 get this text too.',
    remedy:
      'Look at the network error behind the code: usually a TLS or certificate problem, or a proxy that requires authentication (HTTP 407). The customer’s IT can allow the server’s host name and exempt it from inspection; offer offline activation until then.',
  },
  ConnectionToServer_Failed: {
    note: 'No contact with the server came about: the device is offline, the network does not let the app through, or the server is down. In ConnectionToServer_Error (100) the connection was disturbed or stopped on the way. ConnectionToServer_MaxDaysOfflineExceeded (103) comes only after many such failures.',
    remedy:
      'Check that the server is up, using PingHttp on the address that the app calls. If it is, the customer’s IT can test DNS and ports 80 and 443 with QlmNetworkTester. Offer offline activation through the self-help site when the network cannot be opened.',
  },
  ConnectionToServer_TimeDifferenceExceedsThreshold: {
    note: 'While the app confirms a license, it finds that the date on the device is about a day or more away from the server’s date. The reader may have set nothing back on purpose, so do not suggest a trick. In RequestBlocked_TimeDifferenceWithServer (2) the server refuses because of minutes; here the app objects because of the date.',
    remedy:
      'Compare the date and year on the device with ServerDate; more than 24 hours apart is too much. On virtual machines and dual-boot computers the clock of the host must be right too. An app with an older generated LicenseValidator reports it only when the device is behind.',
  },
  ConnectionToServer_MaxDaysOfflineExceeded: {
    note: 'The app may work offline for some days, and it has had no contact with the server for longer than that. It appears at start-up or during work, and going online once cures it. The license has not ended, unlike in License_Expired (209).',
    remedy:
      'To allow a longer time, raise MaxDaysOffline (or MaxDaysOfflineDuringTrial for trials) and publish the app with it; -1 sets no limit and 0 means always online. GetDaysOffline() tells how long it has been. Choose another action than ExitApp if customers must be able to save their work.',
  },
} as const satisfies Record<keyof typeof COMMUNICATION_CODES, Guidance>;
