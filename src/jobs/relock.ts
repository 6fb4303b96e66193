import { makeRelocks } from '../google/groupsSettings';
import { keep } from '../google/kept';
import type { Group } from '../model/group';
import type { Relock, RelockOutcome } from '../model/relock';
import { planRelocks } from '../plan/planRelocks';
import { type Collected, withSettings } from './collect';

export type Relocked = ReturnType<typeof relock>;

/**
 * Plans the re-locks, notes them as intents, makes them and reads them back: first of the groups that were read at once, then of those that
 * had to be asked again.
 * @param intents re-locks of a tick that was cut short: made or not, no commit tells of them
 * @returns also all groups, those that were asked again as they then answered
 */
export function relock(collected: Collected, intents: Relock[], now: string, until: number) {
  const { before, rules, policy, settingsBefore } = collected;
  const outcomes: RelockOutcome[] = [];
  let held = 0;
  let noted = intents;

  const lock = (groups: Group[]) => {
    const limits = { ...policy.settings, mostRelocks: policy.settings.mostRelocks - outcomes.length };
    const plan = planRelocks(groups, rules, settingsBefore, limits, now);
    held += plan.held;
    if (plan.relocks.length === 0) return;
    noted = [...noted.filter(({ group }) => !plan.relocks.some(planned => planned.group === group)), ...plan.relocks];
    keep({ intents: { number: before.number + 1, relocks: noted } });
    outcomes.push(...makeRelocks(plan.relocks, until));
  };

  lock(collected.groups);
  const unanswered = new Set(
    collected.groups.filter(({ address, failure }) => failure && rules.has(address)).map(({ address }) => address),
  );
  const groups = withSettings(collected.groups, ({ address }) => unanswered.has(address), now, until);
  lock(groups.filter(({ address }) => unanswered.has(address)));

  const known = new Map(groups.map(group => [group.address, group]));
  const others = intents.filter(
    ({ group }) => known.has(group) && !outcomes.some(outcome => outcome.relock.group === group),
  );
  return {
    groups,
    outcomes,
    held,
    leftOver: others.filter(({ group }) => !known.get(group)?.failure),
    /** Those of groups that could not be read now: the next tick looks again. */
    unread: others.filter(({ group }) => known.get(group)?.failure),
  };
}
