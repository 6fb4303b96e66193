import { readPosts } from '../google/gmailLog';
import { readKept } from '../google/kept';
import { readLogs } from '../google/reports';
import { readSpreadsheet, updateSpreadsheet } from '../google/sheets';
import type { Change } from '../model/change';
import { elapsed } from '../model/elapsed';
import { type Group, isKnownAs } from '../model/group';
import { workbookLink } from '../model/links';
import { fromLocal } from '../model/localTime';
import { LOGS } from '../model/logEvent';
import type { Posters } from '../model/posters';
import { WHO_CAN_POST } from '../model/postingSettings';
import type { Reach } from '../model/reach';
import { NO_ROSTER, type Roster } from '../model/roster';
import { attribute, windowOf } from '../plan/attribute';
import { incidentOf } from '../plan/incidentOf';
import { knownGroups } from '../plan/knownGroups';
import { logEvents } from '../plan/logEvents';
import { withLogged } from '../plan/withLogged';
import { whoReachesWhom } from '../reach';
import { changesTab, readChanges } from '../workbook/changesTab';
import { groupsTab, readGroups } from '../workbook/groupsTab';
import { incidentRequests } from '../workbook/incidentTab';
import { readRuns, runsTab } from '../workbook/runsTab';
import { needed } from './needed';
import { onlyAdmins } from './onlyAdmins';

/** Milliseconds for reading, and for that and writing. */
export interface Patience {
  read: number;
  all: number;
}
/** In the script editor an execution has six minutes, of a card's button it has 30 seconds. */
const LONG: Patience = { read: 270_000, all: 330_000 };

/** Of Gmail's log: 1,000 messages a page, of the whole domain. */
const MOST_MAIL_PAGES = 25;
const MOST_LOG_PAGES = 10;
const LONGEST_DAYS = 7;
const DAY = 86_400_000;

/**
 * Writes the review of an incident to a new tab of the workbook: what happened to a group in a span of time, by whom, what Postlock saw, did and
 * told, and how many posts and deliveries it came to.
 * @param group its address
 * @param from, to on the clocks of the workbook's time zone: 2023-12-13 18:40
 * @returns the link to the tab
 * @throws if the caller may not, or the group or the span is none, or the workbook cannot be read or written
 */
export function reviewIncident(group: string, from: string, to: string): string {
  return writeReview(String(group ?? ''), String(from ?? ''), String(to ?? ''), LONG);
}

/** The same, in as much time as the caller has. */
export function writeReview(group: string, from: string, to: string, patience: Patience): string {
  const me = onlyAdmins();
  const { installer, workbookId, state, roster = NO_ROSTER } = readKept();
  if (!workbookId || !state) throw new Error('Postlock is not installed yet: run install in the script editor.');
  if (installer !== me) throw new Error(`Only ${installer} can write a review: the workbook is that account's.`);
  const now = new Date();
  const until = now.getTime() + patience.read;

  const wanted = [changesTab, runsTab, groupsTab].map(({ id }) => ({ sheetId: id }));
  const { timeZone, titles, tabs } = needed(readSpreadsheet(workbookId, () => wanted, until, 2));
  const valuesOf = ({ id }: { id: number }) => tabs.find(({ sheetId }) => sheetId === id)?.values ?? [];
  const span = spanOf(from, to, timeZone, now);
  const groups = knownGroups(readGroups(valuesOf(groupsTab), timeZone), state);
  const about = groupNamed(group, groups);
  if (!about.settings)
    throw new Error(`The settings of ${about.address} could never be read, so there is nothing to review.`);

  const logs = readLogs(
    LOGS.map(log => ({ log, from: span.from, to: span.to })),
    MOST_LOG_PAGES,
    until,
  );
  const events = logs.flatMap((answer, index) =>
    'value' in answer ? logEvents(LOGS[index] as (typeof LOGS)[number], answer.value.activities) : [],
  );
  const failed = logs.find(answer => 'failure' in answer);
  const areLogsWhole = logs.every(answer => 'value' in answer && !answer.value.cut);
  const posts = readPosts(address => isKnownAs(about, address), span.from, span.to, MOST_MAIL_PAGES, until);
  const own = { account: installer, relocked: state.relocked };
  const joined = new Set<string>();
  const runs = readRuns(valuesOf(runsTab), timeZone).filter(({ at }) => at >= span.from && at <= span.to);
  const changes = readChanges(valuesOf(changesTab), timeZone)
    .filter(change => isKnownAs(about, change.group) && change.at >= span.from)
    .map((change): Change => {
      if (change.by === 'Postlock') return change;
      const sure = change.who?.likely === 'all' ? undefined : change.who;
      const who = sure ?? attribute(change, about, events, own, joined) ?? change.who;
      if (who?.event) joined.add(who.event);
      if (who) return { ...change, who };
      return areLogsWhole ? { ...change, searched: windowOf(change) } : change;
    });
  const incident = incidentOf({
    group: about.address,
    ...span,
    now: now.toISOString(),
    timeZone,
    changes: withLogged(changes, events, about, own, joined),
    settings: about.settings,
    reachWhen: posters => reachWhen(about, groups, roster, posters),
    posts: 'value' in posts ? posts.value : posts,
    told: runs.flatMap(({ at, told }) => {
      const lines = told.split('\n').filter(line => line.endsWith(`: ${about.address}`));
      return lines.length > 0 ? [{ at, what: lines.join('; ') }] : [];
    }),
    ticks: runs.length,
    ...(failed && 'failure' in failed && { logFailure: failed.failure }),
  });
  // Unlike the fixed tabs, reviews are numbered by the second they were written in.
  const sheetId = Math.floor(now.getTime() / 1000);
  needed(
    updateSpreadsheet(workbookId, incidentRequests(incident, sheetId, titles, timeZone), now.getTime() + patience.all),
  );
  return `${workbookLink(workbookId)}#gid=${sheetId}`;
}

/** What a post to the group would reach if such people could post to it. */
function reachWhen(about: Group, groups: Group[], roster: Roster, posters: Posters): Reach | undefined {
  const value = (Object.keys(WHO_CAN_POST) as (keyof typeof WHO_CAN_POST)[]).find(
    name => WHO_CAN_POST[name] === posters,
  );
  const settings = value &&
    about.settings && {
      ...about.settings,
      whoCanPostMessage: value,
      archiveOnly: 'false' as const,
      messageModerationLevel: 'MODERATE_NONE' as const,
    };
  const then = groups.map((group): Group => (group.id === about.id && settings ? { ...group, settings } : group));
  return whoReachesWhom(then, roster, new Map()).reach.get(about.address);
}

function spanOf(from: string, to: string, timeZone: string, now: Date): { from: string; to: string } {
  const [begin, end] = [fromLocal(from, timeZone), fromLocal(to, timeZone)];
  const isTime = 'a time such as 2023-12-13 18:40';
  if (begin === undefined) throw new Error(`From: found "${from}", expected ${isTime}.`);
  if (end === undefined) throw new Error(`To: found "${to}", expected ${isTime}.`);
  const last = end > now.toISOString() ? now.toISOString() : end;
  if (begin >= last) throw new Error(`From: found "${from}", expected a time before "${to}" and before now.`);
  if (elapsed(begin, last) > LONGEST_DAYS * DAY)
    throw new Error(`To: found "${to}", expected at most ${LONGEST_DAYS} days after "${from}".`);
  return { from: begin, to: last };
}

function groupNamed(name: string, groups: Group[]): Group {
  const wanted = name.trim().toLowerCase();
  const found = groups.find(group => isKnownAs(group, wanted));
  if (!found) throw new Error(`Group: found "${name}", expected the address of a group in the Groups tab.`);
  return found;
}
