import type { Facts } from '../checks/facts';
import type { Kept } from '../google/kept';
import type { Group } from '../model/group';
import { unobserved } from '../plan/unobserved';
import type { Found } from './evaluate';

/** What the checks are told of a tick. */
export function factsOf(
  kept: Kept,
  { collected, watched, mail, hours, logged, rostered, declared, observed, explained, evidence }: Found,
  groups: Group[],
  reach: Facts['reach'],
  remembered: Facts['mail'],
  now: string,
): Facts {
  const { book, before, policy, timeZone } = collected;
  const { rules, settingsBefore, relocks, list, groupsOfRow, overruled, weakened, brakes } = watched;
  const { outcomes, held } = relocks;
  const { roster } = rostered;
  return {
    help: collected.help,
    now,
    today: collected.today,
    timeZone,
    settings: policy.settings,
    groups,
    listed: list.pages !== undefined,
    rules,
    reach,
    roster,
    changes: explained.changes,
    events: logged.events,
    deliveryChanges: logged.deliveryChanges,
    before: settingsBefore,
    relocks: {
      outcomes: outcomes.filter(({ relock }) => relock.for === undefined),
      held,
      settled: explained.settled.filter(({ relock }) => relock.for === undefined),
    },
    brakes: {
      all: brakes,
      outcomes: outcomes.filter(({ relock }) => relock.for !== undefined),
    },
    mail: remembered,
    declared: declared.declared,
    received: observed.received,
    canary: { missing: mail.seen.canary?.missing ?? [], isAlone: !mail.isSeen },
    policy: { ...policy, groupsOfRow, overruled, weakened },
    evidence,
    ...(book && { cells: book.cells }),
    runsAs: collected.installer,
    failures: [
      ...collected.failures,
      ...watched.failures,
      ...mail.failures,
      ...hours.failures,
      ...declared.failures,
      ...observed.failures,
      ...unobserved(policy.settings, observed.received, now),
      ...[...logged.failures, ...roster.failures].map(each => ({ ...each, severity: 'medium' as const })),
    ],
    ticks: {
      cadence: kept.cadence,
      ...(before.number > 0 && { last: before.at }),
      ...(kept.running && { cutShort: kept.running }),
      ...(kept.failed && { failed: kept.failed }),
    },
    earlier: before,
  };
}
