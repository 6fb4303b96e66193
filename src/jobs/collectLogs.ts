import { getGroups } from '../google/directory';
import { readLogs } from '../google/reports';
import { type Failure, failed } from '../model/failure';
import type { Unchecked } from '../model/finding';
import type { Group } from '../model/group';
import { LOGS } from '../model/logEvent';
import { deliveryChanges } from '../plan/deliveryChanges';
import { logEvents } from '../plan/logEvents';
import { namedIn, nextSeen, readFrom } from '../plan/namedIn';
import type { Collected } from './collect';
import { olderSettings } from './olderSettings';
import type { Watched } from './watch';
import { withSettings } from './withSettings';

/** Of each log in one tick: 1,000 events a page. */
const MOST_PAGES = 5;

export type Logged = ReturnType<typeof collectLogs>;

/**
 * Reads what Google's audit logs tell of groups since the last tick, and a while before, since logs are late. Groups they name that no policy row
 * is about are read at once, new ones too.
 * @returns `isWhole`: whether all logs were read to their ends, from `from` on
 */
export function collectLogs({ before }: Collected, { groups, rules }: Watched, now: string, until: number) {
  const { readTo, seen } = before.logs;
  const queries = LOGS.map(log => ({ log, from: readFrom(readTo[log], now), to: now }));
  const answers = readLogs(queries, MOST_PAGES, until);
  const admin = answers[LOGS.indexOf('admin')];
  const told = admin && 'value' in admin ? admin.value : { activities: [], cut: false };
  const older = olderSettings(told, readFrom(readTo.admin, now), now, until);
  const events = answers.flatMap((answer, index) =>
    'value' in answer ? logEvents(LOGS[index] as (typeof LOGS)[number], answer.value.activities) : [],
  );
  const failures = answers.flatMap((answer, index): { subject: string; failure: Failure; unchecked?: Unchecked }[] => {
    if (!('failure' in answer)) return [];
    const log = LOGS[index];
    // The other logs tell who did what, which no check needs.
    return [
      {
        subject: `Audit log "${log}"`,
        failure: answer.failure,
        ...(log === 'admin' && { unchecked: { 'DELIV.4': 'no' } as const }),
      },
    ];
  });
  if (older.cut) {
    const failure = failed('Reports API', 'out of time', 'it has more events than are read');
    failures.push({ subject: 'Audit log "admin"', failure, unchecked: { 'DELIV.4': 'in part' } });
  }

  const { known, unknown } = namedIn(events, new Set(seen), groups);
  const asked = getGroups(unknown, until);
  const found = asked.flatMap(answer => ('value' in answer ? [answer.value] : []));
  const all = withNew(groups, found);
  const isNamed = new Set([...known, ...found].filter(({ address }) => !rules.has(address)).map(({ id }) => id));
  const read = withSettings(all, ({ id }) => isNamed.has(id), now, until);
  const gone = unknown.filter((_, index) => {
    const answer = asked[index];
    return answer && 'failure' in answer && answer.failure.cause === 'not found';
  });
  return {
    groups: read,
    events,
    deliveryChanges: deliveryChanges([...told.activities, ...older.activities]),
    from: queries.map(({ from }) => from).sort()[queries.length - 1] as string,
    isWhole: answers.every(answer => 'value' in answer && !answer.value.cut),
    failures,
    named: isNamed.size,
    readTo: Object.fromEntries(
      LOGS.flatMap((log, index) => {
        // What was not read is asked for again.
        const isLost = log === 'admin' && older.cut;
        const at = 'value' in (answers[index] as object) && !isLost ? now : readTo[log];
        return at === undefined ? [] : [[log, at]];
      }),
    ),
    seen: nextSeen(events, new Set(seen), read, gone, now),
  };
}

function withNew(groups: Group[], found: Group[]): Group[] {
  const known = new Set(groups.map(({ id }) => id));
  return [...groups, ...found.filter(({ id }) => !known.has(id))];
}
