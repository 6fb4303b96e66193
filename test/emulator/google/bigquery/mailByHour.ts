import type { World } from '../../world';
import { copyTime, firstCopy } from '../activities/copies';
import { A_MINUTE } from '../quota';
import { MOST_FOUND } from './mailQuery';
import type { MailQuestion } from './queryParameters';

const AN_HOUR = 60 * A_MINUTE;

const hourOf = (at: number) => Math.floor(at / AN_HOUR) * AN_HOUR;

export interface FoundPost {
  at: number;
  account: string;
  id: string;
  destinations: string[];
}

/** One row of the answer. */
export interface HourOfMail {
  hour: number;
  ids: Set<string>;
  deliveries: number;
  found: FoundPost[];
}

/** The log has a row for each copy in a mailbox of the domain. There may be a million: they are counted by the mailing. */
function countDeliveries(world: World, begin: number, end: number, rowOf: (at: number) => HourOfMail): void {
  const accounts = new Map<readonly string[], number>();
  for (const mailing of world.mailings) {
    const { at, mailboxes } = mailing;
    const count = mailboxes.length;
    const ours = accounts.get(mailboxes) ?? mailboxes.filter(each => world.users.has(each)).length;
    accounts.set(mailboxes, ours);
    const deliveredBefore = (moment: number) => {
      const delivered = count - firstCopy(mailing, copy => copyTime(mailing, copy) < moment);
      return Math.round((delivered * ours) / count);
    };
    for (let hour = hourOf(Math.max(at, begin)); hour < end && ours > 0; hour += AN_HOUR) {
      const before = deliveredBefore(Math.max(hour, begin));
      if (before === ours) break;
      const copies = deliveredBefore(Math.min(hour + AN_HOUR, end)) - before;
      if (copies > 0) rowOf(hour).deliveries += copies;
    }
  }
}

/** What the export holds by now of a span of time, by the hour (UTC), for hours that have any. */
export function mailByHour(world: World, lagMinutes: number, question: MailQuestion): HourOfMail[] {
  const begin = question.from / 1000;
  const end = Math.min(question.to / 1000, world.clock.now() - lagMinutes * A_MINUTE + 1);
  const groups = new Set(question.groups);
  const rows = new Map<number, HourOfMail>();
  const rowOf = (at: number) => {
    const hour = hourOf(at);
    const row = rows.get(hour) ?? { hour, ids: new Set(), deliveries: 0, found: [] };
    rows.set(hour, row);
    return row;
  };
  for (const { at, from: account, messageId: id, group } of [...world.posts].reverse()) {
    if (at < begin || at >= end || !world.users.has(account)) continue;
    const row = rowOf(at);
    row.ids.add(id);
    const isWanted = groups.has(group) && row.found.length < MOST_FOUND;
    if (isWanted) row.found.push({ at, account, id, destinations: [group] });
  }
  for (const { at, from, messageId, group } of world.mailings) {
    if (group === undefined && at >= begin && at < end && world.users.has(from)) rowOf(at).ids.add(messageId);
  }
  countDeliveries(world, begin, end, rowOf);
  return [...rows.values()].sort((a, b) => a.hour - b.hour);
}
