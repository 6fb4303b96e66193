import { errorInWords } from '../model/mailHistory';
import { grouped } from '../model/numbers';
import { type ReceivedDay, type Role, SENDER_KINDS, type SenderKind } from '../model/received';
import { column, countColumn, momentColumn } from './column';
import { STUDENT_MAIL_CHART } from './studentMailChart';
import type { Cell, Tab } from './tab';

const MOST_GROUPS = 5;
const MOST_SENDERS = 3;

export const studentMailTab: Tab = {
  id: 110,
  title: 'Student mail',
  writtenBy: 'Postlock',
  datedBy: 'Day',
  beside: STUDENT_MAIL_CHART.titles,
  columns: [
    column('Day', 90),
    column('Unit', 160),
    countColumn('Received', 90),
    countColumn('From staff', 80),
    countColumn('From students', 80),
    countColumn('By groups', 80),
    countColumn('Automated', 90),
    countColumn('From outside', 80),
    countColumn('Rejected', 80),
    column('Error', 80),
    column('Hours', 60),
    column('Groups that wrote most', 260),
    column('Sends most', 260),
    column('In a sentence', 460),
    momentColumn('Counted'),
    column('Key', 90),
  ],
};

/**
 * A row for each day and unit.
 * @param kept all days that are known of
 */
export const formatStudentMail = (days: ReceivedDay[], kept: ReceivedDay[]): Cell[][] =>
  days.map(day => {
    const { unit, kinds, groups, senders, countedAt } = day;
    const most = Object.values(senders).sort((one, other) => other.messages - one.messages);
    // An empty log proves nothing, until it shows mail on some day.
    const isShown = kept.some(each => each.unit === unit && each.read > 0);
    const largest = Object.entries(groups).sort(([, one], [, other]) => other - one);
    return [
      day.day,
      unit,
      Math.round(receivedOn(day)),
      ...SENDER_KINDS.map(kind => Math.round(kinds[kind])),
      Math.round(day.rejected),
      isShown ? errorOn(day) || 'exact' : '',
      Math.round(day.hours * 10) / 10,
      largest
        .slice(0, MOST_GROUPS)
        .map(([address, count]) => `${address} ${about(count)}`)
        .join('\n'),
      most
        .slice(0, MOST_SENDERS)
        .map(({ role, messages }) => `${WHO[role]}, ${about(messages)}`)
        .join('\n'),
      isShown ? sentence(day) : '',
      { moment: countedAt },
      `${day.day} ${unit}`,
    ];
  });

const WHO: Record<Role, string> = {
  staff: 'staff: one account',
  students: 'students: one account',
  automated: 'automated: one system',
  outside: 'outside: one domain',
};

const IN_WORDS: Record<SenderKind, string> = {
  staff: 'from staff',
  students: 'from students',
  group: 'by groups',
  automated: 'from automated systems',
  outside: 'from outside the district',
};

/** Copies that students of the unit received. */
export const receivedOn = ({ kinds, nameless = 0 }: Pick<ReceivedDay, 'kinds' | 'nameless'>): number =>
  SENDER_KINDS.reduce((sum, kind) => sum + kinds[kind], nameless);

/** By how many copies its figures may be off: those without a sender are of any kind. */
const offBy = ({ variance, nameless = 0 }: ReceivedDay): number => 2 * Math.sqrt(variance) + nameless;

function errorOn(day: ReceivedDay): string {
  const all = receivedOn(day) + day.rejected;
  return all === 0 ? '' : errorInWords(offBy(day) / all);
}

/** A figure that may be farther off says nothing to people who do not see its error. */
const MOST_ERROR = 0.25;

function sentence(day: ReceivedDay): string {
  const all = receivedOn(day);
  const error = errorOn(day);
  const hours = Math.round(day.hours * 10) / 10;
  const span = `in the ${hours === 1 ? 'hour' : `${hours} hours`} looked at`;
  if (offBy(day) > all * MOST_ERROR) return 'Too much of it is estimated to be published.';
  if (all === 0) return `On ${day.day} accounts in ${day.unit} received no mail ${span}.`;
  const shares = [...SENDER_KINDS]
    .sort((one, other) => day.kinds[other] - day.kinds[one])
    .map(kind => `${share(day.kinds[kind], all)} ${IN_WORDS[kind]}`);
  const count = `${grouped(Math.round(all))} ${Math.round(all) === 1 ? 'message' : 'messages'}${error && ` (${error})`}`;
  return `On ${day.day} accounts in ${day.unit} received ${count} ${span}: ${shares.slice(0, -1).join(', ')} and ${shares.pop()}.`;
}

/** None is 0 %, and what is less than one in a hundred is not. */
function share(count: number, all: number): string {
  if (count === 0) return 'none';
  return count / all < 0.01 ? 'under 1 %' : `${Math.round((count / all) * 100)} %`;
}

const about = (count: number): string => grouped(Math.max(1, Math.round(count)));
