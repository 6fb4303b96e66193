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
export function countHours({ policy: { settings }, history }: Collected, { counts }: Mail, now: string, until: number) {
  if (settings.mailSources.length === 0) return { hours: [], failures: [] };
  const seen = counts.find(({ source }) => source !== 'canary');
  const failures = new Map<string, Failure>();
  const hours = hoursDue(history, now).flatMap((at): CountedHour[] => {
    if (seen?.source === 'BigQuery') {
      // The export tells of the last hours only, and of none that it does not have yet.
      const told = seen.hours?.find(hour => Date.parse(hour.at) === Date.parse(at));
      return told && seen.from <= at ? [{ at, source: 'BigQuery', volume: told.volume, senders: [] }] : [];
    }
    if (!seen) return [{ at, senders: [] }];
    const answer = countHour(at, until);
    if ('value' in answer) return [{ at, source: 'Gmail log', ...answer.value }];
    failures.set(answer.failure.cause, answer.failure);
    // What is known of groups is kept; the domain is asked for again with the next count of that hour.
    return [{ at, senders: [] }];
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
