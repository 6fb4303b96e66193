import { elapsed } from '../model/elapsed';
import { isoOf, later } from '../model/isoOf';
import { toLocal } from '../model/localTime';
import type { State } from '../model/state';
import { actionOf } from './actionOf';

/** Names of the inputs; the button's function gets what people typed under them. */
export const REVIEW_INPUTS = { group: 'group', from: 'from', to: 'to' } as const;

const HOUR = 3_600_000;

/**
 * Asks for a group and a span of time and writes a review of it. Filled in with what was last opened, if anything was.
 * @param now ISO 8601, UTC
 */
export function reviewSection({ findings, timeZone }: State, now: string): GoogleAppsScript.Card_Service.CardSection {
  const opened = findings
    .filter(({ check, group }) => check === 'POST.1' && group)
    .sort((one, other) => elapsed(one.since, other.since))[0];
  const around = opened?.since ?? now;
  const from = later(around, -HOUR);
  const to = isoOf(Math.min(Date.parse(now), Date.parse(around) + 2 * HOUR));
  const when = `A time such as 2023-12-13 18:40, ${timeZone}`;
  return CardService.newCardSection()
    .setHeader('Incident review')
    .setCollapsible(true)
    .addWidget(input(REVIEW_INPUTS.group, 'Group', 'The address of a group', opened?.group?.address ?? ''))
    .addWidget(input(REVIEW_INPUTS.from, 'From', when, toLocal(from, timeZone)))
    .addWidget(input(REVIEW_INPUTS.to, 'To', when, toLocal(to, timeZone)))
    .addWidget(CardService.newTextButton().setText('Write review').setOnClickAction(actionOf('onReviewIncident')));
}

const input = (name: string, title: string, hint: string, value: string) =>
  CardService.newTextInput().setFieldName(name).setTitle(title).setHint(hint).setValue(value);
