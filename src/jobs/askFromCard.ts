import { readHelp } from '../google/help';
import { readKept } from '../google/kept';
import { messageOf } from '../model/failure';
import { isOpen, keyOf } from '../model/finding';
import { saidOf } from '../model/help';
import { isoDay } from '../model/localTime';
import { ACTIONS, actionsFor } from '../plan/actionsFor';
import { notified } from '../ui/notified';
import { said } from '../ui/said';
import { WORDS } from '../ui/words';
import { askedOf } from './askedOf';
import { type CardEvent, parameterOf, typedIn } from './cardEvent';
import { onlyAdmins } from './onlyAdmins';
import { orderNow } from './orderNow';

/** The button on a card that asks before something is done about a finding. What is wrong with what was typed is said, and the card stays. */
export function askFromCard(event?: CardEvent): GoogleAppsScript.Card_Service.ActionResponse {
  const me = onlyAdmins();
  const { state } = readKept();
  const action = ACTIONS.find(each => each === parameterOf(event, 'action'));
  const finding = state?.findings.find(each => keyOf(each) === parameterOf(event, 'key'));
  const now = new Date().toISOString();
  if (!state || !action || !finding || !actionsFor(finding, state, now).includes(action)) return notified(WORDS.gone);
  try {
    const after = orderNow(
      me,
      askedOf(action, finding, state, me, isoDay(now, state.timeZone), title => typedIn(event, title)),
    );
    const found = after?.findings.find(each => keyOf(each) === keyOf(finding));
    const isLeft = action === 're-lock' && found !== undefined && isOpen(found);
    return notified(
      !after ? WORDS.queued : isLeft ? found.what : (saidOf(readHelp(), 'Actions', action)[1] ?? after.verdict),
    );
  } catch (error) {
    return said(messageOf(error));
  }
}
