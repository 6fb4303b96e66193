import { messageOf } from '../model/failure';
import { linkOpened } from '../ui/linkOpened';
import { notified } from '../ui/notified';
import { REVIEW_INPUTS } from '../ui/reviewSection';
import { onlyAdmins } from './onlyAdmins';
import { type Patience, writeReview } from './reviewIncident';

const SHORT: Patience = { read: 16_000, all: 26_000 };

/** What Google hands to a button's function, as far as it is read. https://developers.google.com/workspace/add-ons/concepts/event-objects */
interface CardEvent {
  commonEventObject?: { formInputs?: Record<string, { stringInputs?: { value?: string[] } }> };
}

/** The button "Write review". What is wrong with the input is said at the foot of the card. */
export function reviewFromCard(event?: CardEvent): GoogleAppsScript.Card_Service.ActionResponse {
  onlyAdmins();
  const typed = (name: string): string =>
    event?.commonEventObject?.formInputs?.[name]?.stringInputs?.value?.[0]?.trim() ?? '';
  try {
    return linkOpened(
      writeReview(typed(REVIEW_INPUTS.group), typed(REVIEW_INPUTS.from), typed(REVIEW_INPUTS.to), SHORT),
    );
  } catch (error) {
    return notified(messageOf(error));
  }
}
