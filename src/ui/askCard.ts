import { keyOf, type LivingFinding } from '../model/finding';
import { type Help, saidOf } from '../model/help';
import { later } from '../model/isoOf';
import { isoDay } from '../model/localTime';
import { POSTERS } from '../model/posters';
import type { State } from '../model/state';
import { type Action, isException } from '../plan/actionsFor';
import { button } from './button';
import { cardOf } from './cardOf';
import { line } from './line';
import { dropDown } from './selection';
import { textInput } from './textInput';
import { LABELS, WORDS } from './words';

const WEEK = 7 * 86_400_000;

/**
 * Asks before anything is done. What is to be wider than the policy needs what any exception needs.
 * @param me who is looking
 * @param now ISO 8601, UTC
 */
export function askCard(
  action: Action,
  finding: LivingFinding,
  { timeZone }: State,
  me: string,
  help: Help,
  now: string,
): GoogleAppsScript.Card_Service.Card {
  const label = LABELS[action];
  const [question = label] = saidOf(help, 'Actions', action);
  const widgets = [
    line('', question),
    ...(action === 'accept' ? [dropDown('Who may post', POSTERS, finding.posters ?? 'domain')] : []),
    ...(isException(action)
      ? [
          textInput('Until', WORDS.lastDay, isoDay(later(now, WEEK), timeZone)),
          textInput('Why', WORDS.readers, ''),
          textInput('Owner', WORDS.whomToAsk, me),
        ]
      : []),
    button(label.replace(' until', ''), 'onAsk', { key: keyOf(finding), action }),
  ];
  return cardOf(label, finding.subject, [{ widgets }]);
}
