import type { State } from '../model/state';
import { button } from './button';
import { cardOf } from './cardOf';
import { line } from './line';
import { selection } from './selection';
import { textInput } from './textInput';
import { INPUTS, WORDS } from './words';

/** Proposes a policy from what was found: only managers may post to the groups that are ticked, or fewer where fewer may now, and Postlock only reports until Mode is enforce. */
export function proposalCard(state: State, recipients: string): GoogleAppsScript.Card_Service.Card {
  const { proposed = [] } = state;
  const items = proposed.map(({ group, isSure }) => ({ text: group, value: group, chosen: isSure }));
  return cardOf(
    WORDS.groupsToProtect,
    WORDS.onlyReport,
    [
      {
        widgets: [
          ...(proposed.length > 0 ? [line('', WORDS.rowForEach)] : []),
          ...(proposed.length > 0 ? [selection(INPUTS.groups, INPUTS.groups, items)] : [line('', WORDS.noneOpen)]),
          ...proposed.map(({ group, what }) => line(group, what)),
          textInput(INPUTS.recipients, WORDS.addresses, recipients),
        ],
      },
    ],
    button(WORDS.watchThese, 'onProtect'),
  );
}
