import { readKept } from '../google/kept';
import { messageOf } from '../model/failure';
import { notified } from '../ui/notified';
import { said } from '../ui/said';
import { INPUTS, WORDS } from '../ui/words';
import { policyCells, policyProblems } from '../workbook/policyTab';
import { settingProblems } from '../workbook/settingsTab';
import { type CardEvent, chosenIn, typedIn } from './cardEvent';
import { onlyAdmins } from './onlyAdmins';
import { orderNow } from './orderNow';

/** The button "Watch these": a policy row for each group that is ticked, and who gets the alerts. */
export function protectFromCard(event?: CardEvent): GoogleAppsScript.Card_Service.ActionResponse {
  const me = onlyAdmins();
  const { state } = readKept();
  if (!state?.settings) return notified(WORDS.notInstalled);
  const ticked = chosenIn(event, INPUTS.groups);
  // What was proposed may be another choice by now, and what was ticked was ticked. Who presses twice finds it protected.
  const left = ticked.filter(group => !state.known.some(({ address }) => address === group));
  const rows = left.map(group => {
    const { posters } = state.proposed?.find(each => each.group === group) ?? {};
    return { what: 'type' as const, tab: 'Policy' as const, cells: policyCells(group, `Chosen by ${me}`, posters) };
  });
  const recipients = { Setting: 'Alert recipients', Value: typedIn(event, INPUTS.recipients) };
  const problems = [
    ...rows.flatMap(({ cells }) => policyProblems(cells)),
    ...settingProblems([recipients], state.settings),
  ];
  if (problems.length > 0) return said(problems.join(' '));
  try {
    const after = orderNow(me, [...rows, { what: 'type', tab: 'Settings', cells: recipients }]);
    return notified(after?.verdict ?? WORDS.queued);
  } catch (error) {
    return said(messageOf(error));
  }
}
