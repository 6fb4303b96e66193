import { readKept } from '../google/kept';
import { messageOf } from '../model/failure';
import type { Asked } from '../model/order';
import { notified } from '../ui/notified';
import { PROPOSED } from '../ui/proposalCard';
import { said } from '../ui/said';
import { WORDS } from '../ui/words';
import { policyCells } from '../workbook/policyTab';
import { type CardEvent, chosenIn, typedIn } from './cardEvent';
import { onlyAdmins } from './onlyAdmins';
import { orderNow } from './orderNow';

/** The button "Watch these": a policy row for each group that is ticked, and who gets the alerts. */
export function protectFromCard(event?: CardEvent): GoogleAppsScript.Card_Service.ActionResponse {
  const me = onlyAdmins();
  const { state } = readKept();
  if (!state) return notified(WORDS.notInstalled);
  const ticked = chosenIn(event, PROPOSED.groups);
  const rows = (state.proposed ?? []).flatMap(({ group }): Asked[] =>
    ticked.includes(group) ? [{ what: 'type', tab: 'Policy', cells: policyCells(group, `Chosen by ${me}`) }] : [],
  );
  try {
    const recipients: Asked = {
      what: 'type',
      tab: 'Settings',
      cells: { Setting: 'Alert recipients', Value: typedIn(event, PROPOSED.recipients) },
    };
    const after = orderNow(me, [...rows, recipients]);
    return notified(after?.verdict ?? WORDS.queued);
  } catch (error) {
    return said(messageOf(error));
  }
}
