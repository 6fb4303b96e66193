import type { GroupMail, MailHour, Volume } from '../../src/model/mail';
import { type MailHistory, NO_HISTORY } from '../../src/model/mailHistory';

/** California without summer time, so that a week always has 168 hours. */
export const ZONE = 'Etc/GMT+8';
const HOUR = 3_600_000;

/** The hour of the storm, 19:00 to 20:00 on Wednesday 13 December 2023 in California. */
export const EVENING = '2023-12-14T03:00:00.000Z';

/** The begin of an hour so many hours after EVENING (ISO 8601, UTC). */
export const hoursLater = (hours: number): string => new Date(Date.parse(EVENING) + hours * HOUR).toISOString();
export const weeksBefore = (weeks: number): string => hoursLater(-weeks * 7 * 24);

export const volume = (deliveries: number, given: Partial<Volume> = {}): Volume => ({
  messages: 50,
  deliveries,
  error: 0,
  ...given,
});

/** An hour of 4,000 deliveries, counted by the Gmail log five minutes after its end. */
export const mailHour = (at: string, given: Partial<MailHour> = {}): MailHour => ({
  at,
  source: 'Gmail log',
  countedAt: new Date(Date.parse(at) + HOUR + 300_000).toISOString(),
  domain: volume(4000),
  groups: {},
  ...given,
});

export const posts = (count: number, given: Partial<GroupMail> = {}): GroupMail => ({
  posts: count,
  senders: count,
  deliveries: count * 10_000,
  ...given,
});

/** Counted ever since the first of these hours. */
export const history = (hours: MailHour[], given: Partial<MailHistory> = {}): MailHistory => ({
  ...NO_HISTORY,
  hours,
  ...(hours[0] && { since: hours[0].at }),
  ...given,
});
