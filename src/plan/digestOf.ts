import { CHECK_NAMES } from '../model/checkNames';
import { coverageOf, readInWords } from '../model/coverage';
import { elapsed } from '../model/elapsed';
import type { Link } from '../model/evidence';
import { isOpen, type LivingFinding, SEVERITIES } from '../model/finding';
import { clockTime, dayAndTime, isoDay } from '../model/localTime';
import { errorInWords, type MailHistory } from '../model/mailHistory';
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

/**
 * Whether the daily digest is to be sent: once a day, at the first tick after 7:00 that is in no quiet hour. The first comes on the day after the install, whose own mail says
 * the same.
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

interface Given {
  verdict: string;
  findings: LivingFinding[];
  relocked: State['relocked'];
  history: MailHistory;
  delivery: UnitDelivery[];
  settings: Settings;
  /** The last row of evidence. */
  evidence: Link;
  now: string;
  timeZone: string;
}

/** What the daily digest says: what holds, what happened in the last 24 hours, how much mail there was yesterday, and what could not be read. */
export function digestOf({
  verdict,
  findings,
  relocked,
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
    { title: 'Groups', lines: [verdict, `In the last 24 hours: ${happened(findings, relocks, now, DAY)}`] },
    { title: 'Open findings', lines: openFindings(findings.filter(isOpen), timeZone) },
    { title: 'Mail', lines: [mailOfDay(history, new Date(Date.parse(now) - DAY).toISOString(), timeZone)] },
    ...(delivery.length > 0 ? [{ title: 'Domain-only units', lines: delivery.map(({ sentence }) => sentence) }] : []),
    {
      title: 'Coverage',
      lines: [
        `${readInWords(coverage)}.`,
        ...unread.map(({ check, read, why: [why = ''] }) => `${check}, ${read === 'no' ? 'not read' : read}: ${why}`),
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

/** @param at a moment of the day */
function mailOfDay({ hours }: MailHistory, at: string, timeZone: string): string {
  const day = isoDay(at, timeZone);
  const own = hours.flatMap(({ at, source, domain }) =>
    domain && isoDay(at, timeZone) === day ? [{ at, source, ...domain }] : [],
  );
  const [first] = own;
  if (!first) return `How much mail there was on ${day} is not known: no source told.`;
  const sum = (figure: (hour: (typeof own)[number]) => number) => own.reduce((total, hour) => total + figure(hour), 0);
  const deliveries = sum(hour => hour.deliveries);
  const error = Math.sqrt(sum(hour => (hour.error * hour.deliveries) ** 2)) / Math.max(1, deliveries);
  const busiest = own.reduce((most, hour) => (hour.deliveries > most.deliveries ? hour : most), first);
  const sources = [...new Set(own.map(({ source }) => source))].join(', ');
  return `On ${day} accounts of the domain sent ${counted(
    sum(hour => hour.messages),
    'message',
    'messages',
  )}, and ${counted(deliveries, 'copy', 'copies')}${error > 0 ? ` (${errorInWords(error)})` : ''} came to its mailboxes, by ${sources}; ${counted(own.length, 'hour', 'hours')} counted. The most in an hour: ${grouped(busiest.deliveries)}, from ${clockTime(busiest.at, timeZone)}.`;
}
