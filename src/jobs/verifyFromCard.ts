import { messageOf } from '../model/failure';
import { notified } from '../ui/notified';
import { onlyAdmins } from './onlyAdmins';
import { verifyEvidence } from './verifyEvidence';

/** The button "Verify". What was found is said at the foot of the card. */
export function verifyFromCard(): GoogleAppsScript.Card_Service.ActionResponse {
  onlyAdmins();
  try {
    return notified(verifyEvidence());
  } catch (error) {
    return notified(messageOf(error));
  }
}
