import { type Activity, type Part, readLogs } from '../google/reports';

/** Events that tell of settings of Gmail and of apps, by the names of until August 2026 and those after it. */
const EVENTS = [
  ...['CREATE', 'CHANGE', 'DELETE'].flatMap(verb => [`${verb}_GMAIL_SETTING`, `${verb}_APPLICATION_SETTING`]),
  'CHANGE_EMAIL_SETTING',
  'TOGGLE_SERVICE_ENABLED',
];
/** There are few of them: a page of each. An empty one may come before it. */
const MOST_PAGES = 2;

/**
 * What the admin log tells of settings before the events that were read of it, where there are more than are read: a roster sync writes thousands, and
 * DELIV.4 is not to be lost behind them. Asked for by name, since only these are few.
 * @param until milliseconds since 1970
 * @returns them, and whether some could not be read
 */
export function olderSettings(newest: Part<Activity>, from: string, now: string, until: number): Part<Activity> {
  const to = newest.activities.reduce((oldest, { id }) => (id.time < oldest ? id.time : oldest), now);
  const queries = newest.cut ? EVENTS.map(event => ({ log: 'admin' as const, from, to, event })) : [];
  const answers = readLogs(queries, MOST_PAGES, until);
  return {
    activities: answers.flatMap(answer => ('value' in answer ? answer.value.activities : [])),
    cut: answers.some(answer => 'failure' in answer || answer.value.cut),
  };
}
