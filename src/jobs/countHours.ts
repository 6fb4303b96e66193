import { countHour } from '../google/mailHours';
import type { Failure } from '../model/failure';
import type { MailSource, Volume } from '../model/mail';
import type { Sender } from '../model/mailHistory';
import { hoursDue } from '../plan/hoursDue';
import type { Collected } from './collect';
import type { Mail } from './watchMail';

/** One hour of the domain's mail, as far as a source tells it. */
export interface CountedHour {
  at: string;
  source?: MailSource;
  volume?: Volume;
  senders: Sender[];
}

export type HoursCounted = ReturnType<typeof countHours>;

/** Counts the hours of mail that are due, by the first source that sees the whole domain; where none does, an hour has only posts to groups. */
export function countHours(
  { policy: { settings }, history, shed }: Collected,
  { counts }: Mail,
  now: string,
  until: number,
) {
  if (settings.mailSources.length === 0 || shed?.others) return { hours: [], failures: [] };
  const all = counts.filter(({ source }) => source !== 'canary');
  const seen = all.find(({ cut }) => !cut) ?? all[0];
  const failures = new Map<string, Failure>();
  const exported = seen?.hours && new Map(seen.hours.map(({ at, volume }) => [at, volume]));
  const hours = hoursDue(history, now, at => exported?.has(at) ?? true).map((at): CountedHour => {
    const volume = exported?.get(at);
    if (volume) return { at, source: 'BigQuery', volume, senders: [] };
    if (!seen) return { at, senders: [] };
    const answer = countHour(at, until);
    if ('value' in answer) return { at, source: 'Gmail log', ...answer.value };
    failures.set(answer.failure.cause, answer.failure);
    // What is known of groups is kept; the domain is asked for again with the next count of that hour.
    return { at, senders: [] };
  });
  return {
    hours,
    failures: [...failures.values()].map(failure => ({
      subject: 'Hourly mail volume',
      failure,
      severity: 'low' as const,
      unchecked: { 'MAIL.1': 'in part', 'MAIL.3': 'in part' } as const,
    })),
  };
}
