import type { Finding } from '../model/finding';
import { spanInWords } from '../model/localTime';
import { counted, grouped } from '../model/numbers';
import { hoursOf, type Received, type ReceivedHour } from '../model/received';
import type { Settings } from '../model/settings';

interface Given {
  timeZone: string;
  settings: Pick<Settings, 'domainOnlyUnits'>;
  received: Pick<Received, 'hours'>;
}

const HOUR = 3_600_000;
/** It is over once so many hours were looked at without any; hours that nobody could look at do not count. */
const HOURS = 24;
const NAMED = 5;

/** DELIV.2: mail from outside was delivered to a unit that should have mail from the customer's domains only. Domains and numbers, and no names. */
export function outsideMail({ timeZone, settings, received }: Given): Finding[] {
  return settings.domainOnlyUnits.flatMap((unit): Finding[] => {
    const hours = hoursOf(received.hours, unit).slice(-HOURS);
    const seen = hours.filter(({ outside }) => outside > 0);
    const [first] = seen;
    const last = seen[seen.length - 1];
    if (!first || !last) return [];
    const between = hours.filter(({ at }) => at >= first.at && at <= last.at);
    const outside = sum(between, hour => hour.outside);
    const end = new Date(Date.parse(last.at) + HOUR).toISOString();
    return [
      {
        check: 'DELIV.2',
        subject: `Mail from outside to ${first.unit}`,
        severity: 'high',
        what: `${counted(outside, 'message', 'messages')} from ${domainsInWords(between)} ${
          outside === 1 ? 'was' : 'were'
        } delivered to accounts in ${first.unit} ${spanInWords(first.at, end, timeZone)}; ${ofHowMany(between)}.`,
        todo: 'Look at "Restrict delivery" of the unit.',
      },
    ];
  });
}

/** 2 outside domains (spam.example 5, other.example 2). Of those with few messages the names are not kept. */
function domainsInWords(hours: ReceivedHour[]): string {
  const counts = new Map<string, number>();
  for (const { domains } of hours) {
    for (const [domain, count] of Object.entries(domains)) counts.set(domain, (counts.get(domain) ?? 0) + count);
  }
  const inOrder = [...counts].sort(([, one], [, other]) => other - one);
  const named = inOrder.slice(0, NAMED).map(([domain, count]) => `${domain} ${grouped(count)}`);
  if (named.length === 0) return 'outside domains of which no name was kept';
  const isCut = sum(hours, ({ outside }) => outside) > [...counts.values()].reduce((all, count) => all + count, 0);
  return `${isCut ? 'at least ' : ''}${counted(counts.size, 'outside domain', 'outside domains')} (${named.join(', ')}${counts.size > NAMED ? ', …' : ''})`;
}

function ofHowMany(hours: ReceivedHour[]): string {
  const [read, all] = [sum(hours, hour => hour.read), sum(hours, hour => hour.all)];
  const share = Math.max(1, Math.round((read / all) * 100));
  return `of ${grouped(read)} observed (${read >= Math.round(all) ? 'all' : `a sample of ${share} %`})`;
}

const sum = (hours: ReceivedHour[], figure: (hour: ReceivedHour) => number): number =>
  hours.reduce((total, hour) => total + figure(hour), 0);
