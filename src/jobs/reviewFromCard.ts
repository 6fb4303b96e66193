import { messageOf } from '../model/failure';
import { linkOpened } from '../ui/linkOpened';
import { notified } from '../ui/notified';
import { INPUTS } from '../ui/words';
import { type CardEvent, typedIn } from './cardEvent';
import { onlyAdmins } from './onlyAdmins';
import { type Patience, writeReview } from './reviewIncident';

const SHORT: Patience = { read: 16_000, all: 26_000 };

/** The button "Write review". What is wrong with the input is said at the foot of the card. */
export function reviewFromCard(event?: CardEvent): GoogleAppsScript.Card_Service.ActionResponse {
  onlyAdmins();
  const [group = '', from = '', to = ''] = [INPUTS.group, INPUTS.from, INPUTS.to].map(name => typedIn(event, name));
  try {
    return linkOpened(writeReview(group, from, to, SHORT));
  } catch (error) {
    return notified(messageOf(error));
  }
}
