import { CHECKS } from '../checks';
import { requestsSent } from '../google/http';
import type { Kept } from '../google/kept';
import { isMade } from '../model/relock';
import type { Settings } from '../model/settings';
import { changesOf } from '../plan/changesOf';
import { live } from '../plan/live';
import { newsOf } from '../plan/newsOf';
import { nextState } from '../plan/nextState';
import { notLooked } from '../plan/notLooked';
import { tally, verdictOf } from '../plan/verdictOf';
import { whyEnded } from '../plan/whyEnded';
import { withReadBacks } from '../plan/withReadBacks';
import type { Collected } from './collect';
import type { Swept } from './sweep';
import type { Watched } from './watch';

export type Evaluated = ReturnType<typeof evaluate>;

/**
 * Runs the checks and works out what is new, what changed, and what the next tick needs to know.
 * @param begun milliseconds since 1970
 */
export function evaluate(kept: Kept, collected: Collected, watched: Watched, swept: Swept, now: string, begun: number) {
  const { book, before, policy, timeZone } = collected;
  const { rules, settingsBefore, relocks, list, lasting, groupsOfRow, overruled, weakened } = watched;
  const { outcomes, held } = relocks;
  const listed = list.pages !== undefined;
  const known = new Map(swept.groups.map(group => [group.address, group]));
  // Begun by a tick that was cut short, or not seen to be made: made or not, this tick tells; or the next, if the group cannot be read now.
  const others = relocks.noted.filter(({ group }) => !outcomes.some(({ relock }) => relock.group === group));
  const leftOver = others.filter(({ group }) => known.has(group) && !known.get(group)?.failure);
  const unread = others.filter(({ group }) => known.get(group)?.failure);

  const found = CHECKS.flatMap(check =>
    check({
      now,
      today: collected.today,
      settings: policy.settings,
      groups: swept.groups,
      listed,
      rules,
      before: settingsBefore,
      relocks: { outcomes, held, leftOver },
      policy: { ...policy, groupsOfRow, overruled, weakened },
      failures: [...collected.failures, ...watched.failures],
      ticks: {
        cadence: kept.cadence,
        ...(before.number > 0 && { last: before.at }),
        ...(kept.running && { cutShort: kept.running }),
        ...(kept.failed && { failed: kept.failed }),
      },
      earlier: before,
    }),
  );
  const isUnknown = notLooked({ groups: swept.groups, listed, policyRead: book !== undefined });
  const findings = live(before.findings, found, isUnknown, now).map(finding => {
    const ended = finding.resolvedAt === now && !finding.done && whyEnded(finding, swept.groups, rules);
    return ended ? { ...finding, ended } : finding;
  });
  const news = newsOf(before.findings, findings, now, before.at);
  const groups = withReadBacks(swept.groups, outcomes);
  const counted = tally(groups, rules);
  const verdict = verdictOf(counted);
  const pages = listed ? `${list.pages} pages` : list.asked ? 'failed' : 'not due';

  const state = nextState(before, {
    now,
    timeZone,
    verdict,
    policy,
    groups,
    rules,
    lasting,
    listAsked: list.asked,
    listPages: list.pages,
    cutShort: kept.running !== undefined,
    findings,
    news,
    alsoTo: takenOff(before.settings, policy.settings),
    changes: changesOf(swept.groups, settingsBefore, { outcomes, leftOver }, now),
    run: {
      at: now,
      due: `protected groups: ${rules.size}; list of groups: ${pages}; sweep: ${swept.asked} read, ${swept.left} left for later`,
      // And one for the commit.
      requests: requestsSent() + 1,
      seconds: (Date.now() - begun) / 1000,
      result: `${verdict} Re-locked: ${outcomes.filter(isMade).length}. News: ${news.length}.`,
    },
  });
  const unclear = outcomes.filter(outcome => !isMade(outcome)).map(({ relock }) => relock);
  return { state, groups, counted, watched, intents: [...unread, ...unclear] };
}

/** Addresses that are not alert recipients any more: they hear that much. */
const takenOff = (before: Settings | undefined, now: Settings): string[] =>
  (before?.alertRecipients ?? []).filter(address => !now.alertRecipients.includes(address));
