import { errorInWords } from '../model/mailHistory';
import { grouped } from '../model/numbers';
import { type ReceivedDay, type Role, SENDER_KINDS, type SenderKind } from '../model/received';
import type { Cell, Tab } from './tab';

const MOST_GROUPS = 5;
const MOST_SENDERS = 3;

export const studentMailTab: Tab = {
  id: 110,
  title: 'Student mail',
  writtenBy: 'Postlock',
  onlyGrows: true,
  columns: [
    {
      title: 'Day',
      width: 90,
      note: 'Empty while "Student mail" in Settings is off. A day is filled in hour by hour.',
    },
    { title: 'Unit', width: 160, note: 'As "Student units" in Settings names it, with the units below it.' },
    {
      title: 'Received',
      width: 90,
      as: 'count',
      note: 'Copies in mailboxes of students: a message to 30 of them counts 30 times.',
    },
    { title: 'From staff', width: 80, as: 'count' },
    { title: 'From students', width: 80, as: 'count' },
    {
      title: 'By groups',
      width: 80,
      as: 'count',
      note: 'What came by a group of the domain, whoever wrote it, as far as posts to groups are known from "Mail sources". What strangers wrote to a group counts as outside.',
    },
    {
      title: 'Automated',
      width: 90,
      as: 'count',
      note: 'Systems named in "Automated senders", if they are of your domains or allowed to write; and addresses of your domains that are no account.',
    },
    { title: 'From outside', width: 80, as: 'count', note: 'From other domains, allowed ones too.' },
    { title: 'Rejected', width: 80, as: 'count', note: 'Not delivered, and not among those received.' },
    {
      title: 'Error',
      width: 80,
      note: 'How far the number received may be off, twice the standard error. exact: each was read. Of a busy hour a sample is read, and its shares stand for all.',
    },
    { title: 'Hours', width: 60, note: 'Of the day, as many as were looked at; of several units, on average.' },
    { title: 'Groups that wrote most', width: 260 },
    { title: 'Sends most', width: 260, note: 'By role; no one is named.' },
    { title: 'In a sentence', width: 460, note: 'A district may publish it.' },
    { title: 'Counted', width: 140, as: 'moment', note: 'When it was counted last.' },
    { title: 'Key', width: 90, note: 'Names the row for ever.' },
  ],
};

/** A row for each day and unit. */
export const formatStudentMail = (days: ReceivedDay[]): Cell[][] =>
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
      sentence(day),
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
