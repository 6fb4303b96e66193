import type { State } from '../model/state';
import { button } from './button';
import { cardOf } from './cardOf';
import { line } from './line';
import { selection } from './selection';
import { textInput } from './textInput';
import { WORDS } from './words';

/** Names of the inputs. */
export const PROPOSED = { groups: 'Groups', recipients: 'Alerts go to' } as const;

/** Proposes a policy from what was found: only managers may post to the groups that are ticked, or fewer where fewer may now, and Postlock only reports until Mode is enforce. */
export function proposalCard(state: State, recipients: string): GoogleAppsScript.Card_Service.Card {
  const { proposed = [] } = state;
  const items = proposed.map(({ group, isSure }) => ({ text: group, value: group, chosen: isSure }));
  return cardOf(
    'Groups to protect',
    'Mode is report: for now nothing is changed',
    [
      {
        widgets: [
          ...(proposed.length > 0 ? [line('', WORDS.rowForEach)] : []),
          ...(proposed.length > 0 ? [selection(PROPOSED.groups, PROPOSED.groups, items)] : [line('', WORDS.noneOpen)]),
          ...proposed.map(({ group, what }) => line(group, what)),
          textInput(PROPOSED.recipients, 'Addresses, separated by commas', recipients),
        ],
      },
    ],
    button('Watch these', 'onProtect'),
  );
}
