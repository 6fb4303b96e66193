import { CHECKS } from '../checks';
import type { Kept } from '../google/kept';
import { requestsSent } from '../google/spent';
import type { Brake } from '../model/brake';
import { isInForce } from '../model/brake';
import { headOf } from '../model/evidence';
import { type Finding, isOpen, isUrgent } from '../model/finding';
import { type Help, saidOf } from '../model/help';
import { asSeen, isMade } from '../model/relock';
import { recipientsOf, type Settings } from '../model/settings';
import { deliveryVerdicts } from '../plan/deliveryVerdicts';
import { digestIsDue, digestOf, monthDue } from '../plan/digestOf';
import { live } from '../plan/live';
import { newsOf } from '../plan/newsOf';
import { nextState } from '../plan/nextState';
import { notLooked } from '../plan/notLooked';
import { proposed } from '../plan/proposed';
import { stormable } from '../plan/storms';
import { tally, verdictOf } from '../plan/verdictOf';
import { heldIn, waits } from '../plan/waiting';
import { whyEnded } from '../plan/whyEnded';
import { withExplained } from '../plan/withExplained';
import { withReadBacks } from '../plan/withReadBacks';
import { whoReachesWhom } from '../reach';
import type { checkEvidence } from './checkEvidence';
import type { Collected } from './collect';
import type { Logged } from './collectLogs';
import type { HoursCounted } from './countHours';
import type { Explained } from './explain';
import { factsOf } from './factsOf';
import type { ObservedMail } from './observe';
import type { DeclaredRead } from './readDeclared';
import type { Rostered } from './readRoster';
import { rememberMail } from './rememberMail';
import type { Swept } from './sweep';
import { usedToday } from './usedToday';
import type { Watched } from './watch';
import type { Mail } from './watchMail';

export type Evaluated = ReturnType<typeof evaluate>;

/** What the steps of a tick before this one found. */
export interface Found {
  collected: Collected;
  watched: Watched & { brakes: Brake[] };
  mail: Mail;
  hours: HoursCounted;
  logged: Logged;
  rostered: Rostered;
  declared: DeclaredRead;
  observed: ObservedMail;
  swept: Swept;
  explained: Explained;
  evidence: ReturnType<typeof checkEvidence>;
}

/**
 * Runs the checks and works out what is new, and what the next tick needs to know.
 * @param begun milliseconds since 1970
 */
export function evaluate(kept: Kept, given: Found, now: string, begun: number) {
  const { collected, watched, mail, hours, logged, rostered, declared, observed, swept, explained, evidence } = given;
  const { book, before, policy, timeZone } = collected;
  const { rules, relocks, list, lasting, brakes } = watched;
  const { outcomes } = relocks;
  const { roster } = rostered;
  const listed = list.pages !== undefined;

  const groups = withReadBacks(swept.groups, outcomes);
  // As the groups are after the re-locks: what this tick has closed already is no route.
  const reach = whoReachesWhom(groups, roster, rules);
  const remembered = rememberMail(collected, watched, mail, hours, swept.groups, groups, reach.reach, now);
  const { history, loud, posters } = remembered;
  const facts = factsOf(kept, given, swept.groups, reach, { history, loud }, now);
  const found = CHECKS.flatMap(check => check(facts)).map(finding => ({
    ...finding,
    todo: longer(finding, collected.help),
  }));
  const isUnknown = notLooked({
    groups: swept.groups,
    listed,
    rules,
    roster,
    declared: declared.declared,
    braked: new Set(brakes.filter(each => isInForce(each, now)).map(({ group }) => group.id)),
    policyRead: book !== undefined,
    observed: policy.settings.domainOnlyUnits.length === 0 || observed.received.hours.length > 0,
  });
  const lived = live(before.findings, found, isUnknown, now);
  const findings = withExplained(lived, explained.explained, logged.events, collected.installer).map(finding => {
    const ended =
      finding.resolvedAt === now && !finding.done && whyEnded(finding, groups, rules, policy.settings.domainOnlyUnits);
    return ended ? { ...finding, ended } : finding;
  });
  const news = newsOf(before.findings, findings, now, before.at);
  const counted = tally(groups, rules);
  const around = findings.filter(each => each.check === 'POST.3' && isOpen(each) && isUrgent(each)).length;
  const verdict = verdictOf(counted, around);
  const delivery = deliveryVerdicts(policy.settings, declared.declared, observed.received, now);
  const told = Math.max(kept.told, kept.chatTold ?? 0);
  const held = heldIn(before, told);
  const isDaily = !held && digestIsDue(before, policy.settings, now, timeZone);
  const month = isDaily || held ? undefined : monthDue(before, policy.settings, now, timeZone);
  const digest =
    isDaily || month
      ? digestOf({
          verdict,
          findings,
          relocked: before.relocked,
          days: before.days,
          month,
          history,
          delivery,
          ...{ settings: policy.settings, evidence: headOf(evidence.chain), now, timeZone },
        })
      : undefined;
  const pages = listed ? `${list.pages} pages` : list.asked ? 'failed' : 'not due';

  const opened = new Set(explained.changes.flatMap(({ by, group }) => (by === 'somebody' ? [group] : [])));
  const made = outcomes.filter(each => each.relock.for === undefined && isMade(each)).map(({ relock }) => relock);
  const madeBefore = explained.settled.flatMap(({ relock, isMade: isDone }) => (isDone && !relock.for ? [relock] : []));
  const state = nextState(before, {
    now,
    timeZone,
    verdict,
    tally: { within: counted.within, all: counted.all },
    policy,
    proposed: proposed(findings, groups, rules, reach.reach, policy.settings.largeGroup),
    groups,
    rules,
    policyRules: watched.policyRules,
    lasting,
    listAsked: list.asked,
    listPages: list.pages,
    listPaged: list.isPaged,
    rosterAsked: rostered.asked,
    cutShort: kept.running !== undefined,
    findings,
    news,
    told,
    held,
    digest,
    month,
    alsoTo: takenOff(before.settings, policy.settings),
    changes: explained.changes,
    explained: explained.explained,
    brakes,
    logs: {
      readTo: logged.readTo,
      seen: logged.seen,
      joined: explained.joined,
      unexplained: explained.unexplained,
    },
    relocked: relocks.noted.map(({ id, group, at, from }) => ({
      id,
      at,
      ...(opened.has(group) && { opened: true as const }),
      ...([...made, ...madeBefore].some(relock => relock.id === id && relock.at === at) && {
        made: true as const,
        from,
      }),
    })),
    run: {
      at: now,
      due: `protected groups: ${rules.size}; list of groups: ${pages}; mail: ${mail.asked.join(', ') || 'not asked'}; hours of mail: ${hours.hours.length}; named by logs: ${logged.named}; members: ${rostered.asked ? `${roster.lists.length} groups` : 'not due'}; sweep: ${swept.asked} read, ${swept.left} left for later`,
      // And one for the commit.
      requests: requestsSent() + 1,
      used: usedToday(collected.ledger, begun),
      seconds: (Date.now() - begun) / 1000,
      told:
        news.length > 0
          ? (waits({ items: news }, { at: now, timeZone, settings: policy.settings })
              ? 'When the quiet hours are over: '
              : '') + news.map(({ kind, finding }) => `${kind}: ${finding.subject}`).join('\n')
          : digest
            ? month
              ? `summary of ${month}`
              : 'daily digest'
            : '',
      result: `${verdict} Re-locked: ${made.length}. News: ${news.length}.`,
    },
  });
  // What a group is found as tells of the last PATCH: the brake of a tick makes what its re-lock did not.
  const lasts = [...new Map(outcomes.map(outcome => [outcome.relock.id, outcome])).values()];
  const unclear = lasts.filter(outcome => !isMade(outcome)).map(asSeen);
  return {
    state,
    news,
    groups,
    reach,
    ...(rostered.asked && { roster }),
    ...(declared.asked && { declared: declared.declared }),
    history,
    ...(observed.isNew && { received: observed.received }),
    daysToWrite: observed.received.days.filter(({ countedAt }) => countedAt > collected.inWorkbookAt),
    studentDays: observed.received.days,
    delivery,
    isCounted: hours.hours.length > 0,
    hoursToWrite: history.hours.filter(({ countedAt }) => countedAt > collected.inWorkbookAt),
    mail: {
      ...mail.seen,
      stormable: stormable(groups, reach.reach, policy.settings.stormRecipients, brakes, now),
      posters,
    },
    counted,
    watched,
    intents: [...explained.unread, ...unclear],
  };
}

/** What to do, as the help page says it at length. */
const longer = ({ todo }: Finding, help: Help): string => saidOf(help, 'To do', todo)[0] ?? todo;

/** Addresses that are not among the recipients any more: they hear that much. */
const takenOff = (before: Settings | undefined, now: Settings): string[] =>
  recipientsOf(before).filter(address => !recipientsOf(now).includes(address));
