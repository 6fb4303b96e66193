import { CHECKS } from '../checks';
import { requestsSent } from '../google/http';
import type { Kept } from '../google/kept';
import { changesOf } from '../plan/changesOf';
import { live } from '../plan/live';
import { newsOf } from '../plan/newsOf';
import { nextState } from '../plan/nextState';
import { notLooked } from '../plan/notLooked';
import { afterRelocks, tally, verdictOf } from '../plan/verdictOf';
import type { Collected } from './collect';
import type { Relocked } from './relock';
import type { sweep } from './sweep';

export type Evaluated = ReturnType<typeof evaluate>;

/**
 * Runs the checks and works out what is new, what changed, and what the next tick needs to know.
 * @param begun milliseconds since 1970
 */
export function evaluate(
  kept: Kept,
  collected: Collected,
  relocks: Relocked,
  swept: ReturnType<typeof sweep>,
  now: string,
  begun: number,
) {
  const { book, before, policy, rules, settingsBefore, timeZone } = collected;
  const listed = collected.listed !== undefined;
  const found = CHECKS.flatMap(check =>
    check({
      now,
      settings: policy.settings,
      groups: swept.groups,
      listed,
      rules,
      before: settingsBefore,
      relocks,
      policy: { ...policy, ...collected },
      failures: collected.failures,
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
  const findings = live(before.findings, found, isUnknown, now);
  const news = newsOf(before.findings, findings, now);
  const groups = afterRelocks(swept.groups, relocks.outcomes);
  const counted = tally(groups, rules);
  const verdict = verdictOf(counted);
  const pages = collected.listed?.pages;

  const state = nextState(before, {
    now,
    timeZone,
    verdict,
    policy,
    groups,
    rules,
    listed,
    listPages: pages,
    cutShort: kept.running !== undefined,
    findings,
    news,
    changes: changesOf(swept.groups, settingsBefore, relocks, now),
    run: {
      at: now,
      due: `protected groups: ${rules.size}; list of groups: ${pages === undefined ? 'not read' : `${pages} pages`}; sweep: ${swept.asked} read, ${swept.left} left for later`,
      // And one for the commit.
      requests: requestsSent() + 1,
      seconds: (Date.now() - begun) / 1000,
      result: `${verdict} Re-locked: ${relocks.outcomes.length}. News: ${news.length}.`,
    },
  });
  return { state, groups, counted, unread: relocks.unread };
}
