import { errorInWords } from '../model/mailHistory';
import { grouped } from '../model/numbers';
import { type ReceivedDay, type Role, SENDER_KINDS, type SenderKind } from '../model/received';
import { column, countColumn, momentColumn } from './column';
import type { Cell, Tab } from './tab';

const MOST_GROUPS = 5;
const MOST_SENDERS = 3;

export const studentMailTab: Tab = {
  id: 110,
  title: 'Student mail',
  writtenBy: 'Postlock',
  onlyGrows: true,
  columns: [
    column('Day', 90, 'Empty while "Student mail" in Settings is off. A day is filled in hour by hour.'),
    column('Unit', 160, 'As "Student units" in Settings names it, with the units below it.'),
    countColumn('Received', 90, 'Copies in mailboxes of students: a message to 30 of them counts 30 times.'),
    countColumn('From staff', 80),
    countColumn('From students', 80),
    countColumn(
      'By groups',
      80,
      'What came by a group of the domain, whoever wrote it, as far as posts to groups are known from "Mail sources". What strangers wrote to a group counts as outside.',
    ),
    countColumn(
      'Automated',
      90,
      'Systems named in "Automated senders", if they are of your domains or allowed to write; and addresses of your domains that are no account.',
    ),
    countColumn('From outside', 80, 'From other domains, allowed ones too.'),
    countColumn('Rejected', 80, 'Not delivered, and not among those received.'),
    column(
      'Error',
      80,
      'How far the number received may be off, twice the standard error. exact: each was read. Of a busy hour a sample is read, and its shares stand for all.',
    ),
    column('Hours', 60, 'Of the day, as many as were looked at; of several units, on average.'),
    column('Groups that wrote most', 260),
    column('Sends most', 260, 'By role; no one is named.'),
    column('In a sentence', 460, 'A district may publish it.'),
    momentColumn('Counted', 'When it was counted last.'),
    column('Key', 90, 'Names the row for ever.'),
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
    const largest = Object.entries(groups).sort(([, one], [, other]) => other - one);
    return [
      day.day,
      unit,
      Math.round(receivedOn(day)),
      ...SENDER_KINDS.map(kind => Math.round(kinds[kind])),
      Math.round(day.rejected),
      errorOn(day) || 'exact',
      Math.round(day.hours * 10) / 10,
      largest
        .slice(0, MOST_GROUPS)
        .map(([address, count]) => `${address} ${about(count)}`)
        .join('\n'),
      most
        .slice(0, MOST_SENDERS)
        .map(({ role, messages }) => `${WHO[role]}, ${about(messages)}`)
        .join('\n'),
      // An empty log proves nothing, until it shows mail on some day.
      kept.some(each => each.unit === day.unit && each.read > 0) ? sentence(day) : '',
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
export const receivedOn = ({ kinds }: Pick<ReceivedDay, 'kinds'>): number =>
  SENDER_KINDS.reduce((sum, kind) => sum + kinds[kind], 0);

function errorOn(day: ReceivedDay): string {
  const all = receivedOn(day) + day.rejected;
  return all === 0 ? '' : errorInWords((2 * Math.sqrt(day.variance)) / all);
}

/** A figure that may be farther off says nothing to people who do not see its error. */
const MOST_ERROR = 0.25;

function sentence(day: ReceivedDay): string {
  const all = receivedOn(day);
  const error = errorOn(day);
  const hours = Math.round(day.hours * 10) / 10;
  const span = `in the ${hours === 1 ? 'hour' : `${hours} hours`} looked at`;
  if (2 * Math.sqrt(day.variance) > all * MOST_ERROR) return 'Too much of it is estimated to be published.';
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
