import type { REQUEST_CODES } from '../codes/request.ts';
import type { Guidance } from './guidance.ts';

/** What translators and support staff need to know about the codes of requests that the server refused. */
export const REQUEST_GUIDANCE = {
  RequestBlocked_Error: {
    note: 'The server turned the request away and no other code says why; unknown numbers from 1 to 99 get this text too. It concerns the request, as the license has not been looked at yet. License_Error (200) is just as general but does concern the license.',
    remedy:
      'Read the server’s own text first. The cause is probably a blocking rule that has no code of its own: a blocked country (blockActivationByCountry), a blocked computer ID (blockComputerIDs) or a daily limit (maxActivationsPerDay, maxNewKeysPerDay).',
  },
  RequestBlocked_TimeDifferenceWithServer: {
    note: 'Any online step can end with this when the clocks of the device and the server differ by more than some minutes; the time zone plays no part. Here the server refuses the request. In ConnectionToServer_TimeDifferenceExceedsThreshold (102) the app itself finds, while it confirms the license, that the date is about a day off.',
    remedy:
      'If many customers report it at the same time, correct the clock of the server. If one customer’s network blocks time services, raise webMethodMaximumDelay, which is in seconds (600 unless changed).',
  },
  RequestBlocked_IpRestriction: {
    note: 'The server does not serve the internet address that the request came from, for example the exit of a company network. The connection itself works, unlike in ConnectionToServer_Failed (101). The reader is not accused of anything.',
    remedy:
      'Compare the customer’s public IP address with blockIPAddresses. For a management or administration method, check restrictManagementApiByIP and httpAdminMethodsAllowedIPAddresses. Behind a VPN or proxy it is probably the exit address that counts.',
  },
  RequestBlocked_FailedToDecrypt: {
    note: 'App and server do not use the same encryption key, so the server cannot read anything the app sends; it often concerns everyone with the same version of the app. In RequestBlocked_InvalidFormat (5) the server could read the request but did not understand its form.',
    remedy:
      'Make the encryption keys of app and server agree: CommunicationEncryptionKey for calls from the app, AdminEncryptionKey for management calls. Check that the app sets its key before the first call, and publish an update if the keys were changed.',
  },
  RequestBlocked_InvalidFormat: {
    note: 'The server could read the request, but it was not built as expected. Unlike in RequestBlocked_FailedToDecrypt (4) encryption is not the problem, and unlike in RequestBlocked_EmptyData (6) there was something to read.',
    remedy:
      'Usually the QLM library in the app and the server are of different generations: compare them (PingHttp tells the server’s version) and publish an app with a matching library. If one customer alone is affected, a proxy on that network is probably changing the traffic.',
  },
  RequestBlocked_EmptyData: {
    note: 'The request reached the server with nothing in it, so something along the way probably removed the content. Do not confuse it with License_MissingArgument (208), where only one piece of information is missing, or with RequestBlocked_InvalidFormat (5), where the content is there but odd.',
    remedy:
      'Usually a proxy or security product on the customer’s network strips the content: have its administrator exempt the server’s host name. If customers on several networks report it, look for a fault in how the app builds the request.',
  },
  RequestBlocked_OperationDisabled: {
    note: 'The vendor has turned this one step off, for example deactivation or requesting a trial from inside the app. It is a decision and not a malfunction, and it says nothing about the reader’s rights. RequestBlocked_AuthenticationError (8) is about who asks; this is about what is asked.',
    remedy:
      'To offer the step, turn on its server property: enableReleaseKeyHttp, enableCreateComputerBoundTrial, enableCreateActivationKey, enableUpgradeLicense, enableRenewSubscriptionHttp or enableActivationByBasicAuthentication. Otherwise hide it in the app and lead customers to the self-help site, the portal or support.',
  },
  RequestBlocked_AuthenticationError: {
    note: 'The server could not verify who sent the request. The reader may have typed a user name and password, or may never have seen any because the app signs in by itself; the text must suit both.',
    remedy:
      'If the app asks for a user name and password, reset the customer’s. Otherwise correct the credentials or the strict-authentication hash that the app sends; ReleaseLicenseHttp requires them unless releaseLicenseRequiresAuthentication is off.',
  },
} as const satisfies Record<keyof typeof REQUEST_CODES, Guidance>;
