import { readLogs } from '../google/reports';
import type { Change } from '../model/change';
import type { LogEvent } from '../model/logEvent';
import { around, attribute, othersBefore, windowOf, withApp } from '../plan/attribute';
import { changesOf } from '../plan/changesOf';
import { appCalls, logEvents } from '../plan/logEvents';
import { settle } from '../plan/settle';
import { isCovered, isExplained, isToAskFor, nextJoined, stillUnexplained } from '../plan/unexplained';
import type { Collected } from './collect';
import type { Logged } from './collectLogs';
import type { Swept } from './sweep';
import type { Watched } from './watch';

/** Logs are read for so many changes in one tick; the others wait for the next. */
const MOST_AT_ONCE = 10;
const MOST_PAGES = 3;

export type Explained = ReturnType<typeof explain>;

/**
 * Works out what changed in this tick, and who made these changes and those of earlier ticks that nobody was found for yet.
 * @returns the changes of this tick, and earlier ones of which something new is known
 */
export function explain(
  { before, installer }: Collected,
  { settingsBefore, relocks, waiting: begun, list }: Watched,
  logged: Logged,
  { groups }: Swept,
  now: string,
  until: number,
) {
  const { settled, unread } = settle(begun, relocks.outcomes, groups, list.pages !== undefined, now);
  const made = changesOf(groups, settingsBefore, { outcomes: relocks.outcomes, settled }, now, before.number + 1);
  const { unexplained } = before.logs;
  const own = { account: installer, relocked: [...before.relocked, ...relocks.noted] };
  const byAddress = new Map(groups.map(group => [group.address, group]));
  const ofNow = made.filter(({ by }) => by === 'somebody');
  const waiting = unexplained.map(({ change }) => change);

  // What this tick's reading of the logs does not cover is asked for by itself: now for a new change, from time to time for one that waits.
  const due = new Set(unexplained.filter(each => isToAskFor(each, now)).map(({ change }) => change));
  const toAsk = [...ofNow.filter(change => !isCovered(change, logged)), ...due].slice(0, MOST_AT_ONCE);
  const asked = askFor(toAsk, until);

  const joined = new Set(before.logs.joined);
  const found = [...waiting, ...ofNow].map(change => {
    const events = [...logged.events, ...(asked.get(change)?.events ?? [])];
    // What was only inferred gives way to the event itself.
    const sure = change.who?.likely === 'all' ? undefined : change.who;
    const who = sure ?? attribute(change, byAddress.get(change.group), events, own, joined) ?? change.who;
    const also = who && !change.who ? othersBefore(change, who, byAddress.get(change.group), events, own, joined) : [];
    for (const { event } of [...also, ...(who ? [who] : [])]) if (event) joined.add(event);
    const isSearched = isCovered(change, logged) || asked.get(change)?.whole === true;
    return { change: also.length > 0 ? { ...change, also } : change, key: change, who, isSearched };
  });

  // An app is asked for where a change is new, or due: those calls are in a log of their own, and it is late too.
  const isAsked = new Set([...ofNow, ...due]);
  const nameless = found.filter(({ key, who }) => isAsked.has(key) && !isExplained(who)).slice(0, MOST_AT_ONCE);
  const calls = readLogs(
    nameless.map(({ change, who }) => {
      const [from, to] = who ? around(who.at) : windowOf(change);
      return { log: 'token', from, to, event: 'activity', ...(who?.account && { account: who.account }) };
    }),
    MOST_PAGES,
    until,
  );
  const callsFor = new Map(
    nameless.map(({ key }, index) => {
      const answer = calls[index];
      return [key, answer && 'value' in answer && !answer.value.cut ? appCalls(answer.value.activities) : []] as const;
    }),
  );

  const told = found.map(({ change, key, who, isSearched }): Change => {
    const known = withApp(change, who, callsFor.get(key) ?? [], own);
    if (known) {
      const { searched: _, ...rest } = change;
      return { ...rest, who: known };
    }
    return isSearched ? { ...change, searched: windowOf(change) } : change;
  });
  const ofBefore = told.slice(0, waiting.length);
  const byKey = new Map(told.slice(waiting.length).map(change => [change.key, change]));
  return {
    settled,
    unread,
    changes: made.map(change => byKey.get(change.key) ?? change),
    explained: ofBefore.filter(
      (change, index) => change.who && JSON.stringify(change.who) !== JSON.stringify(waiting[index]?.who),
    ),
    unexplained: stillUnexplained(
      [...byKey.values()],
      ofBefore,
      unexplained,
      new Set([...asked.keys(), ...callsFor.keys()]),
      now,
    ),
    joined: nextJoined(joined),
  };
}

/** Events that tell of a change of settings, each with its parameter that names the group. Other names are found by reading everything. */
const EVENTS = [
  { log: 'admin', event: 'CHANGE_GROUP_SETTING', parameter: 'GROUP_EMAIL' },
  { log: 'admin', event: 'CHANGE_APPLICATION_SETTING', parameter: 'GROUP_EMAIL' },
  { log: 'groups', event: 'change_acl_permission', parameter: 'group_email' },
  { log: 'groups', event: 'change_basic_setting', parameter: 'group_email' },
] as const;

/** What the logs tell of the groups of these changes, in the time in which they were made, and whether that is all of it. */
function askFor(changes: Change[], until: number): Map<Change, { events: LogEvent[]; whole: boolean }> {
  const queries = changes.flatMap(change => {
    const [from, to] = windowOf(change);
    return EVENTS.map(({ parameter, ...query }) => ({ ...query, from, to, filters: `${parameter}==${change.group}` }));
  });
  const answers = readLogs(queries, MOST_PAGES, until);
  return new Map(
    changes.map((change, index) => {
      const own = EVENTS.map((_, event) => answers[index * EVENTS.length + event]);
      const events = own.flatMap((answer, event) =>
        answer && 'value' in answer
          ? logEvents((EVENTS[event] as (typeof EVENTS)[number]).log, answer.value.activities)
          : [],
      );
      return [change, { events, whole: own.every(answer => answer && 'value' in answer && !answer.value.cut) }];
    }),
  );
}
