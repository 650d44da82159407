import type { LICENSE_CODES } from '../codes/license.ts';
import type { Guidance } from './guidance.ts';

/** What translators and support staff need to know about the codes that concern the license itself. */
export const LICENSE_GUIDANCE = {
  License_Error: {
    note: 'Something about the license prevented the step, and no other code names it; unknown numbers from 200 to 1899 get this text too. Keep it as open as the English. RequestBlocked_Error (1) is the general code for requests, UnknownError (3000) the one for everything else.',
    remedy:
      'Read the server’s own text. It is usually a rule without a code of its own, such as enforced product properties, a blocked country or computer ID, maxActivationsPerDay, preventDeactivationPeriod, or an authorization code that is too old or was tried too often.',
  },
  License_Revoked: {
    note: 'The vendor turned the license key off, by hand or automatically after a refund or a canceled subscription; the app may have run until just now. Its period has not run out, unlike in License_Expired (209). The app deletes the stored keys, so the reader needs the license key at hand.',
    remedy:
      'See in the console or portal why the license was revoked, and restore it there if that was a mistake; the customer then enters the license key again. Automatic revoking is governed by revokeLicenseOnRefund and revokeLicenseWhenSubscriptionCanceled.',
  },
  License_Illegal: {
    note: 'The name is QLM’s term for a device that runs on an activation which the server no longer counts, mostly because that was removed or moved to another device. The sentence must accuse nobody. License_NotActivatedOnServer (219) reports only that the activation is missing; here, in addition, none is free to replace it and the stored keys are wiped.',
    remedy:
      'Compare the computer ID of the device with the activations of the license; the console lists such devices under Illegal Computers. Release an activation that is no longer needed or add one, then have the customer activate with the license key again.',
  },
  License_NotFound: {
    note: 'The server has no license with this key. On activation it is mostly a typing mistake or a purchase still being processed; on validation the license was probably deleted or replaced, hence the separate form. License_ProductNotFound (218) and License_NoProduct (204) are about a missing product, not a missing license.',
    remedy:
      'Search for the key on the server that this app calls. It was probably mistyped, belongs to another server, was deleted or archived, or its order has not been processed yet.',
  },
  License_NoProduct: {
    note: 'The server does have the license but not the product it was made for. In License_NotFound (203) the license is missing. License_ProductNotFound (218) concerns nearly the same gap, but there the server looked for a product to fit the key and the reader may simply have the wrong key.',
    remedy:
      'Usually the product was removed from the server or never uploaded: upload its definition. Check also that the app calls the right server, as the demo server knows only the demo products.',
  },
  License_NotValid: {
    note: 'The key cannot be read as a key of this app, mostly because characters are missing or wrong; on validation it is the key saved on the device. In License_NotFound (203) the key looks right but the server has no such license. License_ActivationKeyForWrongProduct (220) is a proper key, only for something else.',
    remedy:
      'Compare the key character by character with the one that was issued; dashes do not matter. If it is right, look for outdated product keys or settings in the app, or for a generic key: those are refused unless allowGenericKeys on the server and AllowGenericKeys in the app are on.',
  },
  License_NotProvided: {
    note: 'The field for the license key was empty. It is a gentle reminder about an input field. License_MissingArgument (208) stands for any other missing information.',
    remedy:
      'Have the customer enter the key from the order email or the portal. If a key was entered, the app does not pass it on to the call.',
  },
  License_AlreadyActivatedOnAnotherSystem: {
    note: 'This key allows exactly one device, and another device has it. License_NoMoreActivations (210) is for keys that allow several devices, so do not write about a number of devices here. When the app starts, it means that the license was moved away from this device.',
    remedy:
      'See which computer holds the activation (RegisteredComputerName, ActivationDate). If the customer no longer has it, release the activation on the server, or increase the number of activations. The server’s default text contains the other computer’s name and ID, so take care whom you forward it to.',
  },
  License_MissingArgument: {
    note: 'The server did not receive all the information that the step needs; it may be a field the reader left empty or something the app should have found out. For an empty license key there is License_NotProvided (206). In RequestBlocked_EmptyData (6) nothing at all arrived.',
    remedy:
      'Usually the computer ID is empty or unsuitable: it must have 1 to 255 characters and no spaces. Characters outside ASCII need EnableMultiByte in the app and enableMultiByte on the server. Otherwise check which argument of the call the app left out.',
  },
  License_Expired: {
    note: 'The period of a subscription or trial is over. An ended maintenance plan is something else: then the license goes on working with older versions, and License_ActivationKeyForWrongVersion (211) appears. The date in the text is the last day of the license, and the app may need the key again after the renewal.',
    remedy:
      'Renew the subscription or extend the trial by changing ExpiryDate on the server, then have the customer activate again online. The device loses its Computer Key when the server reports the expiry. If the customer has already paid, check that the renewal was recorded for this key.',
  },
  License_NoMoreActivations: {
    note: 'A key for several devices is in use on all of them; the form for floating licenses speaks of seats, which come free as soon as someone closes the app. For a key that allows a single device see License_AlreadyActivatedOnAnotherSystem (207). License_ExceededMaxActivationsPerSystem (214) counts how often one device was activated.',
    remedy:
      'Compare NumLicenses and AvailableLicenses, and release devices that are no longer used, or sell more. For a floating license see who holds the seats and whether a crash left one behind; ProcessOrphanedInstances cleans up after those.',
  },
  License_ActivationKeyForWrongVersion: {
    note: 'The license is real and has not ended, but this version of the app is not part of it and no maintenance plan covers it. In License_Expired (209) the license itself is over. The date in the text is the end of the maintenance plan, not of the license.',
    remedy:
      'Compare the product version of the key, MaintenanceRenewalDate and the release date of this version; the QLM product version need not be the version the customer sees. Renew the plan or upgrade the license. For going back to an older version there is allowActivatingOlderVersion.',
  },
  License_ExceededMaxReleases: {
    note: 'The reader wanted to deactivate, but the permitted number of deactivations is used up, so the device stays activated. It is about deactivating too often. License_NoMoreActivations (210) and License_AlreadyActivatedOnAnotherSystem (207) are about activating.',
    remedy:
      'Release the device on the server, or raise maxReleaseCount (-1 removes the limit); the license’s own MaxReleaseCount and MaxReleasePeriodInDays take precedence. maxReleasePeriodInDays, maxReleasePerClient and maxReleaseCountAbsolute decide what is counted.',
  },
  License_ExceededNumberOfTrialLicensesPerClient: {
    note: 'A further trial was started on a device that has had its share of trials; only trials lead here. The reader may be innocent, as a shared or cloned computer can look like another one. License_Expired (209) is for a trial that ran out.',
    remedy:
      'Grant another trial or extend the present one if the customer deserves it. Limits are set by numberOfTrialLicensesAllowedPerClient (-1 for none), enforceMaxTrialsWhenActivating and countRevokedTrials. Computers that share a name and ID are counted as one.',
  },
  License_ExceededMaxActivationsPerSystem: {
    note: 'The license was activated again and again on this one device, which happens on copied virtual machines and after reinstalling. License_NoMoreActivations (210) counts different devices. Here the device is named and the number of times counts.',
    remedy:
      'Lower ActivationCount of this device or raise maxActivationsPerSystem; maxActivationsEnforcedOnVMsOnly limits the rule to virtual machines. Note that since QLM 17 the count also follows running instances of cloud floating licenses.',
  },
  License_FailedToSign: {
    note: 'The server was about to hand out the license but could not put its digital signature on it. Signing is a step on the server; it has nothing to do with signing in or with the reader’s own signature. Customers can only report it.',
    remedy:
      'The product’s RSA keys on the server are probably missing or damaged, or the account of the web application may not read the machine key store. Restore the keys or the permission, and upload the product again.',
  },
  License_Release_NotActivated: {
    note: 'The reader deactivates a device that is not active: probably it was already deactivated, so the wish is fulfilled. It must sound calm. License_NotActivatedOnServer (219) reports the same state to someone who wants to use the app, and License_Release_ActivatedOnAnotherSystem (217) means that another device is active.',
    remedy:
      'Nothing has to change; the activation is free. If the customer did not deactivate the device, ReleaseDate shows when it was released, probably by a colleague or by reclaiming.',
  },
  License_Release_ActivatedOnAnotherSystem: {
    note: 'The reader wants to deactivate here, but the activation is on another device, or this device looks like another one after a hardware change. License_AlreadyActivatedOnAnotherSystem (207) concerns the same fact when activating. In License_Release_NotActivated (216) no device is active.',
    remedy:
      'Compare RegisteredComputerName and RegisteredComputerID with this computer. If it is the same machine, its identifier has probably changed (network card, virtual machine move, new name): release the old activation on the server and have the customer activate again.',
  },
  License_ProductNotFound: {
    note: 'The server looked for the product that the key belongs to and has none that fits; the reader may have a key meant for a different app. In License_NoProduct (204) the license is known and its product is gone. In License_NotFound (203) the license itself is unknown.',
    remedy:
      'Upload the product to the server that this app calls, and compare the product ID and version in the app with the definition there. The demo server knows no products but the demo ones.',
  },
  License_NotActivatedOnServer: {
    note: 'The license is fine, but this device is not, or no longer, among its active devices; activating again is the cure. In License_Release_NotActivated (216) someone wanted to deactivate, so the same state is welcome there. License_Illegal (202) comes when the device has lost its activation and no other is free.',
    remedy:
      'See whether the activation was released, deleted or, for a cloud floating license, reclaimed for inactivity; the computer ID has probably changed if none of these happened. Have the customer activate again, and free or add an activation if needed.',
  },
  License_ActivationKeyForWrongProduct: {
    note: 'The key is genuine but belongs to another product, often because someone owns several apps of one vendor. For the right product in another version see License_ActivationKeyForWrongVersion (211), for an unreadable key License_NotValid (205).',
    remedy:
      'Compare the key’s ProductName with the product that the app defines, and send the customer the right key. If the key is right, the app was probably built with the wrong product settings.',
  },
  License_Delete_Failed: {
    note: 'Only people who manage licenses see this: they tried to delete a license and the server did not do it. Deleting removes the record for good; do not use the words for deactivating or withdrawing.',
    remedy:
      'Check the license key and computer ID passed to DeleteLicense. If they are right, the server’s event log probably shows the reason.',
  },
  License_Product_Save_Failed: {
    note: 'Only people who manage products see this: while they saved a product, the server already had a different version of its definition. The word version is about edits of the definition, not about releases of the app.',
    remedy:
      'Usually somebody uploaded a newer definition meanwhile. Load the products from the server, repeat the change and call UploadProducts again.',
  },
  License_ActivationOnSameDevice_InProgress: {
    note: 'A second activation was sent from this device before the first was finished, for example by a double click or a second window. Nothing is wrong, and the reader only has to wait. It is not License_AlreadyActivatedOnAnotherSystem (207): only one device is involved.',
    remedy:
      'Usually nothing. Let the app try again by itself after a few seconds, and disable the button while an activation runs. If it persists, look for a second instance of the app or a service that activates too.',
  },
  License_WrongDeactivationVerificationCode: {
    note: 'A device without internet shows a code that proves it was deactivated; the reader typed it elsewhere and it did not match. It counts only on the day it was made, and this code is never the license key, nor the code sent by email for activation.',
    remedy:
      'Have the customer create a new code with the date on the offline device set correctly, and enter it the same day (CreateDeactivationCode derives it from that date, the key and the computer ID). If the device is gone, release it on the server yourself.',
  },
  License_ComputerKeyMismatch: {
    note: 'The license was renewed or changed on the server, and the device still holds the previous data. Activating again brings it up to date, often without the reader noticing. The license has not ended as in License_Expired (209), and no other device is involved.',
    remedy:
      'Have the app activate again by itself; give an offline customer a new Computer Key or license file. The check exists only while requireComputerKeyMatchWhenValidatingOnServer is on.',
  },
  License_ActivationCountDecremented_Ok: {
    note: 'Good news: the server counts one running copy of the app less on this device. The seat comes free only when the last copy is closed. License_ActivationCountDecremented_Failed (227) is the opposite.',
    remedy:
      'Nothing has to change; treat it as success. If the seat stays taken, ActivationCount shows how many copies the server still counts.',
  },
  License_ActivationCountDecremented_Failed: {
    note: 'The app was closed, but the server could not note it, so colleagues may find the seat taken for some time. The reader’s own work is not affected. License_ActivationCountDecremented_Ok (226) is the success of the same step.',
    remedy:
      'Compare ActivationCount with the copies that really run. The app should call ProcessOrphanedInstances at its next start; otherwise lower the count or release the seat on the server. The connection was probably lost while the app closed.',
  },
  License_Release_Failed_OfflineUsage: {
    note: 'A seat was taken along for work without internet, and it cannot be deactivated until it is returned or the agreed time ends. To return a seat means to give it back before the time ends. The device named in the text may belong to another person.',
    remedy:
      'Have the person with the device go online and check the seat in, or wait for the end that GetOfflineInformation reports. Grant shorter offline periods if seats are often blocked this way.',
  },
  License_Exists_Already: {
    note: 'Only people who create or import licenses see this: the server already has a license with that key. It has nothing to do with activating twice. Customer_Exists (1901) is the same situation for a customer.',
    remedy:
      'Usually an order or import was processed twice. Skip the key or edit the existing license, and use a new key if a second license is intended.',
  },
} as const satisfies Record<keyof typeof LICENSE_CODES, Guidance>;
