import type { State } from '../model/state';
import { button } from './button';
import { cardOf } from './cardOf';
import { line } from './line';
import { selection } from './selection';
import { textInput } from './textInput';
import { INPUTS, WORDS } from './words';

/**
 * Proposes a policy from what was found: only managers may post to the groups that are ticked, or fewer where fewer may now. In Mode report all are
 * ticked that are large for sure; in Mode enforce a row would lock a group at once, so people tick.
 */
export function proposalCard(state: State, recipients: string): GoogleAppsScript.Card_Service.Card {
  const { proposed = [], settings } = state;
  const isReport = settings?.mode !== 'enforce';
  const items = proposed.map(({ group, isSure }) => ({ text: group, value: group, chosen: isSure && isReport }));
  return cardOf(
    WORDS.groupsToProtect,
    isReport ? WORDS.onlyReport : WORDS.locksAtOnce,
    [
      {
        widgets: [
          ...(proposed.length > 0
            ? [line('', WORDS.rowForEach), selection(INPUTS.groups, INPUTS.groups, items)]
            : [line('', WORDS.noneOpen)]),
          ...proposed.map(({ group, what }) => line(group, what)),
          textInput(INPUTS.recipients, WORDS.addresses, recipients),
        ],
      },
    ],
    button(WORDS.watchThese, 'onProtect'),
  );
}
