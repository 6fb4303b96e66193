import { CHECK_NAMES } from '../model/checkNames';
import { isOpen, keyOf, type LivingFinding } from '../model/finding';
import { groupLink } from '../model/links';
import { dayAndTime, spanInWords } from '../model/localTime';
import { whoInWords } from '../model/logEvent';
import { LABEL_OF_REACH } from '../model/reach';
import type { State } from '../model/state';
import { actionsFor, isStricter } from '../plan/actionsFor';
import { button } from './button';
import { buttons } from './buttons';
import { cardOf, type Section } from './cardOf';
import { line } from './line';
import { reviewSection } from './reviewSection';
import { LABELS, WORDS } from './words';

/**
 * One finding: what, since when, by whom, and what can be done about it.
 * @param installer the account that Postlock runs as: any other may only have a group closed
 * @param now ISO 8601, UTC
 */
export function findingCard(
  finding: LivingFinding,
  state: State,
  installer: string,
  me: string,
  now: string,
): GoogleAppsScript.Card_Service.Card {
  const { check, subject, severity, what, todo, since, changes = [], by = [], between, done, group, reach } = finding;
  const { timeZone } = state;
  const told = [
    line(WORDS.state(severity, isOpen(finding)), what),
    ...(reach ? [line(LABEL_OF_REACH, reach)] : []),
    line(WORDS.since, between ? spanInWords(...between, timeZone) : dayAndTime(since, timeZone)),
    ...changes.map(change => line(WORDS.changed, change)),
    ...by.map(who => line(WORDS.by, whoInWords(who))),
    ...(done ? [line(WORDS.done, done)] : []),
    line(WORDS.toDo, todo),
    ...(group
      ? [line(WORDS.group, group.address).setOpenLink(CardService.newOpenLink().setUrl(groupLink(group.id)))]
      : []),
  ];
  const isOther = me !== installer;
  const actions = actionsFor(finding, state, now)
    .filter(action => !isOther || isStricter(action))
    .map(action =>
      // Each of them asks before it acts.
      button(`${LABELS[action]}\u2026`, 'onShow', { card: 'ask', key: keyOf(finding), action }),
    );
  const acts: Section[] = actions.length === 0 ? [] : [{ widgets: [buttons(actions)] }];
  const reviews = group ? [reviewSection(state, now, finding)] : [];
  return cardOf(subject, `${check} · ${CHECK_NAMES[check]}`, [
    { widgets: told },
    ...acts,
    ...(isOther ? [{ widgets: [line('', WORDS.only(installer, 'do more'))] }] : reviews),
  ]);
}
