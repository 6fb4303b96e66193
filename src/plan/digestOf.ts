import { CHECK_NAMES } from '../model/checkNames';
import { coverageOf, readInWords } from '../model/coverage';
import { elapsed } from '../model/elapsed';
import type { Link } from '../model/evidence';
import { isOpen, type LivingFinding, SEVERITIES } from '../model/finding';
import { later } from '../model/isoOf';
import { clockTime, dayAndTime, isoDay } from '../model/localTime';
import { errorInWords, inAll, type MailHistory } from '../model/mailHistory';
import type { Section } from '../model/news';
import { counted, grouped } from '../model/numbers';
import { isQuiet } from '../model/quietHours';
import type { Settings } from '../model/settings';
import type { State } from '../model/state';
import type { UnitDelivery } from '../model/unitDelivery';
import { happened } from './happened';

const DAY = 24 * 3_600_000;
/** By the clock of the workbook's time zone: when people come to work. */
const HOUR_OF_DAY = '07:00';
const MOST_FINDINGS = 10;
/** Of 2023-11-30, what names the month. */
const MONTH = 7;

/**
 * Whether the daily digest is to be sent: once a day, at the first tick after 7:00 that is in no quiet hour. The first comes on the day after the
 * install.
 */
export const digestIsDue = (
  { digestAt }: Pick<State, 'digestAt'>,
  { dailyDigest, quietHours }: Pick<Settings, 'dailyDigest' | 'quietHours'>,
  now: string,
  timeZone: string,
): boolean =>
  dailyDigest === 'on' &&
  digestAt !== undefined &&
  isoDay(digestAt, timeZone) < isoDay(now, timeZone) &&
  clockTime(now, timeZone) >= HOUR_OF_DAY &&
  !isQuiet(quietHours, now, timeZone);

/**
 * The month that is to be summed up for the board, if one is: at the first tick after 7:00 in another month.
 * @returns 2023-11
 */
export function monthDue(
  { summed }: Pick<State, 'summed'>,
  { boardRecipients, quietHours }: Pick<Settings, 'boardRecipients' | 'quietHours'>,
  now: string,
  timeZone: string,
): string | undefined {
  const month = monthBefore(now, timeZone);
  const isTime = clockTime(now, timeZone) >= HOUR_OF_DAY && !isQuiet(quietHours, now, timeZone);
  return summed !== undefined && summed < month && isTime && boardRecipients.length > 0 ? month : undefined;
}

/** 2023-11 */
export const monthBefore = (now: string, timeZone: string): string =>
  later(`${isoDay(now, timeZone).slice(0, MONTH)}-01T00:00:00Z`, -DAY).slice(0, MONTH);

interface Given {
  verdict: string;
  findings: LivingFinding[];
  relocked: State['relocked'];
  days: State['days'];
  /** Sums up this month instead: 2023-11. */
  month: string | undefined;
  history: MailHistory;
  delivery: UnitDelivery[];
  settings: Settings;
  /** The last row of evidence. */
  evidence: Link;
  now: string;
  timeZone: string;
}

const ONLY_REPORT =
  'Mode is report, so nothing is re-locked and no storm is braked. Set it to enforce in Settings once the findings are as you expect.';

/** What the daily digest says, or that of a month: what holds, what happened in the last 24 hours, how much mail there was yesterday, and what could not be read. */
export function digestOf({
  verdict,
  findings,
  relocked,
  days,
  month,
  history,
  delivery,
  settings,
  evidence,
  now,
  timeZone,
}: Given): Section[] {
  const coverage = coverageOf(findings, settings);
  const relocks = relocked.filter(({ at, made }) => made && elapsed(at, now) < DAY).length;
  const unread = coverage.filter(({ read }) => read === 'no' || read === 'in part');
  return [
    {
      title: 'Groups',
      lines: [
        verdict,
        month ? monthInWords(days, month) : `In the last 24 hours: ${happened(findings, relocks, now, DAY)}`,
        ...(settings.mode === 'report' ? [ONLY_REPORT] : []),
      ],
    },
    { title: 'Open findings', lines: openFindings(findings.filter(isOpen), timeZone) },
    { title: 'Mail', lines: [mailIn(month ?? isoDay(later(now, -DAY), timeZone), history, timeZone)] },
    ...(delivery.length > 0 ? [{ title: 'Domain-only units', lines: delivery.map(({ sentence }) => sentence) }] : []),
    {
      title: 'Coverage',
      lines: [
        `${readInWords(coverage)}.`,
        ...(month ? [] : unread).map(
          ({ check, read, why: [why = ''] }) => `${check}, ${read === 'no' ? 'not read' : read}: ${why}`,
        ),
      ],
    },
    { title: 'Evidence', lines: [`Row ${evidence.number} has the SHA-256 ${evidence.hash}.`] },
  ];
}

function openFindings(open: LivingFinding[], timeZone: string): string[] {
  if (open.length === 0) return ['None.'];
  const inOrder = [...open].sort((one, other) => SEVERITIES.indexOf(one.severity) - SEVERITIES.indexOf(other.severity));
  const lines = inOrder
    .slice(0, MOST_FINDINGS)
    .map(
      ({ severity, check, subject, since }) =>
        `${severity}: ${subject}: ${CHECK_NAMES[check]} (${check}), since ${dayAndTime(since, timeZone)}`,
    );
  const more = open.length - lines.length;
  return more > 0 ? [...lines, `And ${more} more, in the Findings tab.`] : lines;
}

function monthInWords(days: State['days'] = {}, month: string): string {
  const watched = Object.entries(days).flatMap(([day, figures]) => (day.startsWith(month) ? [figures] : []));
  const serious = watched.filter(([critical = 0, high = 0]) => critical + high > 0).length;
  const relocks = watched.reduce((sum, figures) => sum + (figures[SEVERITIES.length] ?? 0), 0);
  return `In ${month} Postlock watched on ${counted(watched.length, 'day', 'days')}; on ${serious} of them something critical or high was open. It made ${counted(relocks, 're-lock', 're-locks')}.`;
}

/** @param period a day or a month: 2023-12-13 */
function mailIn(period: string, { hours }: MailHistory, timeZone: string): string {
  const isDay = period.length > MONTH;
  const own = hours.flatMap(({ at, source, domain }) =>
    domain && isoDay(at, timeZone).startsWith(period) ? [{ at, source, ...domain }] : [],
  );
  const [first] = own;
  if (!first) return `How much mail there was ${isDay ? 'on' : 'in'} ${period} is not known: no source told.`;
  const { deliveries, error } = inAll(own);
  const busiest = own.reduce((most, hour) => (hour.deliveries > most.deliveries ? hour : most), first);
  const sources = [...new Set(own.map(({ source }) => source))].join(', ');
  return `${isDay ? 'On' : 'In'} ${period} accounts of the domain sent ${counted(
    own.reduce((sum, { messages }) => sum + messages, 0),
    'message',
    'messages',
  )}, and ${counted(deliveries, 'copy', 'copies')}${error > 0 ? ` (${errorInWords(error)})` : ''} came to its mailboxes, by ${sources}; ${counted(own.length, 'hour', 'hours')} counted. The most in an hour: ${grouped(busiest.deliveries)}, from ${(isDay ? clockTime : dayAndTime)(busiest.at, timeZone)}.`;
}
