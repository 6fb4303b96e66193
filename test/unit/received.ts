import type { ReceivedCopy, ReceivedDay, ReceivedHour } from '../../src/model/received';

/** A teacher's message in a student's mailbox. */
export const copy = (given: Partial<ReceivedCopy> = {}): ReceivedCopy => ({
  id: '1',
  mailbox: 'sam@example.org',
  from: 'tess@example.org',
  envelope: given.from ?? 'tess@example.org',
  message: '<1@mail>',
  to: ['gmail-ui', 'sam@example.org'],
  rejected: false,
  weight: 1,
  ...given,
});

export const receivedHour = (at: string, given: Partial<ReceivedHour> = {}): ReceivedHour => ({
  at,
  unit: '/Students',
  read: 100,
  all: 100,
  outside: 0,
  rejected: 0,
  domains: {},
  ...given,
});

export const receivedDay = (given: Partial<ReceivedDay> = {}): ReceivedDay => ({
  day: '2023-12-13',
  unit: '/Students',
  countedAt: '2023-12-14T03:05:00.000Z',
  hours: 5,
  read: 100,
  kinds: { staff: 40, students: 30, group: 20, automated: 9, outside: 1 },
  rejected: 0,
  variance: 0,
  groups: { 'all@example.org': 20 },
  senders: { 'staff 11': { role: 'staff', messages: 25 } },
  ...given,
});
