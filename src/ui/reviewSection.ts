import { elapsed } from '../model/elapsed';
import type { LivingFinding } from '../model/finding';
import { isoOf, later } from '../model/isoOf';
import { toLocal } from '../model/localTime';
import type { State } from '../model/state';
import { button } from './button';
import type { Section } from './cardOf';
import { textInput } from './textInput';
import { INPUTS, WORDS } from './words';

const HOUR = 3_600_000;

/**
 * Asks for a group and a span of time and writes a review of it. Filled in with what was last opened, if anything was.
 * @param now ISO 8601, UTC
 * @param about the finding it is to be about, if it is one
 */
export function reviewSection({ findings, timeZone }: State, now: string, about?: LivingFinding): Section {
  const opened =
    about ??
    findings
      .filter(({ check, group }) => check === 'POST.1' && group)
      .sort((one, other) => elapsed(one.since, other.since))[0];
  const around = opened?.since ?? now;
  const from = later(around, -HOUR);
  const to = isoOf(Math.min(Date.parse(now), Date.parse(around) + 2 * HOUR));
  const when = WORDS.time(timeZone);
  return {
    header: WORDS.review,
    folded: true,
    widgets: [
      textInput(INPUTS.group, WORDS.address, opened?.group?.address ?? ''),
      textInput(INPUTS.from, when, toLocal(from, timeZone)),
      textInput(INPUTS.to, when, toLocal(to, timeZone)),
      button(WORDS.writeReview, 'onReviewIncident'),
    ],
  };
}
