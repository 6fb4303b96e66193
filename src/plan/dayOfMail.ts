import { expectedDeliveries } from '../model/expected';
import { clockTime, isoDay } from '../model/localTime';
import { errorInWords, inAll, type MailHistory } from '../model/mailHistory';
import { counted, grouped } from '../model/numbers';

/**
 * The deliveries of today by hour, as far as they were counted, and in words.
 * @param now ISO 8601, UTC
 */
export function dayOfMail(
  { hours }: MailHistory,
  now: string,
  timeZone: string,
): { columns: [string, number][]; words: string } {
  const today = isoDay(now, timeZone);
  const known = hours.flatMap(({ at, domain }) =>
    domain && isoDay(at, timeZone) === today
      ? [{ ...domain, at, usual: expectedDeliveries(hours, at, timeZone)?.median }]
      : [],
  );
  const { deliveries: sum, error } = inAll(known);
  const usual = known.reduce((total, hour) => total + (hour.usual ?? Number.NaN), 0);
  return {
    columns: known.map(({ at, deliveries }) => [clockTime(at, timeZone), deliveries]),
    words:
      known.length === 0
        ? 'not counted so far'
        : `${grouped(sum)}${error > 0 ? ` (${errorInWords(error)})` : ''} in ${counted(known.length, 'hour', 'hours')}${usual >= 0 ? `; usual are ${grouped(Math.round(usual))}` : ''}`,
  };
}
