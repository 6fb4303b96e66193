import type { State } from '../model/state';
import { proposed } from '../plan/proposed';
import { button } from './button';
import { cardOf } from './cardOf';
import { line } from './line';
import { selection } from './selection';
import { textInput } from './textInput';
import { WORDS } from './words';

/** Names of the inputs. */
export const PROPOSED = { groups: 'Only managers may post to', recipients: 'Alerts go to' } as const;

/** Proposes a policy from what was found: only managers may post to the groups that are ticked, and Postlock only reports until Mode is enforce. */
export function proposalCard(state: State, recipients: string): GoogleAppsScript.Card_Service.Card {
  const found = proposed(state);
  const items = found.map(({ subject, severity }) => ({ text: subject, value: subject, chosen: severity !== 'low' }));
  return cardOf(
    'Groups to protect',
    'Mode is report: for now nothing is changed',
    [
      {
        widgets: [
          ...(found.length > 0 ? [selection(PROPOSED.groups, PROPOSED.groups, items)] : [line('', WORDS.noneOpen)]),
          ...found.map(({ subject, what }) => line(subject, what)),
          textInput(PROPOSED.recipients, 'Addresses, separated by commas', recipients),
        ],
      },
    ],
    button('Watch these', 'onProtect'),
  );
}
